import type { PollRecord } from '../store/source-states.ts';

/** One attempt as a line of a log: JSON, without any token. */
export function attemptLine({
  source,
  symbol,
  at,
  outcome,
  detail,
  chain,
  nextAttemptAt,
}: PollRecord): string {
  const instant = (ms: number) => new Date(ms).toISOString();
  return JSON.stringify({
    level: outcome === 'stored' || outcome === 'duplicate' || outcome === 'not_modified' ? 'info' : 'warn',
    poll: `${source} ${symbol}`,
    at: instant(at),
    outcome,
    ...(detail !== undefined && { detail: detail.slice(0, 300) }),
    ...(chain !== undefined && {
      as_of: instant(chain.asOf),
      rows: chain.rows,
      rejected: chain.rejected.length,
    }),
    next: instant(nextAttemptAt),
  });
}
