import type { AnalysisContext } from '../analysis-context.ts';
import type { Dollars, EpochMilliseconds } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';
import { type LimitLogEntry, limitLog } from './limit-log.ts';
import { type LimitPreset, limitUse } from './risk-limits.ts';

const BAR_MS = 5 * 60_000;

interface Now {
  readonly at: EpochMilliseconds;
  readonly spot: number;
}

/**
 * Status of the gross delta limit along the session's closes (without bars, its snapshots' prices), up to now:
 * the book as it is now at the prices of then. Empty without an earlier price.
 */
export function sessionLog(
  terms: BookTerms,
  { sessionBars, earlier }: Pick<AnalysisContext, 'sessionBars' | 'earlier'>,
  now: Now,
  limit: Dollars,
  preset: LimitPreset,
): LimitLogEntry[] {
  const closes = sessionBars.map(({ start, close }) => ({ at: start + BAR_MS, spot: close }));
  const prices = closes.length > 0 ? closes : earlier.map(({ at, spot }) => ({ at, spot }));
  if (prices.length === 0) return [];
  const all = [...prices.filter(({ at }) => at < now.at), now];
  const { grossDelta } = bookSums(
    terms,
    all.map(({ spot }) => spot),
  );
  return limitLog(
    all.map(({ at, spot }, j) => ({ at, spot, use: limitUse((grossDelta[j] ?? 0) * spot, limit) })),
    preset,
  );
}
