import { expect, test } from 'vitest';
import { atTheMoneyVariance, surfaceVariance, surfaceVolatility } from './volatility-surface.ts';

const TERMS = { shortVolatility: 0.124, longVolatility: 0.156 };
const MONEYNESS = Array.from({ length: 161 }, (_, i) => -0.5 + i / 200);
const THETAS = [1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.05];

/** Gatheral's g: the risk-neutral density is positive where it is. */
function densityFactor(theta: number, k: number): number {
  const h = 1e-3 * Math.sqrt(theta);
  const w = surfaceVariance(theta, k);
  const up = surfaceVariance(theta, k + h);
  const down = surfaceVariance(theta, k - h);
  const slope = (up - down) / (2 * h);
  const curvature = (up - 2 * w + down) / (h * h);
  return (1 - (k * slope) / (2 * w)) ** 2 - (slope * slope * (1 / w + 0.25)) / 4 + curvature / 2;
}

test('the smile passes through its at-the-money variance and leans to puts', () => {
  expect(surfaceVariance(0.0016, 0)).toBeCloseTo(0.0016, 15);
  const [put, atm, call] = [-0.03, 0, 0.03].map((k) => surfaceVolatility(0.0016, k, 30 / 365)) as [
    number,
    number,
    number,
  ];
  expect(put).toBeGreaterThan(atm + 0.02);
  expect(call).toBeLessThan(atm);
});

test('no butterfly arbitrage: the density is positive at every moneyness and maturity', () => {
  for (const theta of THETAS) {
    for (const z of MONEYNESS) expect(densityFactor(theta, z * Math.sqrt(theta) * 20)).toBeGreaterThan(0);
  }
});

test('no calendar arbitrage: total variance rises with at-the-money variance at every moneyness', () => {
  for (const k of MONEYNESS) {
    const variances = THETAS.map((theta) => surfaceVariance(theta, k));
    expect(variances).toEqual([...variances].sort((a, b) => a - b));
  }
});

test('at-the-money variance rises with time and with the level squared', () => {
  const times = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.5, 1, 2];
  const variances = times.map((t) => atTheMoneyVariance(t, 1, TERMS));
  expect(variances).toEqual([...variances].sort((a, b) => a - b));
  expect(atTheMoneyVariance(0.1, 1.1, TERMS)).toBeCloseTo(1.21 * atTheMoneyVariance(0.1, 1, TERMS), 14);
});
