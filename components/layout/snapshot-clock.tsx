import { formatClock, formatDayYear } from '@/lib/view/format.ts';

/** "as of 14:35 ET, Mon 16 Nov 2026": exchange time; the date gives way on a narrow screen. */
export function SnapshotClock({ asOf }: { readonly asOf: string }) {
  const at = Date.parse(asOf);
  return (
    <time className="muted as-of" dateTime={asOf}>
      as of {formatClock(at)} ET<span className="from-tablet">, {formatDayYear(at)}</span>
    </time>
  );
}
