import type { StatusReport } from '@/lib/schema/status-report.ts';
import { formatNumber } from '@/lib/view/format.ts';

/** After an upgrade: how far stored figures are computed anew; nothing when all are. */
export function RecomputingLine({ recomputing }: Pick<StatusReport, 'recomputing'>) {
  if (recomputing === null) return null;
  const { method_version: version, done, of, failed } = recomputing;
  return (
    <p className="sample-line">
      <b>Stored figures</b>{' '}
      {of === 0
        ? `by method ${version}`
        : `${formatNumber(done)} of ${formatNumber(of)} snapshots computed anew by method ${version}; histories fill as they are`}
      {failed === 0 ? '.' : `. ${formatNumber(failed)} could not be read and have none.`}
    </p>
  );
}
