import { formatPrice } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Figure } from '../panel/figure.tsx';
import type { PayoffSeries } from './payoff-series.ts';

const money = (value: number | null) => (value === null ? 'none' : formatMoney(value, { signed: true }));

/** The payoff's exact figures. */
export function PayoffTable({ series }: { readonly series: PayoffSeries }) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Price</th>
          <th>Now</th>
          <th>{series.chosenLabel}</th>
          <th>At expiry</th>
        </tr>
      </thead>
      <tbody>
        {series.points.map(({ spot, now, chosen, expiry }, i) => (
          <tr key={spot}>
            <td className="l">{formatPrice(spot)}</td>
            <td>{money(now)}</td>
            <td>
              {chosen === null ? (
                ''
              ) : (
                <Figure id={`payoff.chosen.${i}`} value={chosen} text={money(chosen)} />
              )}
            </td>
            <td>{money(expiry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
