import Link from 'next/link';
import type { SymbolRow } from '@/lib/schema/snapshot-answers.ts';
import type { StatusReport } from '@/lib/schema/status-report.ts';
import { formatDateYear, formatNumber } from '@/lib/view/format.ts';

const sessionsInWords = (sessions: readonly string[]) => {
  const [first, last] = [sessions.at(0), sessions.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDateYear(first) : `${formatDateYear(first)} to ${formatDateYear(last)}`;
};

interface SampleLineProps extends Pick<StatusReport, 'sample'> {
  readonly symbols: readonly SymbolRow[];
}

/** Live where no real chain goes before it, else pinned to the end of its last session. */
function sampleHref(symbols: readonly SymbolRow[], lastSession: string | undefined): string {
  const live = symbols.find((row) => row.sample);
  return live === undefined ? `/trap/SPY?at=${lastSession}T16:00` : `/trap/${live.symbol}`;
}

/** The sample data in one line; nothing when there is none. */
export function SampleLine({ sample: { snapshots, sessions }, symbols }: SampleLineProps) {
  if (snapshots === 0) return null;
  return (
    <p className="sample-line">
      <b>Sample data</b> {formatNumber(snapshots)} made-up snapshots, {sessionsInWords(sessions)}.{' '}
      <Link className="link" href={sampleHref(symbols, sessions.at(-1))}>
        Open it
      </Link>
    </p>
  );
}
