import { expect, test } from 'vitest';
import type { ExpirationCarry } from './chain-carry.ts';
import { expirationPremiums } from './expiration-premiums.ts';

const carry: ExpirationCarry = {
  years: 0.3,
  expired: false,
  forward: 100,
  discount: 0.99,
  rate: 0.04,
  dividendYield: 0.01,
  source: 'parity',
  pairs: 9,
  reason: null,
  exercise: 'american',
};
const volatility = Float64Array.of(0.9, 0.3, Number.NaN, 0.2, 0.1);
const rows = { start: 1, end: 4 };

test('span the volatilities of the expiration’s own rows', () => {
  const premiums = expirationPremiums(100, carry, volatility, rows, 0.5);
  expect(premiums).toMatchObject({ lowest: 0.1, highest: 0.3 });
  expect(premiums?.put(100, 0.2)).toBeGreaterThan(0.02);
  expect(premiums?.put(100, 0.9)).toBe(premiums?.put(100, 0.3));
});

test('are none for quotes that carry none, after expiry, and without a volatility', () => {
  expect(expirationPremiums(100, { ...carry, exercise: 'european' }, volatility, rows)).toBeNull();
  expect(expirationPremiums(100, { ...carry, expired: true }, volatility, rows)).toBeNull();
  expect(expirationPremiums(100, { ...carry, years: 0 }, volatility, rows)).toBeNull();
  expect(expirationPremiums(100, carry, volatility, { start: 2, end: 3 })).toBeNull();
});
