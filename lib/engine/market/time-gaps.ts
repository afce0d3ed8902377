import { tradingTimeBetween } from './trading-time.ts';

/** Shorter than any night: two instants this close are of one session. */
const SAME_SESSION_MS = 9 * 3_600_000;
/** A step this many times the usual one is a gap. */
const LONG_STEPS = 3;

/**
 * Rows of a series that a gap stands before: those more than three times the usual (median) step of trading time after
 * the row ahead. Nights, weekends and holidays do not count as time.
 * @param at instants, ascending
 */
export function timeGaps(at: Float64Array): Set<number> {
  const steps = new Float64Array(Math.max(0, at.length - 1));
  for (let i = 1; i < at.length; i++) {
    const [from, to] = [at[i - 1] ?? 0, at[i] ?? 0];
    steps[i - 1] = to - from < SAME_SESSION_MS ? to - from : tradingTimeBetween(from, to);
  }
  const usual = Float64Array.from(steps).sort()[steps.length >> 1] ?? 0;
  const gaps = new Set<number>();
  steps.forEach((step, i) => {
    if (step > LONG_STEPS * usual) gaps.add(i + 1);
  });
  return gaps;
}
