import { InvalidArgument } from '../../require.ts';
import type { Years } from '../../units.ts';
import type { EuropeanOption } from '../black-scholes.ts';
import type { AmericanOptions } from './american-option.ts';
import { pricingCase } from './american-value.ts';
import { collocationScheme, sufficientScheme } from './collocation-scheme.ts';
import { requireAmericanOption } from './require-american-option.ts';
import { solveBoundary } from './solve-boundary.ts';
import { boundaryAtExpiry, exerciseBoundaries, toUnitPut } from './unit-put.ts';

/** Spot (dollars) at and beyond which the holder exercises, against years to expiry, ascending from 0. */
export interface ExerciseBoundary {
  readonly years: Years[];
  readonly spot: number[];
}

/**
 * Early-exercise boundary of an American option at the collocation points: a put is exercised at or below it, a
 * call at or above. The first point is the limit just before expiry. Empty when early exercise never pays.
 * The option's spot does not matter.
 * @throws InvalidArgument naming the argument and its value; also for two boundaries (put: q < r < 0, call:
 * r < q < 0) and for volatility or years 0
 */
export function exerciseBoundary(o: EuropeanOption, { scheme }: AmericanOptions = {}): ExerciseBoundary {
  requireAmericanOption(o);
  const put = toUnitPut({ ...o, spot: o.strike });
  const boundaries = exerciseBoundaries(put.rate, put.dividendYield);
  if (boundaries === 'never') return { years: [], spot: [] };
  if (boundaries === 'two') {
    throw new InvalidArgument('rate', o.rate, `at or above 0 for one boundary at yield ${o.dividendYield}`);
  }
  if (pricingCase(put) === 'none') return { years: [], spot: [] };
  if (pricingCase(put) === 'frozen') throw new InvalidArgument('volatility', o.volatility, 'above zero');
  const tables = collocationScheme(sufficientScheme(o, scheme));
  const { ceiling, logs } = solveBoundary(put, tables);
  const inDollars = (boundary: number): number =>
    o.right === 'put' ? o.strike * boundary : o.strike / boundary;
  return {
    years: Array.from(tables.points, (point) => o.years * point * point),
    spot: [
      inDollars(boundaryAtExpiry(put.rate, put.dividendYield)),
      ...Array.from(logs, (log) => inDollars(ceiling * Math.exp(log))),
    ],
  };
}
