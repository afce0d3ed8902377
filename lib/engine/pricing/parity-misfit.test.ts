import { expect, test } from 'vitest';
import { parityMisfit } from './parity-misfit.ts';

const pairs = (bend: number) =>
  Array.from({ length: 9 }, (_, i) => {
    const strike = 96 + i;
    const parity = 100 - strike + bend * (i - 4) ** 2;
    return { strike, callBid: 10 + parity, callAsk: 10.1 + parity, putBid: 10, putAsk: 10.1 };
  });

test('a straight line of call less put has no misfit, a bent one the more the more it bends', () => {
  expect(parityMisfit(pairs(0))).toBeLessThan(1e-12);
  const [little, more] = [parityMisfit(pairs(0.002)), parityMisfit(pairs(0.004))];
  expect(little).toBeGreaterThan(0);
  expect(more).toBeGreaterThan(2 * little);
});

test('one pair far off counts once', () => {
  const far = pairs(0).map((pair, i) => (i === 4 ? { ...pair, callBid: 30, callAsk: 30.1 } : pair));
  expect(parityMisfit(far)).toBeCloseTo(1, 6);
});
