import { expect, it } from 'vitest';
import { loopGain } from './loop-gain.ts';

const SPY = { volatility: 0.14, averageDailyDollars: 42e9, volumeOf: null };

it('is about 0.02 for −$1B on SPY: a push of $1.00 becomes $1.02', () => {
  const { gain, amplification, stable, reason } = loopGain({ ...SPY, netGex: -1e9 });
  expect(gain).toBeCloseTo(0.021, 3);
  expect(amplification).toBeCloseTo(1.0214, 3);
  expect([stable, reason]).toEqual([true, null]);
});

it('is λ·Γ, shares and dollars from first principles', () => {
  const [spot, shares] = [590, 42e9 / 590];
  const lambda = ((0.14 / Math.sqrt(252)) * spot) / shares;
  const gamma = 1e9 / (0.01 * spot * spot);
  expect(loopGain({ ...SPY, netGex: -1e9 }).gain).toBeCloseTo(lambda * gamma, 12);
});

it('doubles a push at g = 0.5, which takes more than $20B, and has no end at 1', () => {
  const half = 0.5 / ((100 * 0.14) / Math.sqrt(252) / 42e9);
  expect(half).toBeGreaterThan(20e9);
  expect(loopGain({ ...SPY, netGex: -half }).amplification).toBeCloseTo(2, 12);
  expect(loopGain({ ...SPY, netGex: -2.1 * half })).toMatchObject({ stable: false, amplification: null });
  expect(loopGain({ ...SPY, netGex: 2 * half }).amplification).toBeCloseTo(0.5, 12);
});

it('is unknown, with the reason, without its inputs', () => {
  expect(loopGain({ ...SPY, netGex: null }).reason).toMatch(/gamma/);
  expect(loopGain({ ...SPY, netGex: -1e9, volatility: null }).reason).toMatch(/30-day index/);
  const none = loopGain({ ...SPY, netGex: -1e9, averageDailyDollars: null });
  expect(none).toMatchObject({
    gain: null,
    stable: null,
    reason: expect.stringMatching(/average daily volume/),
  });
});
