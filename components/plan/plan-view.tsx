import type { PlanPage } from '@/lib/schema/plan-page.ts';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { planHref } from '@/lib/view/plan-href.ts';
import { Footer } from '../layout/footer.tsx';
import { Ribbon } from '../layout/ribbon.tsx';
import { AttributionPanel } from '../pnl-attribution/attribution-panel.tsx';
import { WorkedTradePanel } from '../pnl-attribution/worked-trade-panel.tsx';
import { LegsPanel } from './legs-panel.tsx';
import { MarginPanel } from './margin-panel.tsx';
import { PayoffPanel } from './payoff-panel.tsx';
import { PlanLead } from './plan-lead.tsx';
import { sinceChoices } from './since-choices.ts';
import { SinceControl } from './since-control.tsx';
import './plan.css';

const sinceWords = (vs: string | null) =>
  `had it been opened ${vs === null ? 'with the session' : 'then'}; full revaluation, to the cent`;

interface PlanViewProps {
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly page: TrapPage;
  readonly plan: PlanPage;
}

/** The plan page below its bar: the sentence, the position and its payoff, then proof. */
export function PlanView({ symbol, view, page, plan }: PlanViewProps) {
  return (
    <>
      <Ribbon page={page} />
      <main className="plan">
        <PlanLead symbol={symbol} view={view} page={plan} snapshotId={page.meta.snapshot_id} />
        <div className="grid plan-grid">
          <div className="w9">
            <LegsPanel symbol={symbol} view={view} meta={page.meta} page={plan} />
          </div>
          {plan.plan === null ? null : (
            <>
              <div className="w15">
                <PayoffPanel plan={plan.plan} symbol={symbol} view={view} parameters={plan.parameters} />
              </div>
              <div className="w15">
                <AttributionPanel
                  attribution={plan.attribution}
                  fault={plan.attributionFault}
                  about={sinceWords(plan.parameters.vs)}
                  control={
                    <SinceControl
                      choices={sinceChoices(page, plan.parameters.vs)}
                      hrefOf={(vs) => planHref(symbol, view, plan.parameters, { vs })}
                    />
                  }
                />
              </div>
              <div className="w9">
                <MarginPanel plan={plan.plan} />
              </div>
            </>
          )}
          <div className="w24">
            <WorkedTradePanel worked={plan.worked} />
          </div>
        </div>
      </main>
      <Footer meta={page.meta} />
    </>
  );
}
