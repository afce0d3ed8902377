/** n of n:1 splits as they are made. 3:2 and 5:4 are left out: news moves a price as far. */
const RATIOS = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 50];
const TOLERANCE = 0.05;

/**
 * `10:1` where a session opens within 5 % of a tenth of the close before, `1:10` within 5 % of ten times it: a split that
 * the prices may not be adjusted for. Null for any other step. It cannot tell a split from news that halves a price
 * overnight, so what it finds is possible, never certain: no volatility, RSI or beta is computed across it.
 */
export function possibleSplit(closeBefore: number, open: number): string | null {
  const ratio = closeBefore / open;
  const near = (n: number) => Math.abs(ratio / n - 1) <= TOLERANCE;
  const split = RATIOS.find(near);
  if (split !== undefined) return `${split}:1`;
  const reverse = RATIOS.find((n) => near(1 / n));
  return reverse === undefined ? null : `1:${reverse}`;
}
