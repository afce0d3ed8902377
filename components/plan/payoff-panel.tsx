'use client';

import { useRef } from 'react';
import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import type { PlanParameters } from '@/lib/schema/plan-parameters.ts';
import type { ViewParameters } from '@/lib/schema/view-parameters.ts';
import { formatClock, formatDay } from '@/lib/view/format.ts';
import { Panel } from '../panel/panel.tsx';
import { PayoffView } from './payoff-view.tsx';
import type { PayoffMoment } from './price-payoff.worker.ts';

interface PayoffPanelProps {
  readonly plan: PlanAnswer;
  readonly symbol: string;
  readonly view: ViewParameters;
  readonly parameters: PlanParameters;
}

/** What the position makes or loses at each price: now, later, and at expiry. */
export function PayoffPanel({ plan, ...where }: PayoffPanelProps) {
  const { payoff, spot, chosen, expected_move, expires_at, approximate, legs, style, fill } = plan;
  const position = JSON.stringify(where.parameters.legs);
  const moved = useRef<{ readonly position: string; readonly to: PayoffMoment } | null>(null);
  return (
    <Panel
      id="payoff"
      title="Payoff"
      about="dollars, the whole position; band: expected move"
      clock={`at expiry ${formatDay(expires_at)} ${formatClock(expires_at)}`}
    >
      <PayoffView
        key={JSON.stringify([legs, chosen.credit])}
        plan={{ payoff, spot, chosen, expected_move, expires_at, approximate, legs, style, fill }}
        {...where}
        start={moved.current?.position === position ? moved.current.to : null}
        onMove={(to) => {
          moved.current = { position, to };
        }}
      />
    </Panel>
  );
}
