import { expect, it } from 'vitest';
import { loopGainOf } from './loop-gain.ts';

const SPOT = 590;
const SPY = {
  dailyVolatility: 0.14 / Math.sqrt(252),
  volatilityOf: '30-day index',
  advShares: 42e9 / SPOT,
  volumeOf: null,
  reason: null,
};
const gainOf = (netGex: number | null, over: Partial<typeof SPY> = {}) =>
  loopGainOf(netGex, SPOT, { ...SPY, ...over });

it('is about 0.02 for −$1B on SPY: a push of $1.00 becomes $1.02', () => {
  const { gain, amplification, stable, reason } = gainOf(-1e9);
  expect(gain).toBeCloseTo(0.021, 3);
  expect(amplification).toBeCloseTo(1.0214, 3);
  expect([stable, reason]).toEqual([true, null]);
});

it('is 100·Y·σ_daily·|net GEX|/ADV$, whatever the spot', () => {
  const { gain, inputs } = gainOf(-1e9);
  expect(gain).toBeCloseTo((100 * SPY.dailyVolatility * 1e9) / 42e9, 12);
  expect(inputs).toMatchObject({ averageDailyDollars: 42e9, gammaShares: -1e9 / (0.01 * SPOT * SPOT) });
});

it('doubles a push at g = 0.5, which takes more than $20B, and has no end at 1', () => {
  const half = 0.5 / ((100 * SPY.dailyVolatility) / 42e9);
  expect(half).toBeGreaterThan(20e9);
  expect(gainOf(-half).amplification).toBeCloseTo(2, 12);
  expect(gainOf(-2.1 * half)).toMatchObject({ stable: false, amplification: null });
  expect(gainOf(2 * half).amplification).toBeCloseTo(0.5, 12);
});

it('is unknown, with the reason, without its inputs', () => {
  expect(gainOf(null).reason).toMatch(/gamma/);
  const none = loopGainOf(-1e9, SPOT, { ...SPY, advShares: null, reason: 'no volume is stored' });
  expect(none).toMatchObject({ gain: null, stable: null, reason: 'no volume is stored' });
  expect(none.inputs).toMatchObject({ lambda: null, averageDailyDollars: null });
});
