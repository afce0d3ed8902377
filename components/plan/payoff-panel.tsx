import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatClock, formatDay } from '@/lib/view/format.ts';
import { Panel } from '../panel/panel.tsx';
import { PayoffView } from './payoff-view.tsx';

/** What the position makes or loses at each price: now, later, and at expiry. */
export function PayoffPanel({ plan }: { readonly plan: PlanAnswer }) {
  const { payoff, spot, chosen, expected_move, expires_at, approximate } = plan;
  return (
    <Panel
      id="payoff"
      title="Payoff"
      about="dollars, the whole position; band: expected move"
      clock={`at expiry ${formatDay(expires_at)} ${formatClock(expires_at)}`}
    >
      <PayoffView plan={{ payoff, spot, chosen, expected_move, expires_at, approximate }} />
    </Panel>
  );
}
