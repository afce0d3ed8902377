import type { PollOutcome } from '@/lib/schema/poll-outcome.ts';
import type { SourceRow } from '@/lib/schema/status-report.ts';
import { formatNumber } from '@/lib/view/format.ts';
import { formatAge } from '@/lib/view/format-age.ts';

const OUTCOME_WORDS: Readonly<Record<PollOutcome, string>> = {
  stored: 'stored',
  duplicate: 'known already',
  out_of_order: 'older than the newest',
  not_modified: 'not modified',
  stale: 'stale body',
  empty: 'no options',
  wrong_symbol: 'another symbol’s body',
  unauthorized: 'not authorised',
  forbidden: 'forbidden',
  not_found: 'not found',
  rate_limited: 'rate limited',
  server_error: 'server error',
  unexpected_status: 'unexpected status',
  redirect: 'redirect refused',
  timeout: 'timed out',
  truncated: 'cut short',
  too_large: 'too large',
  malformed: 'not readable',
  unreachable: 'unreachable',
  refused_address: 'address refused',
  not_stored: 'could not be stored',
};

/** `12 min ago`; `in 40 s` for what is to come; `never`. Instants by the server's clock. */
export function whenWords(instant: string | null, now: string): string {
  if (instant === null) return 'never';
  const seconds = (Date.parse(now) - Date.parse(instant)) / 1000;
  return seconds < 0 ? `in ${formatAge(-seconds)}` : `${formatAge(seconds)} ago`;
}

/** `every 1 min, 15 min behind by design`. */
export function scheduleWords({ every_seconds, publication_delay_seconds: delay }: SourceRow): string {
  const every = `every ${formatAge(every_seconds)}`;
  return delay === 0 ? every : `${every}, ${formatAge(delay)} behind by design`;
}

/** `+1.2 s`: the source's clock is ahead of this machine's; `unknown`. */
export const skewWords = (seconds: number | null): string =>
  seconds === null ? 'unknown' : `${formatNumber(seconds, { digits: 1, signed: true })} s`;

/** What the last attempt came to: `stored`, or `rate limited, 2 in a row: 429 …`. */
export function outcomeWords(row: SourceRow): string {
  if (row.last_outcome === null) return 'not asked yet';
  const words = OUTCOME_WORDS[row.last_outcome];
  const inARow = row.consecutive_failures > 1 ? `, ${row.consecutive_failures} in a row` : '';
  return row.last_detail === null ? `${words}${inARow}` : `${words}${inARow}: ${row.last_detail}`;
}

/** `stored 312, rate limited 2`: how attempts have ended, the most frequent first. */
export function outcomeCounts({ outcomes }: SourceRow): string {
  const counts = Object.entries(outcomes) as [PollOutcome, number][];
  return counts
    .sort(([, a], [, b]) => b - a)
    .map(([outcome, count]) => `${OUTCOME_WORDS[outcome]} ${formatNumber(count)}`)
    .join(', ');
}
