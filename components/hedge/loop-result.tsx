import { memo } from 'react';
import { formatNumber, formatPercent, formatPrice } from '@/lib/view/format.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { HedgeFigure } from './hedge-figure.tsx';
import { LoopChart } from './loop-chart.tsx';
import { type Loop, loopSeries } from './loop-series.ts';

/** What is traded: bought above zero. */
const shares = (value: number) => formatNumber(Math.round(value), { signed: true });
const move = (value: number, signed = false) => formatPrice(value, { digits: 4, signed });

function StepsTable({ loop }: { readonly loop: Loop }) {
  const { report, inputs } = loop;
  if (report === null) return null;
  const { rows } = loopSeries(loop);
  return (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Round</th>
          <th>Hedge, shares</th>
          <th>Push</th>
          <th>Total move</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="l">shock</td>
          <td className="muted">none yet</td>
          <td>
            <HedgeFigure id="loop.inputs.shock" value={inputs.shock} text={move(inputs.shock, true)} />
          </td>
          <td>{move(inputs.shock)}</td>
        </tr>
        {rows.map((row) => (
          <tr key={row.index}>
            <td className="l">{row.index + 1}</td>
            <td>
              <HedgeFigure
                id={`loop.report.steps.${row.index}.hedge_shares`}
                value={row.hedge}
                text={shares(row.hedge)}
              />
            </td>
            <td>
              <HedgeFigure
                id={`loop.report.steps.${row.index}.price_move`}
                value={row.push}
                text={move(row.push, true)}
              />
            </td>
            <td>{move(row.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="l">rest</td>
          <td>
            <HedgeFigure
              id="loop.report.hedge_shares"
              value={report.hedge_shares}
              text={report.hedge_shares === null ? 'none' : shares(report.hedge_shares)}
            />
          </td>
          <td />
          <td>
            <HedgeFigure
              id="loop.report.total_move"
              value={report.total_move}
              text={report.total_move === null ? 'none' : move(report.total_move, true)}
            />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What came of the loop: its staircase, its rounds, and how the gain comes about. */
export const LoopResult = memo(function LoopResult({ loop }: { readonly loop: Loop }) {
  const series = loopSeries(loop);
  const { report } = loop;
  return (
    <section className="panel" aria-labelledby="loop-result-title" id="loop-result">
      <div className="panel-head">
        <h2 id="loop-result-title" aria-live="polite">
          {series.title}
        </h2>
        <span className="q">{series.about}</span>
        <span className="clock">recomputed here, not a forecast</span>
      </div>
      {report === null ? (
        <p className="cap">{series.sentence}</p>
      ) : (
        <div className="loop-picture">
          <ChartOrTable
            subject="the loop"
            summary={series.summary}
            chart={<LoopChart series={series} />}
            table={<StepsTable loop={loop} />}
          />
          <div>
            <dl className="stats stat loop-stats">
              <div>
                <dt>Gain g</dt>
                <dd>
                  <HedgeFigure id="loop.report.gain" value={report.gain} text={report.gain.toFixed(4)} />
                </dd>
              </div>
              <div>
                <dt>Amplification</dt>
                <dd>
                  <HedgeFigure
                    id="loop.report.amplification"
                    value={report.amplification}
                    text={report.amplification === null ? 'none' : `${report.amplification.toFixed(4)}×`}
                  />
                </dd>
              </div>
              <div>
                <dt>Outcome</dt>
                <dd>{report.outcome}</dd>
              </div>
            </dl>
            <StepsTable loop={loop} />
            <p className="cap">
              {report.reason === null ? null : `${report.reason}. `}
              {series.sentence} The book is re-priced at every price; implied volatility{' '}
              {loop.inputs.volatility_points === 0
                ? 'stands'
                : `moves ${formatNumber(loop.inputs.volatility_points, { digits: 2, signed: true })} points`}
              {loop.inputs.daily_volatility === null
                ? ''
                : `; a day’s deviation is ${formatPercent(loop.inputs.daily_volatility * 100, { digits: 3 })} (${loop.inputs.volatility_of} ÷ √252)`}
              {loop.inputs.volume_of === null
                ? ''
                : `; volume is that of ${loop.inputs.volume_of}, the same dollars`}
              .
            </p>
          </div>
        </div>
      )}
    </section>
  );
});
