import type { EuropeanOption } from '../black-scholes.ts';
import { americanPriceOf, priceAtBoundary, pricingCase } from './american-value.ts';
import { collocationScheme, sufficientScheme } from './collocation-scheme.ts';
import { requireAmericanOption } from './require-american-option.ts';
import { type SolvedBoundary, solveBoundary } from './solve-boundary.ts';
import { toUnitPut, type UnitPut } from './unit-put.ts';

/** Boundaries kept by one pricer; the least recently solved goes first. */
const LARGEST = 64;

/**
 * An `americanPrice` that remembers exercise boundaries: they depend on time, volatility, rate and yield only, so that
 * other spots and strikes with the same ones cost the premium's integral alone. The price is the same to the last bit.
 */
export function americanPricer(): (o: EuropeanOption) => number {
  const known = new Map<string, SolvedBoundary>();
  return (o) => {
    requireAmericanOption(o);
    const name = sufficientScheme(o);
    const put = toUnitPut(o);
    if (pricingCase(put) !== 'boundary') return americanPriceOf(o, name);
    const tables = collocationScheme(name);
    const key = boundaryKey(put);
    let boundary = known.get(key);
    if (boundary === undefined) {
      boundary = solveBoundary(put, tables);
      known.set(key, boundary);
      const [oldest] = known.keys();
      if (known.size > LARGEST && oldest !== undefined) known.delete(oldest);
    }
    return priceAtBoundary(o, put, boundary, tables);
  };
}

const boundaryKey = ({ years, volatility, rate, dividendYield }: UnitPut): string =>
  `${years} ${volatility} ${rate} ${dividendYield}`;
