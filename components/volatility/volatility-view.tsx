import type { HistoryAnswer, HistorySeries } from '@/lib/schema/history-answer.ts';
import type { Span } from '@/lib/schema/history-span.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { Footer } from '../layout/footer.tsx';
import { Ribbon } from '../layout/ribbon.tsx';
import { EventsPanel } from './events-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { IvRankPanel } from './iv-rank-panel.tsx';
import { RealisedPanel } from './realised-panel.tsx';
import { SmilePanel } from './smile-panel.tsx';
import { TermPanel } from './term-panel.tsx';
import { VolatilityLead } from './volatility-lead.tsx';
import '../trap/trap-view.css';
import './volatility.css';

interface VolatilityViewProps {
  readonly page: TrapPage;
  readonly answer: VolatilityAnswer;
  readonly year: HistorySeries | undefined;
  readonly history: HistoryAnswer;
  readonly span: Span;
  readonly hrefOf: Readonly<Record<Span, string>>;
}

/** The volatility page below its bar: the verdict on premium, then rank, realised, term structure, smiles, history. */
export function VolatilityView({ page, answer, year, history, span, hrefOf }: VolatilityViewProps) {
  const { meta } = page;
  const [first, second] = answer.smiles;
  return (
    <>
      <Ribbon page={page} />
      <main>
        <VolatilityLead answer={answer} />
        <div className="grid below">
          <div className="w14">
            <IvRankPanel meta={meta} answer={answer} history={year} />
          </div>
          <div className="w10">
            <RealisedPanel meta={meta} answer={answer} />
          </div>
          <div className="w24">
            <TermPanel meta={meta} answer={answer} />
          </div>
          {first === undefined ? null : (
            <div className={second === undefined ? 'w24' : 'w14'}>
              <SmilePanel meta={meta} smile={first} spot={answer.spot} />
            </div>
          )}
          {second === undefined ? null : (
            <div className="w10">
              <SmilePanel meta={meta} smile={second} spot={answer.spot} />
            </div>
          )}
          <div className="w24">
            <HistoryPanel history={history} span={span} hrefOf={hrefOf} />
          </div>
          <div className="w24">
            <EventsPanel events={answer.events} />
          </div>
        </div>
      </main>
      <Footer meta={meta} />
    </>
  );
}
