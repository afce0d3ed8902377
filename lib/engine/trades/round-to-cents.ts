import type { Dollars } from '../units.ts';

/** Cents below which two amounts are the same: what floating sums of dollars can differ by. */
const NOISE = 1e-6;

/** Whole cents of an amount, halves away from zero; the same for its negative. */
export const toCents = (amount: Dollars): number => {
  const cents = Math.sign(amount) * Math.floor(Math.abs(amount) * 100 + 0.5 + NOISE);
  return cents === 0 ? 0 : cents;
};

/** Whole cents as dollars: the double nearest to the two decimals. */
export const fromCents = (cents: number): Dollars => (cents === 0 ? 0 : cents / 100);

/**
 * Rounds amounts to whole cents that sum to `total` cents exactly, by largest remainders: each is rounded to its
 * nearest cent, and what then lacks or is too much goes, a cent each, to those that rounding moved most the other way.
 * With the default total no amount moves by a cent or more. Negating amounts and total negates the result.
 * @param total whole cents; by default the rounded sum
 */
export function largestRemainder(
  amounts: readonly Dollars[],
  total = toCents(amounts.reduce((sum, amount) => sum + amount, 0)),
): number[] {
  const cents = amounts.map(toCents);
  let left = total - cents.reduce((sum, value) => sum + value, 0);
  const direction = Math.sign(left);
  const lost = amounts.map((amount, i) => Math.round(((amount * 100 - (cents[i] ?? 0)) * direction) / NOISE));
  const order = amounts
    .map((_, i) => i)
    .sort(
      (a, b) =>
        (lost[b] ?? 0) - (lost[a] ?? 0) || Math.abs(amounts[b] ?? 0) - Math.abs(amounts[a] ?? 0) || a - b,
    );
  for (let next = 0; left !== 0 && order.length > 0; next = (next + 1) % order.length) {
    const i = order[next] ?? 0;
    cents[i] = (cents[i] ?? 0) + direction;
    left -= direction;
  }
  return cents.map((value) => (value === 0 ? 0 : value));
}
