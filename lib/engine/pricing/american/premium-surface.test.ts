import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { europeanPrice } from '../black-scholes.ts';
import { americanPrice } from './american-option.ts';
import { exercisePremiums } from './premium-surface.ts';

const SPOT = 100;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitraryTerms = fc.record({
  spot: fc.constant(SPOT),
  years: between(0.001, 2),
  rate: between(0, 0.08),
  dividendYield: between(0, 0.08),
});

describe('exercisePremiums', () => {
  test('are American less European value at every strike and volatility', () => {
    const right = fc.constantFrom('call' as const, 'put' as const);
    const share = between(0, 1);
    const errors: number[] = [];
    fc.assert(
      fc.property(
        arbitraryTerms,
        right,
        between(0.08, 0.5),
        share,
        between(-2, 3),
        (terms, side, lowest, at, z) => {
          const volatility = lowest * 4 ** at;
          const deviation = volatility * Math.sqrt(terms.years);
          const strike = SPOT * Math.exp((side === 'put' ? -z : z) * deviation);
          const option = { ...terms, right: side, strike, volatility };
          const exact = americanPrice(option, { scheme: 'accurate' }) - europeanPrice(option);
          const premium = exercisePremiums(side, terms, lowest, 4 * lowest)(strike, volatility);
          const error = Math.abs(premium - exact) / (0.4 * SPOT * deviation);
          expect(error).toBeLessThan(5e-4);
          errors.push(error);
        },
      ),
      { numRuns: 300 },
    );
    const ordered = Float64Array.from(errors).sort();
    expect(ordered[Math.floor(0.5 * ordered.length)]).toBeLessThan(1e-5);
    expect(ordered[Math.floor(0.97 * ordered.length)]).toBeLessThan(2e-4);
  });

  test('are none where early exercise never pays, none below zero, and keep to their volatilities', () => {
    const terms = { spot: SPOT, years: 0.5, rate: 0.05, dividendYield: 0 };
    expect(exercisePremiums('call', terms, 0.1, 0.4)(90, 0.2)).toBe(0);
    const put = exercisePremiums('put', terms, 0.1, 0.4);
    expect(put(20, 0.2)).toBe(0);
    expect(put(100, 0.05)).toBe(put(100, 0.1));
    expect(put(100, 0.9)).toBe(put(100, 0.4));
    expect(exercisePremiums('put', { ...terms, years: 0 }, 0.1, 0.4)(110, 0.2)).toBe(0);
  });

  test('in the exercise region are what exercise pays above the European value', () => {
    const terms = { spot: SPOT, years: 0.5, rate: 0.05, dividendYield: 0 };
    const european = europeanPrice({ ...terms, right: 'put', strike: 150, volatility: 0.2 });
    expect(exercisePremiums('put', terms, 0.1, 0.4)(150, 0.2)).toBe(50 - european);
  });

  test('a negative rate counts as none with the same carry', () => {
    const negative = { spot: SPOT, years: 0.5, rate: -0.01, dividendYield: -0.05 };
    const lifted = { ...negative, rate: 0, dividendYield: -0.04 };
    const premium = exercisePremiums('put', negative, 0.1, 0.4)(100, 0.2);
    expect(premium).toBe(exercisePremiums('put', lifted, 0.1, 0.4)(100, 0.2));
    expect(premium).toBeGreaterThan(0);
  });
});
