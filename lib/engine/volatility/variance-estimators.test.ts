import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomSource } from '../simulate/random-source.ts';
import { closeToCloseVariance, parkinsonVariance, yangZhangVariance } from './variance-estimators.ts';

const DAYS = [
  { open: 100, high: 101, low: 99, close: 100 },
  { open: 101, high: 104, low: 100, close: 103 },
  { open: 102, high: 103, low: 98, close: 99 },
  { open: 99, high: 102, low: 97, close: 101 },
  { open: 103, high: 105, low: 102, close: 104 },
];

/** Worked out from the published formulas with 34 digits (Python's decimal). */
test.each([
  ['close to close', closeToCloseVariance, 0.0011049408247434029],
  ['Parkinson', parkinsonVariance, 0.0006655333916064594],
  ['Yang-Zhang', yangZhangVariance, 0.0008578968595738679],
])('%s of five days', (_, variance, expected) => {
  expect(variance(DAYS)).toBeCloseTo(expected, 16);
});

const ESTIMATORS = [closeToCloseVariance, parkinsonVariance, yangZhangVariance];

test('variance does not depend on the price’s unit, and grows with the square of its moves', () => {
  const move = fc.double({ min: -0.05, max: 0.05, noNaN: true });
  const day = fc.record({
    gap: move,
    body: move,
    up: fc.double({ min: 0, max: 0.03, noNaN: true }),
    down: fc.double({ min: 0, max: 0.03, noNaN: true }),
  });
  const bars = (
    days: { gap: number; body: number; up: number; down: number }[],
    scale: number,
    unit: number,
  ) => {
    let close = Math.log(unit);
    return days.map(({ gap, body, up, down }) => {
      const open = close + scale * gap;
      close = open + scale * body;
      const high = Math.max(open, close) + scale * up;
      const low = Math.min(open, close) - scale * down;
      return { open: Math.exp(open), high: Math.exp(high), low: Math.exp(low), close: Math.exp(close) };
    });
  };
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 3, maxLength: 30 }),
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      (days, unit) => {
        for (const variance of ESTIMATORS) {
          const own = variance(bars(days, 1, 100));
          expect(own).toBeGreaterThanOrEqual(-1e-15);
          expect(variance(bars(days, 1, unit))).toBeCloseTo(own, 11);
          expect(variance(bars(days, 2, 100))).toBeCloseTo(4 * own, 11);
        }
      },
    ),
  );
});

test('on 4000 days of a walk with 1 % a day overnight and 1 % within the session each finds what it can see', () => {
  const random = randomSource(7, 1);
  const STEPS = 400;
  let close = 0;
  const days = Array.from({ length: 4000 }, () => {
    const open = close + 0.01 * random.normal();
    let [price, high, low] = [open, open, open];
    for (let i = 0; i < STEPS; i++) {
      price += (0.01 / Math.sqrt(STEPS)) * random.normal();
      high = Math.max(high, price);
      low = Math.min(low, price);
    }
    close = price;
    return { open: Math.exp(open), high: Math.exp(high), low: Math.exp(low), close: Math.exp(close) };
  });
  expect(closeToCloseVariance(days) / 2e-4).toBeCloseTo(1, 1);
  expect(yangZhangVariance(days) / 2e-4).toBeCloseTo(1, 1);
  expect(parkinsonVariance(days) / 1e-4).toBeCloseTo(0.95, 1);
});
