import { expect, test } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { squareRoundingError } from './square-rounding-error.ts';

/** x·2^52 as an integer, exact from 1 on. */
const scaled = (x: number) => BigInt(x * 2 ** 52);

test('is what the rounded square has lost, to ten digits', () => {
  for (const x of [1.1, 3.1, 7.77777, 26.51234567, 37.99]) {
    const exact = scaled(x) * scaled(x);
    const rounded = BigInt(x * x * 2 ** 52) * 2n ** 52n;
    const lost = Number(exact - rounded) / 2 ** 104;
    expectClose(squareRoundingError(x), lost, 1e-10 * Math.abs(lost));
  }
});

test('is zero where the square is exact', () => {
  for (const x of [0, 1, -3, 0.5, 38.25]) expect(squareRoundingError(x)).toBe(0);
});
