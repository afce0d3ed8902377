import { Circle, TriangleAlert } from 'lucide-react';
import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { dayTradeRows, type MarginRow, marginPanelRows } from './margin-rows.ts';

function Row({ row: { text, value, warns, figure } }: { readonly row: MarginRow }) {
  return (
    <li className={warns ? 'warns' : undefined}>
      {warns ? <TriangleAlert aria-label="Note" /> : <Circle aria-hidden="true" />}
      <span>{text}</span>
      <span>{figure === undefined ? value : <Figure {...figure} text={value} />}</span>
    </li>
  );
}

/** What holding the position takes, and how it can end. */
export function MarginPanel({ plan }: { readonly plan: PlanAnswer }) {
  const [first] = plan.legs;
  const rules = dayTradeRows(plan);
  const style = plan.style === 'american' ? 'American' : 'European';
  return (
    <Panel
      id="margin"
      title="Margin and assignment"
      about={`${style}, ${plan.cash_settled ? 'cash-settled' : 'physical'}${first === undefined ? '' : `, ${first.settlement}`}`}
    >
      <ul className="plan-flags">
        {marginPanelRows(plan).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {rules.length === 0 ? null : (
        <details className="plan-rules">
          <summary>
            Day trades: {rules.length === 1 ? 'one rule holds' : `${rules.length} rules hold`} on this date
          </summary>
          <ul className="plan-flags">
            {rules.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
