import { type EuropeanOption, europeanPrice } from '../black-scholes.ts';
import { europeanGreeks } from '../greeks.ts';
import { type AmericanScheme, type CollocationScheme, collocationScheme } from './collocation-scheme.ts';
import { type EarlyExercisePremium, earlyExercisePremium } from './early-exercise-premium.ts';
import { frozenOption } from './frozen-option.ts';
import { leisenReimerTree } from './leisen-reimer-tree.ts';
import { type SolvedBoundary, solveBoundary } from './solve-boundary.ts';
import { exerciseBoundaries, toUnitPut, type UnitPut } from './unit-put.ts';

/** Steps of the tree that prices the double-boundary case. */
const TREE_STEPS = 1001;
/** The premium is at most 1 − e^(−rT) of the strike (−q·S for r = 0): below this it is none. */
const SMALLEST_CARRY = 1e-14;
/** Standard deviations below this leave no boundary that doubles could tell from its limit. */
const SMALLEST_DEVIATION = 1e-12;

/** Price, delta and gamma of an American option, dollars per share. */
export interface AmericanValue {
  readonly price: number;
  readonly delta: number;
  readonly gamma: number;
  /** Holding on is worth no more than exercising: price = intrinsic, delta ±1, gamma 0. */
  readonly exerciseNow: boolean;
}

/** How the option is priced: `none` = as European, `frozen` = without uncertainty, else the engine or the tree. */
export function pricingCase(put: UnitPut): 'none' | 'frozen' | 'boundary' | 'tree' {
  const boundaries = exerciseBoundaries(put.rate, put.dividendYield);
  if (put.years === 0 || boundaries === 'never') return 'none';
  if (put.volatility * Math.sqrt(put.years) < SMALLEST_DEVIATION) return 'frozen';
  if (boundaries === 'two') return 'tree';
  const carry = put.years * (put.rate - Math.min(0, put.dividendYield));
  return carry < SMALLEST_CARRY ? 'none' : 'boundary';
}

/** Value of arguments that `requireAmericanOption` has passed. */
export function americanValue(o: EuropeanOption, scheme: AmericanScheme): AmericanValue {
  const put = toUnitPut(o);
  switch (pricingCase(put)) {
    case 'none':
      return europeanValue(o);
    case 'frozen':
      return frozenValue(o, put);
    case 'tree':
      return treeValue(o);
    default:
      return boundaryValue(o, put, scheme);
  }
}

/** The price alone: as `americanValue`, without the European delta and gamma. */
export function americanPriceOf(o: EuropeanOption, scheme: AmericanScheme): number {
  const put = toUnitPut(o);
  if (pricingCase(put) !== 'boundary') return americanValue(o, scheme).price;
  const tables = collocationScheme(scheme);
  return priceAtBoundary(o, put, solveBoundary(put, tables), tables);
}

/** The price above or below a boundary that is solved already: it depends on neither spot nor strike. */
export function priceAtBoundary(
  o: EuropeanOption,
  put: UnitPut,
  boundary: SolvedBoundary,
  tables: CollocationScheme,
): number {
  if (isExercised(put, boundary)) return intrinsicValue(o);
  const premium = earlyExercisePremium(put, boundary, tables).value;
  return Math.max(scaleOf(o) * floorOf(put), europeanPrice(o) + scaleOf(o) * atLeastZero(premium));
}

/** Dollars per unit put: the strike of a put, the spot of a call. */
export const scaleOf = (o: Pick<EuropeanOption, 'right' | 'spot' | 'strike'>): number =>
  o.right === 'put' ? o.strike : o.spot;

export const intrinsicValue = (o: Pick<EuropeanOption, 'right' | 'spot' | 'strike'>): number =>
  Math.max(0, o.right === 'call' ? o.spot - o.strike : o.strike - o.spot);

const floorOf = (put: UnitPut): number => frozenOption(put).value;

const atLeastZero = (x: number): number => (x > 0 && Number.isFinite(x) ? x : 0);

/** The boundary at the full time to expiry is the last unknown. */
const isExercised = (put: UnitPut, { ceiling, logs }: SolvedBoundary): boolean =>
  put.spot <= ceiling * Math.exp(logs[logs.length - 1] ?? 0);

const exercised = (o: EuropeanOption): AmericanValue => ({
  price: intrinsicValue(o),
  delta: o.right === 'call' ? 1 : -1,
  gamma: 0,
  exerciseNow: true,
});

function europeanValue(o: EuropeanOption): AmericanValue {
  const { price, delta, gamma } = europeanGreeks(o);
  return o.years === 0 && price > 0 ? exercised(o) : { price, delta, gamma, exerciseNow: false };
}

function frozenValue(o: EuropeanOption, put: UnitPut): AmericanValue {
  const { value, delta, gamma, exerciseAfter } = frozenOption(put);
  if (value > 0 && exerciseAfter === 0) return exercised(o);
  const price = Math.max(scaleOf(o) * value, europeanPrice(o));
  return { ...fromUnit(o, put, { value, delta, gamma }), price, exerciseNow: false };
}

function treeValue(o: EuropeanOption): AmericanValue {
  const { price, delta, gamma } = leisenReimerTree(o, TREE_STEPS);
  const intrinsic = intrinsicValue(o);
  return intrinsic > 0 && price <= intrinsic ? exercised(o) : { price, delta, gamma, exerciseNow: false };
}

function boundaryValue(o: EuropeanOption, put: UnitPut, scheme: AmericanScheme): AmericanValue {
  const tables = collocationScheme(scheme);
  return valueAtBoundary(o, put, solveBoundary(put, tables), tables);
}

/** Price, delta and gamma with a boundary that is solved already. */
export function valueAtBoundary(
  o: EuropeanOption,
  put: UnitPut,
  boundary: SolvedBoundary,
  tables: CollocationScheme,
): AmericanValue {
  if (isExercised(put, boundary)) return exercised(o);
  const european = europeanGreeks(o);
  const premium = fromUnit(o, put, earlyExercisePremium(put, boundary, tables));
  return {
    price: Math.max(scaleOf(o) * floorOf(put), european.price + atLeastZero(premium.price)),
    delta: european.delta + premium.delta,
    gamma: european.gamma + premium.gamma,
    exerciseNow: false,
  };
}

/** Value and derivatives of a unit put in the option's own terms; for a call C(S) = S·p(K/S). */
function fromUnit(
  o: EuropeanOption,
  put: UnitPut,
  { value, delta, gamma }: EarlyExercisePremium,
): { price: number; delta: number; gamma: number } {
  if (o.right === 'put') return { price: o.strike * value, delta, gamma: gamma / o.strike };
  return {
    price: o.spot * value,
    delta: value - put.spot * delta,
    gamma: (put.spot * put.spot * gamma) / o.spot,
  };
}
