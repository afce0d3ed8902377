import type { SignModel } from '@/lib/engine/assumptions.ts';
import { formatNumber, formatPrice } from '@/lib/view/format.ts';
import { SIGN_WORDS } from '@/lib/view/labels.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { AsOf } from '../panel/as-of.tsx';
import { Panel } from '../panel/panel.tsx';
import { HedgeCurveChart } from './hedge-curve-chart.tsx';
import {
  type CurveLevels,
  type HedgeCurveSeries,
  hedgeCurveSeries,
  ONE_PERCENT,
} from './hedge-curve-series.ts';
import { HedgeFigure } from './hedge-figure.tsx';
import type { HedgeContent } from './hedge-page.ts';
import './hedge-curve.css';

interface CurvePanelProps extends Pick<HedgeContent, 'hedge' | 'as_of'> {
  readonly title: string;
  /** Of the view that the answer is in. */
  readonly sign: SignModel;
  readonly levels: CurveLevels;
}

type Curve = HedgeContent['hedge']['curve'];
/** What is traded: bought above zero. */
const shares = (value: number | null) =>
  value === null ? 'unknown' : formatNumber(Math.round(value), { signed: true });

function CurveTable({ curve }: { readonly curve: Curve }) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Price</th>
          {curve.models.map(({ sign }) => (
            <th key={sign}>Bought, {SIGN_WORDS[sign]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.spots.map((spot, i) => (
          <tr key={spot}>
            <td className="l">{formatPrice(spot)}</td>
            {curve.models.map(({ sign, hedge_shares }, m) => (
              <td key={sign}>
                <HedgeFigure
                  id={`curve.models.${m}.hedge_shares.${i}`}
                  value={hedge_shares?.[i] ?? null}
                  text={shares(hedge_shares?.[i] ?? null)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Comparison({ series, sign }: { readonly series: HedgeCurveSeries; readonly sign: string }) {
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Sign model</th>
          <th>Bought by −1 %</th>
          <th>Bought by +1 %</th>
        </tr>
      </thead>
      <tbody>
        {series.comparison.map((row) => (
          <tr key={row.sign} className={row.sign === sign ? 'hit' : undefined}>
            <td className="l wrap">
              {SIGN_WORDS[row.sign]}
              {row.reason === null ? null : <span className="muted">: {row.reason}</span>}
            </td>
            {(
              [
                ['down', row.down],
                ['up', row.up],
              ] as const
            ).map(([name, value]) => (
              <td key={name}>
                <HedgeFigure
                  id={`curve.models.${row.index}.hedge_shares.${ONE_PERCENT[name]}`}
                  value={value}
                  text={shares(value)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The whole chain: what dealers trade by the time price stands elsewhere, by each sign model. */
export function HedgeCurvePanel({ title, hedge, sign, as_of, levels }: CurvePanelProps) {
  const { curve } = hedge;
  const series = hedgeCurveSeries(hedge, sign, levels);
  return (
    <Panel
      id="curve"
      title={title}
      about={`shares, ${SIGN_WORDS[sign]} sign bold`}
      clock={<AsOf instant={as_of} />}
    >
      <ChartOrTable
        subject="the hedge curve"
        summary={series.summary}
        chart={<HedgeCurveChart series={series} />}
        table={<CurveTable curve={curve} />}
      />
      <div className="curve-facts">
        <Comparison series={series} sign={sign} />
        <dl className="stats stat">
          <div>
            <dt>One vol point up, alone</dt>
            <dd>
              <HedgeFigure
                id="curve.hedge_per_vol_point"
                value={curve.hedge_per_vol_point}
                text={shares(curve.hedge_per_vol_point)}
                unit="bought"
              />
              <small>vanna: implied volatility rises a point, price stands</small>
            </dd>
          </div>
          <div>
            <dt>One day on, alone</dt>
            <dd>
              <HedgeFigure
                id="curve.hedge_per_day"
                value={curve.hedge_per_day}
                text={shares(curve.hedge_per_day)}
                unit="bought"
              />
              <small>charm: a calendar day passes, price stands</small>
            </dd>
          </div>
        </dl>
      </div>
    </Panel>
  );
}
