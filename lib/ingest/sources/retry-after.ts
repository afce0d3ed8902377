import type { EpochMilliseconds } from '../../engine/units.ts';

const LONGEST_MS = 60 * 60_000;

/**
 * How long a `Retry-After` header asks to wait: seconds, or an HTTP date against the same answer's `Date`.
 * Null when it says nothing usable; at most an hour.
 */
export function retryAfterMs(header: string | null, now: EpochMilliseconds): number | null {
  if (header === null) return null;
  const text = header.trim();
  const wait = /^\d{1,9}$/.test(text)
    ? Number(text) * 1000
    : /[a-z]/i.test(text)
      ? Date.parse(text) - now
      : Number.NaN;
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), LONGEST_MS);
}
