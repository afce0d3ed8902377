import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { AsOf } from '../panel/as-of.tsx';
import { ExplainedFigure } from '../panel/explained-figure.tsx';
import { Panel } from '../panel/panel.tsx';
import { type ExpiryRow, expiryRows, magnetRows, withoutWeek } from './expiry-series.ts';
import './expiry-timeline.css';

function Row({ row }: { readonly row: ExpiryRow }) {
  return (
    <tr>
      <th className={row.monthly ? 'l strong' : 'l'} scope="row">
        {row.label}
        {row.monthly ? ' monthly' : ''}
      </th>
      <td className="share">
        <i style={{ width: `${row.bar}%` }} aria-hidden="true" />
        <ExplainedFigure {...row.share} />
      </td>
      <td>
        <ExplainedFigure {...row.callWall} />
      </td>
      <td>
        <ExplainedFigure {...row.putWall} />
      </td>
    </tr>
  );
}

/** When the walls let go: how much of all gamma, and of each wall, expires on each date; and where monthlies pull. */
export function ExpiryTimelinePanel({ page }: { readonly page: TrapPage }) {
  const { expirations } = page.trap;
  const magnets = magnetRows(page.trap);
  return (
    <Panel
      id="expirations-timeline"
      title="Walls that expire, magnets"
      about="share of gamma by date"
      clock={<AsOf instant={page.meta.as_of} />}
    >
      <div className="expiry-scroll">
        <table className="t expiry">
          <thead>
            <tr>
              <th className="l">Expires</th>
              <th>Of all gamma</th>
              <th>Of call wall</th>
              <th>Of put wall</th>
            </tr>
          </thead>
          <tbody>
            {expiryRows(expirations).map((row) => (
              <Row key={row.date} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="cap">{withoutWeek(expirations)}</p>
      {magnets.length === 0 ? (
        <p className="cap">No monthly strike within its expected move draws price.</p>
      ) : (
        <table className="t">
          <thead>
            <tr>
              <th className="l">Magnet</th>
              <th>Strength, of 100</th>
              <th>From spot</th>
            </tr>
          </thead>
          <tbody>
            {magnets.map(({ label, strength, distance }) => (
              <tr key={label}>
                <th className="l" scope="row">
                  {label}
                </th>
                <td>
                  <ExplainedFigure {...strength} />
                </td>
                <td>
                  <ExplainedFigure {...distance} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
