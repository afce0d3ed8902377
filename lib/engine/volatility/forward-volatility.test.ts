import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forwardVolatility } from './forward-volatility.ts';

const volatility = fc.double({ min: 0.01, max: 3, noNaN: true });
const years = fc.double({ min: 0.001, max: 3, noNaN: true });

test('a flat term structure is flat between its expirations', () => {
  fc.assert(
    fc.property(volatility, years, years, (sigma, near, more) => {
      const far = { years: near + more, volatility: sigma };
      expect(forwardVolatility({ years: near, volatility: sigma }, far)).toBeCloseTo(sigma, 8);
    }),
  );
});

test('the volatilities before and between make the one to the far expiration', () => {
  fc.assert(
    fc.property(volatility, volatility, years, years, (first, then, near, more) => {
      const total = near * first ** 2 + more * then ** 2;
      const far = { years: near + more, volatility: Math.sqrt(total / (near + more)) };
      expect(forwardVolatility({ years: near, volatility: first }, far) ?? 0).toBeCloseTo(then, 5);
    }),
  );
});

test('falling total variance has none', () => {
  expect(forwardVolatility({ years: 0.1, volatility: 0.4 }, { years: 0.2, volatility: 0.2 })).toBeNull();
  expect(forwardVolatility({ years: 0.1, volatility: 0.2 }, { years: 0.1, volatility: 0.2 })).toBeNull();
});
