import type { EuropeanOption } from '../black-scholes.ts';
import {
  type AmericanValue,
  americanPriceOf,
  americanValue,
  priceAtBoundary,
  pricingCase,
  valueAtBoundary,
} from './american-value.ts';
import { type CollocationScheme, collocationScheme, sufficientScheme } from './collocation-scheme.ts';
import { requireAmericanOption } from './require-american-option.ts';
import { type SolvedBoundary, solveBoundary } from './solve-boundary.ts';
import { toUnitPut, type UnitPut } from './unit-put.ts';

/** Boundaries kept at once; the one solved first goes first. */
const LARGEST = 64;

/** The American engine with a memory for exercise boundaries. */
export interface AmericanMemo {
  /** As `americanPrice`. */
  readonly price: (o: EuropeanOption) => number;
  /** Price, delta and gamma. */
  readonly value: (o: EuropeanOption) => AmericanValue;
}

type AtBoundary<T> = (
  o: EuropeanOption,
  put: UnitPut,
  boundary: SolvedBoundary,
  tables: CollocationScheme,
) => T;

/**
 * A memory for one piece of work that prices an option again and again. A boundary depends on time, volatility, rate
 * and yield only: other spots and strikes with the same ones cost the premium's integral alone. Figures are those of
 * `americanPrice` and `americanGreeks` to the last bit.
 */
export function americanMemo(): AmericanMemo {
  const known = new Map<string, SolvedBoundary>();
  const boundaryOf = (put: UnitPut, tables: CollocationScheme): SolvedBoundary => {
    const key = `${put.years} ${put.volatility} ${put.rate} ${put.dividendYield}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const solved = solveBoundary(put, tables);
    known.set(key, solved);
    const [oldest] = known.keys();
    if (known.size > LARGEST && oldest !== undefined) known.delete(oldest);
    return solved;
  };
  const remembering =
    <T>(atBoundary: AtBoundary<T>, otherwise: (o: EuropeanOption, scheme: 'fast' | 'accurate') => T) =>
    (o: EuropeanOption): T => {
      requireAmericanOption(o);
      const scheme = sufficientScheme(o);
      const put = toUnitPut(o);
      if (pricingCase(put) !== 'boundary') return otherwise(o, scheme);
      const tables = collocationScheme(scheme);
      return atBoundary(o, put, boundaryOf(put, tables), tables);
    };
  return {
    price: remembering(priceAtBoundary, americanPriceOf),
    value: remembering(valueAtBoundary, americanValue),
  };
}
