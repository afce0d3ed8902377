import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatNumber, formatPrice } from '@/lib/view/format.ts';
import { Figure } from '../panel/figure.tsx';
import { legName } from './plan-words.ts';

type Greeks = PlanAnswer['greeks'];

const COLUMNS = [
  ['delta', 1],
  ['gamma', 2],
  ['theta_per_day', 2],
  ['vega_per_point', 2],
] as const satisfies readonly (readonly [keyof Greeks, number])[];

const text = (value: number | null, digits: number) =>
  value === null ? 'no bound' : formatNumber(value, { digits, signed: true });

function Cells({ id, greeks }: { readonly id: string; readonly greeks: Greeks }) {
  return COLUMNS.map(([name, digits]) => (
    <td key={name}>
      <Figure id={`${id}.${name}`} value={greeks[name]} text={text(greeks[name], digits)} />
    </td>
  ));
}

function betaText({ delta, index, reason }: PlanAnswer['beta_weighted']): string {
  if (delta === null) return `Beta-weighted delta unknown: ${reason}.`;
  return `Beta-weighted: ${formatNumber(delta, { digits: 1, signed: true })} shares of ${index}.`;
}

/** Greeks of each leg and of the position, the holder's sign. */
export function GreeksTable({ plan }: { readonly plan: PlanAnswer }) {
  return (
    <>
      <h3 className="sub">Greeks of the position</h3>
      <table className="t">
        <thead>
          <tr>
            <th className="l">Leg</th>
            <th>Delta</th>
            <th>Gamma</th>
            <th>Theta a day</th>
            <th>Vega a point</th>
          </tr>
        </thead>
        <tbody>
          {plan.legs.map((leg, i) => (
            <tr key={`${leg.right} ${leg.strike} ${leg.expiry} ${leg.quantity}`}>
              <td className="l">
                {leg.quantity > 0 ? 'Long' : 'Short'} {legName(leg)}
              </td>
              <Cells id={`legs.${i}.greeks`} greeks={leg.greeks} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td className="l">Net</td>
            <Cells id="greeks" greeks={plan.greeks} />
          </tr>
        </tfoot>
      </table>
      <p className="cap">
        Shares, shares per $1, dollars. Your sign: positive gains when the input rises.{' '}
        {betaText(plan.beta_weighted)} {plan.style === 'american' ? 'American engine.' : 'European.'} Spot{' '}
        {formatPrice(plan.spot)}.
      </p>
    </>
  );
}
