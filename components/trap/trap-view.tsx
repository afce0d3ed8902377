import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { TrapTrade } from '../armed-trade/trap-trade.tsx';
import { DataQualityPanel } from '../data-quality/data-quality-panel.tsx';
import { ExpirationsPanel } from '../expirations/expirations-panel.tsx';
import { ExpiryTimelinePanel } from '../expiry-timeline/expiry-timeline-panel.tsx';
import { FeedbackLoopPanel } from '../feedback-loop/feedback-loop-panel.tsx';
import { GammaProfilePanel } from '../gamma-profile/gamma-profile-panel.tsx';
import { TrapForces } from '../hedge/trap-forces.tsx';
import { TrapHedgeCurve } from '../hedge/trap-hedge-curve.tsx';
import { Footer } from '../layout/footer.tsx';
import { Ribbon } from '../layout/ribbon.tsx';
import { LevelsPanel } from '../levels/levels-panel.tsx';
import { WallsPanel } from '../levels/walls-panel.tsx';
import { PlanPanel } from '../plan-card/plan-panel.tsx';
import { MobileLevels } from '../price-ladder/mobile-levels.tsx';
import { PriceLadderPanel } from '../price-ladder/price-ladder-panel.tsx';
import { ProbabilitiesPanel } from '../probabilities/probabilities-panel.tsx';
import { RegimesPanel } from '../regimes/regimes-panel.tsx';
import { RsiPanel } from '../rsi/rsi-panel.tsx';
import { SessionTimelinePanel } from '../session-timeline/session-timeline-panel.tsx';
import { SignModelsPanel } from '../sign-models/sign-models-panel.tsx';
import { StrikeExpiryPanel } from '../strike-expiry/strike-expiry-panel.tsx';
import { TrapPanel } from '../trap-card/trap-panel.tsx';
import { TrapPathsPanel } from '../trap-paths/trap-paths-panel.tsx';
import { VerdictBand } from '../verdict/verdict-band.tsx';
import { TrapOrPlan } from './trap-or-plan.tsx';
import './trap-view.css';
import { useTrapOrPlan } from './use-trap-or-plan.ts';

interface TrapViewProps {
  readonly page: TrapPage;
  readonly view: ViewParameters;
  readonly symbol: string;
}

/** The trap page below its bar: verdict, then where, is it on, and the levels; proof below the fold. */
export function TrapView({ page, view, symbol }: TrapViewProps) {
  const { shown, show, start, end } = useTrapOrPlan(page.trap.plan === null ? 'trap' : 'plan');
  return (
    <>
      <Ribbon page={page} />
      <main>
        <VerdictBand trap={page.trap} view={view} />
        <MobileLevels page={page} />
        <div className="grid top" data-shown={shown} onTouchStart={start} onTouchEnd={end}>
          <div className="col chart">
            <PriceLadderPanel page={page} view={view} symbol={symbol} />
            <TrapOrPlan shown={shown} onShow={show} />
            <TrapPanel page={page} />
            <WallsPanel page={page} />
          </div>
          <div className="col">
            <FeedbackLoopPanel meta={page.meta} trap={page.trap} />
            <PlanPanel page={page} view={view} />
            <LevelsPanel page={page} />
          </div>
        </div>
        <div className="grid below" key={symbol}>
          <div className="w24">
            <TrapTrade page={page} view={view} symbol={symbol} />
          </div>
          <div className="w14">
            <TrapHedgeCurve page={page} view={view} symbol={symbol} />
          </div>
          <div className="w10">
            <TrapForces page={page} view={view} symbol={symbol} />
          </div>
          <div className="w14">
            <GammaProfilePanel page={page} />
          </div>
          <div className="w10">
            <ExpirationsPanel page={page} />
          </div>
          <div className="w24">
            <StrikeExpiryPanel page={page} />
          </div>
          <div className="w14">
            <RegimesPanel page={page} />
          </div>
          <div className="w10 stack">
            <RsiPanel page={page} />
            <ExpiryTimelinePanel page={page} />
          </div>
          <div className="w14">
            <TrapPathsPanel page={page} />
          </div>
          <div className="w10">
            <ProbabilitiesPanel page={page} />
          </div>
          <div className="w24">
            <SessionTimelinePanel page={page} view={view} />
          </div>
          <div className="w14">
            <DataQualityPanel page={page} />
          </div>
          <div className="w10">
            <SignModelsPanel page={page} />
          </div>
        </div>
      </main>
      <Footer meta={page.meta} />
    </>
  );
}
