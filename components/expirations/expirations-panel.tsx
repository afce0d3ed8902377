import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { formatDateYear, formatDollars, formatNumber, formatPrice } from '@/lib/view/format.ts';
import { ChartOrTable } from '../chart/chart-or-table.tsx';
import { forwardTitle } from '../data-quality/quality-words.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { ExpirationsLazyChart } from './expirations-lazy-chart.tsx';
import { expirationsSeries } from './expirations-series.ts';

type Row = TrapPage['exposure']['by_expiry'][number];

function ExpirationRow({ row, index }: { readonly row: Row; readonly index: number }) {
  const id = `by_expiry.${index}`;
  return (
    <tr>
      <td className="l">
        {formatDateYear(row.expiry)} {row.root} {row.settlement}
      </td>
      <td>
        <ExplainedFigure id={`${id}.net_gex`} value={row.net_gex} text={formatDollars(row.net_gex)} />
      </td>
      <td>
        <ExplainedFigure id={`${id}.gross_gex`} value={row.gross_gex} text={formatDollars(row.gross_gex)} />
      </td>
      <td>
        <ExplainedFigure
          id={`${id}.open_interest`}
          value={row.open_interest}
          text={formatNumber(row.open_interest)}
        />
      </td>
      <td>
        <ExplainedFigure
          id={`${id}.years`}
          value={row.years}
          text={formatNumber(row.years * 365, { digits: 2 })}
          unit="d"
        />
      </td>
      <td title={forwardTitle(row)}>
        <ExplainedFigure id={`${id}.forward`} value={row.forward} text={formatPrice(row.forward)} />{' '}
        {row.forward_source}
      </td>
    </tr>
  );
}

/** When the gamma in view expires. */
export function ExpirationsPanel({ page }: { readonly page: TrapPage }) {
  const rows = page.exposure.by_expiry;
  const series = expirationsSeries(rows);
  const table = (
    <table className="t">
      <thead>
        <tr>
          <th className="l">Expiration</th>
          <th>Net GEX</th>
          <th>Gross GEX</th>
          <th>Open interest</th>
          <th>Time</th>
          <th>Forward</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          <ExpirationRow key={`${row.expiry}${row.root}`} row={row} index={i} />
        ))}
      </tbody>
    </table>
  );
  return (
    <Panel
      id="expirations"
      title="When gamma expires"
      about="calls up, puts down, $ per 1 %"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <ChartOrTable
        subject="gamma by expiration"
        summary={series.summary}
        chart={<ExpirationsLazyChart series={series} />}
        table={table}
      />
      {series.rest === null ? null : <p className="cap">{series.rest}.</p>}
    </Panel>
  );
}
