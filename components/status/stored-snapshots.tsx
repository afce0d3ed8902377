import Link from 'next/link';
import { Figure } from '@/components/panel/figure.tsx';
import { Panel } from '@/components/panel/panel.tsx';
import type { StatusRow } from '@/lib/schema/status-report.ts';
import { formatClock, formatDayYear, formatNumber } from '@/lib/view/format.ts';
import { pinnedAt } from '@/lib/view/pinned-at.ts';
import { FlagCounts } from './flag-counts.tsx';
import { RejectedRows } from './rejected-rows.tsx';

const stamp = (instant: string) =>
  `${formatDayYear(Date.parse(instant))}, ${formatClock(Date.parse(instant))} ET`;

function SnapshotRow({ row }: { readonly row: StatusRow }) {
  return (
    <tr>
      <td className="l">
        <Link className="link strong" href={`/trap/${row.symbol}?at=${pinnedAt(row.as_of)}`}>
          {row.symbol}
        </Link>
      </td>
      <td className="l">
        <time dateTime={row.as_of}>{stamp(row.as_of)}</time>
      </td>
      <td className="l wrap">
        {row.source} <span className="muted">{row.format}</span>
      </td>
      <td className="l">
        <time dateTime={row.received_at}>{stamp(row.received_at)}</time>
      </td>
      <td>
        <Figure id="contracts" value={row.contracts} text={formatNumber(row.contracts)} />
      </td>
      <td>
        <Figure id="accepted" value={row.accepted} text={formatNumber(row.accepted)} />
      </td>
      <td className="l wrap">
        {row.rejected.length === 0 ? (
          <span className="muted">none</span>
        ) : (
          <RejectedRows rows={row.rejected} />
        )}
      </td>
      <td className="l wrap">
        <FlagCounts flags={row.flags} />
      </td>
    </tr>
  );
}

/** Every imported snapshot: where it is from, how much of it counts, what was rejected and why. */
export function StoredSnapshots({ rows }: { readonly rows: readonly StatusRow[] }) {
  return (
    <Panel id="imports" title="Imported" about="newest first">
      {rows.length === 0 ? (
        <p className="cap">Nothing has been imported yet. Drop a chain file above, or run npm run import.</p>
      ) : (
        <section className="imports-scroll" tabIndex={0} aria-label="Imported snapshots">
          <table className="t imports">
            <thead>
              <tr>
                <th className="l">Symbol</th>
                <th className="l">As of</th>
                <th className="l">Source</th>
                <th className="l">Stored</th>
                <th>Contracts</th>
                <th>Not expired</th>
                <th className="l">Rejected rows</th>
                <th className="l">Flags</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <SnapshotRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Panel>
  );
}
