import fc from 'fast-check';
import type { EuropeanOption } from '../pricing/black-scholes.ts';

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Options a market could list: within eight standard deviations of the money. */
export const arbitraryOption: fc.Arbitrary<EuropeanOption> = fc
  .record({
    right: fc.constantFrom('call' as const, 'put' as const),
    spot: range(1, 10_000),
    years: range(1e-4, 5),
    volatility: range(0.03, 2),
    rate: range(-0.02, 0.1),
    dividendYield: range(-0.02, 0.08),
    z: range(-8, 8),
  })
  .map(({ z, ...o }) => ({ ...o, strike: o.spot * Math.exp(z * o.volatility * Math.sqrt(o.years)) }));
