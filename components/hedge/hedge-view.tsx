import type { WorkedFigure } from '@/lib/engine/hedging/worked-figures.ts';
import type { WorkedLadder } from '@/lib/engine/hedging/worked-ladders.ts';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { Footer } from '../layout/footer.tsx';
import { Ribbon } from '../layout/ribbon.tsx';
import { DeltaLadderPanel } from './delta-ladder-panel.tsx';
import { FiveForcesPanel } from './five-forces-panel.tsx';
import { HedgeChoiceProvider } from './hedge-choice.tsx';
import { HedgeControls } from './hedge-controls.tsx';
import { HedgeCurvePanel } from './hedge-curve-panel.tsx';
import { HedgeExplain } from './hedge-explain.tsx';
import { chainSentence, leadTitle, limitSentence } from './hedge-lead.ts';
import { levelsOf } from './hedge-levels.ts';
import type { HedgeSubject } from './hedge-page.ts';
import { LimitsPanel } from './limits-panel.tsx';
import { LoopSimulator } from './loop-simulator.tsx';
import { WallUnwindPanel } from './wall-unwind-panel.tsx';
import { WorkedExamplesPanel } from './worked-examples-panel.tsx';
import './hedge.css';

interface HedgeViewProps extends HedgeSubject {
  readonly page: TrapPage;
  readonly hedge: HedgeAnswer;
  readonly ladders: readonly WorkedLadder[];
  readonly figures: readonly WorkedFigure[];
}

/** The hedge page below its bar: one sentence, the book and its limits, the chain, the loop, the sources' examples. */
export function HedgeView({ page, hedge, ladders, figures, ...subject }: HedgeViewProps) {
  const { exposure, meta } = page;
  const { symbol, view, chosen } = subject;
  const content = { ...subject, hedge, as_of: meta.as_of };
  const levels = levelsOf(exposure);
  return (
    <HedgeChoiceProvider chosen={chosen}>
      <Ribbon page={page} />
      <main>
        <div className="lead hedge-lead">
          <div>
            <h1>{leadTitle(hedge)}</h1>
            <p>
              {limitSentence(hedge)} {chainSentence(hedge)}
            </p>
          </div>
          <HedgeControls
            symbol={symbol}
            view={view}
            book={hedge.book}
            step={hedge.step}
            expiries={meta.expiries}
          />
        </div>
        <div className="grid hedge-grid">
          <div className="w15">
            <DeltaLadderPanel {...content} levels={levels} />
          </div>
          <div className="w9">
            <LimitsPanel {...content} />
          </div>
          <div className="w14">
            <HedgeCurvePanel
              title="Whole chain: what dealers trade if price moves"
              hedge={hedge}
              sign={view.sign}
              as_of={meta.as_of}
              levels={levels}
            />
          </div>
          <div className="w10">
            <FiveForcesPanel hedge={hedge} title="Five forces" about="this book, in dollars" />
          </div>
          <div className="w24 simulator">
            <LoopSimulator
              key={`${meta.symbol} ${meta.at} ${meta.sign} ${meta.basis} ${meta.greeks} ${meta.exp}`}
              symbol={symbol}
              view={view}
              start={hedge.loop}
              snapshotId={meta.snapshot_id}
            />
          </div>
          <div className="w24">
            <WallUnwindPanel {...content} />
          </div>
          <div className="w24">
            <WorkedExamplesPanel symbol={symbol} view={view} ladders={ladders} figures={figures} />
          </div>
        </div>
      </main>
      <Footer meta={meta} />
      <HedgeExplain symbol={symbol} view={view} as_of={meta.as_of} />
    </HedgeChoiceProvider>
  );
}
