import type { StatusRow } from '@/lib/schema/status-report.ts';
import { formatNumber } from '@/lib/view/format.ts';

const SHOWN = 50;

interface RejectedRowsProps {
  readonly rows: StatusRow['rejected'];
  readonly isOpen?: boolean;
}

/** Which rows of a file were not usable, field by field: the first fifty, and how many there are. */
export function RejectedRows({ rows, isOpen = false }: RejectedRowsProps) {
  if (rows.length === 0) return null;
  const shown = rows.slice(0, SHOWN);
  const places = shown.map((row, place) => ({ ...row, key: `${place} ${row.row} ${row.field}` }));
  return (
    <details className="rejected" open={isOpen}>
      <summary>{formatNumber(rows.length)} rejected</summary>
      <table className="t">
        <thead>
          <tr>
            <th>Row</th>
            <th className="l">Field</th>
            <th className="l">Reason</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ key, row, field, reason }) => (
            <tr key={key}>
              <td>{row}</td>
              <td className="l">{field}</td>
              <td className="l wrap">{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN ? (
        <p className="cap">
          The first {SHOWN} of {formatNumber(rows.length)}.
        </p>
      ) : null}
    </details>
  );
}
