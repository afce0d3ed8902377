import type { WorkedTradeAnswer } from '@/lib/schema/plan-page.ts';
import { formatPercent } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { Panel } from '../panel/panel.tsx';
import { AttributionBody } from './attribution-body.tsx';
import { attributionSeries, centsText } from './attribution-series.ts';

/** The first source’s trade in the engine’s own terms, and why its own three figures are no attribution. */
export function WorkedTradePanel({ worked }: { readonly worked: WorkedTradeAnswer }) {
  const { attribution, volatilities, printed, theta_by_its_own_rate } = worked;
  const series = attributionSeries(attribution);
  const { spot, time, volatility } = attribution.revaluation;
  const ivs = volatilities.map((value) => formatPercent(value * 100, { digits: 1 })).join(', ');
  return (
    <Panel
      id="worked"
      title="Worked example"
      about={`the 595/600 call credit spread sold at 1.85, from printed marks, ${series.period}`}
      clock={null}
    >
      <AttributionBody answer={attribution} series={series} subject="worked example" prefix="worked." />
      <p className="cap">
        The source splits its $92.50 into {formatMoney(printed.theta)} theta, {formatMoney(printed.delta)}{' '}
        delta and {formatMoney(printed.vega)} vega. Three days at its own $0.08 a day are{' '}
        {formatMoney(theta_by_its_own_rate)}. By re-pricing each day the same marks give spot{' '}
        {centsText(spot)}, time {centsText(time)}, volatility {centsText(volatility)}. It prints no
        volatility: each day’s is the one at which the spread is worth its mark ({ivs}); rate and yield are
        left at 0, and its days are taken as 16 to 19 December 2024.
      </p>
    </Panel>
  );
}
