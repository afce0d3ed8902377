import Link from 'next/link';
import type { StatusReport } from '@/lib/schema/status-report.ts';
import { formatDateYear, formatNumber } from '@/lib/view/format.ts';

const sessionsInWords = (sessions: readonly string[]) => {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDateYear(first) : `${formatDateYear(first)} to ${formatDateYear(last)}`;
};

/** The sample data in one line; nothing when there is none. */
export function SampleLine({ snapshots, sessions }: StatusReport['sample']) {
  if (snapshots === 0) return null;
  return (
    <p className="sample-line">
      <b>Sample data</b> {formatNumber(snapshots)} made-up snapshots, {sessionsInWords(sessions)}.{' '}
      <Link className="link" href="/trap/SPY">
        Open SPY
      </Link>
    </p>
  );
}
