import type { Meta } from '@/lib/schema/meta.ts';
import type { VolatilityAnswer } from '@/lib/schema/volatility-answer.ts';
import { formatStrike } from '@/lib/view/format.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { Figure } from '../panel/figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { SmileLazyChart } from './smile-lazy-chart.tsx';
import { smileSeries } from './smile-series.ts';
import { points } from './volatility-words.ts';

interface SmilePanelProps {
  readonly meta: Meta;
  readonly smile: VolatilityAnswer['smiles'][number];
  readonly spot: number;
}

function SmileTable({ smile: { root, expiry, quotes } }: Pick<SmilePanelProps, 'smile'>) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Strike</th>
          <th className="l">Side</th>
          <th>Mid IV</th>
          <th>Half spread</th>
        </tr>
      </thead>
      <tbody>
        {quotes.map(({ strike, right, volatility, half_spread: half }) => (
          <tr key={strike}>
            <td className="l">{formatStrike(strike)}</td>
            <td className="l">{right}</td>
            <td>
              <Figure
                id={`smiles.${root}.${expiry}.${strike}`}
                value={volatility}
                text={`${points(volatility)} %`}
              />
            </td>
            <td>±{points(half)} pt</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The smile of one expiration: quotes with their spread, and the fitted curve. */
export function SmilePanel({ meta, smile, spot }: SmilePanelProps) {
  const series = smileSeries(smile);
  return (
    <Panel
      id={`smile-${smile.root}-${smile.expiry}`}
      title={`Smile, ${series.title}`}
      about="mid IV with spread, out-of-the-money side"
      clock={<AsOf instant={meta.as_of} />}
    >
      <ChartOrTable
        subject={`smile of ${series.title}`}
        summary={series.summary}
        chart={<SmileLazyChart series={series} spot={spot} />}
        table={<SmileTable smile={smile} />}
      />
    </Panel>
  );
}
