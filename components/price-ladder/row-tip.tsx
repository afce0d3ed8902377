import { formatDollars } from '@/lib/view/format.ts';
import type { LadderGeometry } from './ladder-geometry.ts';
import { rowFacts } from './row-facts.ts';
import type { LadderRow } from './strike-rows.ts';

interface RowTipProps {
  readonly row: LadderRow;
  readonly geometry: LadderGeometry;
  readonly isNarrow: boolean;
}

const HALF_HEIGHT = 72;

/** Left of the ladder; where there is no pane left of it, above or below the row. */
function placeOf(row: LadderRow, { y, height, ladderLeft }: LadderGeometry, isNarrow: boolean) {
  const at = y(row.strike);
  if (!isNarrow) return { left: ladderLeft, top: Math.max(HALF_HEIGHT, Math.min(height - HALF_HEIGHT, at)) };
  return { left: 0, top: at + (at > height / 2 ? -HALF_HEIGHT - 14 : HALF_HEIGHT + 14) };
}

/** The figures of one row. */
export function RowTip({ row, geometry, isNarrow }: RowTipProps) {
  return (
    <div className="tip row-tip" style={placeOf(row, geometry, isNarrow)} aria-hidden="true">
      <table>
        <thead>
          <tr>
            <th>{row.label}</th>
            <th>calls</th>
            <th>puts</th>
          </tr>
        </thead>
        <tbody>
          {rowFacts(row).map(([name, call, put]) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{call}</td>
              <td>{put}</td>
            </tr>
          ))}
          <tr>
            <td>Net GEX</td>
            <td colSpan={2}>{formatDollars(row.net_gex)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
