import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type HeatCell, type HeatRow, heatSeries } from './heat-series.ts';
import './strike-expiry.css';

function Cell({ cell }: { readonly cell: HeatCell }) {
  if (cell.value === null) return <td className="empty" title={cell.full} />;
  return (
    <td className={cell.tone} title={cell.full}>
      <i style={{ opacity: cell.weight }} aria-hidden="true" />
      <ExplainedFigure id={cell.id} value={cell.value} text={cell.text === '' ? '·' : cell.text} />
    </td>
  );
}

function Row({ row }: { readonly row: HeatRow }) {
  return (
    <tr className={row.isAboveSpot ? 'above-spot' : undefined}>
      <th className={row.isWall ? 'l strong' : 'l'} scope="row">
        {row.label}
      </th>
      {row.cells.map((cell) => (
        <Cell key={cell.id} cell={cell} />
      ))}
    </tr>
  );
}

/** Where and until when gamma sits near spot: it is its own table of figures. */
export function StrikeExpiryPanel({ page }: { readonly page: TrapPage }) {
  const { dates, rows, rest, summary } = heatSeries(page.exposure);
  return (
    <Panel
      id="grid"
      title="Strike × expiry"
      about="net gamma, $M per 1 %; hatched = negative"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      {rows.length === 0 ? (
        <p className="cap">{summary}</p>
      ) : (
        <>
          <div className="heat-scroll">
            <table className="heat" aria-label={summary}>
              <thead>
                <tr>
                  <td />
                  {dates.map(({ date, label }) => (
                    <th key={date} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.strike} row={row} />
                ))}
              </tbody>
            </table>
          </div>
          <p className="cap">
            {summary} {rest}
          </p>
        </>
      )}
    </Panel>
  );
}
