import { europeanGreeks } from '../greeks.ts';
import type { AmericanOption, AmericanOptions } from './american-option.ts';
import { type AmericanValue, americanPriceOf, americanValue, pricingCase } from './american-value.ts';
import { type AmericanScheme, sufficientScheme } from './collocation-scheme.ts';
import { requireAmericanOption } from './require-american-option.ts';
import { toUnitPut } from './unit-put.ts';

const DAYS_PER_YEAR = 365;
/** Steps of the differences: volatility and years relative, rate absolute; the tree needs wider ones. */
const RELATIVE_STEP = 1e-3;
const RATE_STEP = 1e-4;
const TREE_FACTOR = 30;

/** Value and sensitivities of one share's American option; units as `OptionGreeks`. */
export interface AmericanGreeks extends AmericanValue {
  readonly thetaPerDay: number;
  readonly vegaPerPoint: number;
  readonly rhoPerPoint: number;
  readonly vannaPerPoint: number;
  readonly charmPerDay: number;
  readonly vommaPerPoint: number;
}

/**
 * Value and greeks of an American option.
 *
 * Delta and gamma by differentiation under the premium integral; theta = r·V − (r − q)·S·Δ − ½σ²S²Γ, the
 * Black-Scholes equation; vega, vanna, vomma, rho and charm by central differences of the same engine (steps 1e-3
 * of σ and T, 1e-4 of r; the error is of the step's square, of its first power within a step of the boundary).
 * Where early exercise never pays all of them are the European ones; in the exercise region all but delta are 0.
 * @throws InvalidArgument naming the argument and its value
 */
export function americanGreeks(o: AmericanOption, options: AmericanOptions = {}): AmericanGreeks {
  requireAmericanOption(o);
  const scheme = sufficientScheme(o, options.scheme);
  const value = americanValue(o, scheme);
  const still = { vegaPerPoint: 0, vannaPerPoint: 0, vommaPerPoint: 0 };
  if (value.exerciseNow) return { ...value, ...still, thetaPerDay: 0, rhoPerPoint: 0, charmPerDay: 0 };
  const how = pricingCase(toUnitPut(o));
  if (how === 'none') return { ...europeanSensitivities(o), exerciseNow: false };
  const factor = how === 'tree' ? TREE_FACTOR : 1;
  return {
    ...value,
    thetaPerDay: thetaPerYear(o, value) / DAYS_PER_YEAR,
    rhoPerPoint: rhoPerUnit(o, value.price, scheme, factor * RATE_STEP) / 100,
    charmPerDay: charmPerYear(o, scheme, factor * RELATIVE_STEP) / DAYS_PER_YEAR,
    ...(how === 'frozen' ? still : byVolatility(o, value.price, scheme, factor * RELATIVE_STEP)),
  };
}

function europeanSensitivities(o: AmericanOption): Omit<AmericanGreeks, 'exerciseNow'> {
  const { speed: _speed, zommaPerPoint: _zomma, colorPerDay: _color, ...shared } = europeanGreeks(o);
  return shared;
}

/** ∂V/∂t from the Black-Scholes equation, which holds wherever the option is not exercised. */
function thetaPerYear(o: AmericanOption, { price, delta, gamma }: AmericanValue): number {
  const { spot, volatility, rate, dividendYield } = o;
  const diffusion = 0.5 * volatility * volatility * spot * (spot * gamma);
  return rate * price - (rate - dividendYield) * spot * delta - diffusion;
}

/** ∂V/∂r; forward where a step down would leave the case of one boundary for that of two. */
function rhoPerUnit(o: AmericanOption, price: number, scheme: AmericanScheme, step: number): number {
  const at = (rate: number): number => americanPriceOf({ ...o, rate }, scheme);
  const { rate } = o;
  const caseAt = (r: number) => pricingCase(toUnitPut({ ...o, rate: r }));
  if (caseAt(rate - step) === 'tree' && caseAt(rate) !== 'tree') {
    return (4 * at(rate + step) - 3 * price - at(rate + 2 * step)) / (2 * step);
  }
  return (at(rate + step) - at(rate - step)) / (2 * step);
}

/** ∂delta/∂t = −∂delta/∂T. */
function charmPerYear(o: AmericanOption, scheme: AmericanScheme, step: number): number {
  const at = (years: number): number => americanValue({ ...o, years }, scheme).delta;
  return (at(o.years * (1 - step)) - at(o.years * (1 + step))) / (2 * step * o.years);
}

function byVolatility(o: AmericanOption, price: number, scheme: AmericanScheme, relativeStep: number) {
  const step = relativeStep * o.volatility;
  const up = americanValue({ ...o, volatility: o.volatility + step }, scheme);
  const down = americanValue({ ...o, volatility: o.volatility - step }, scheme);
  return {
    vegaPerPoint: (up.price - down.price) / (2 * step) / 100,
    vannaPerPoint: (up.delta - down.delta) / (2 * step) / 100,
    vommaPerPoint: (up.price - 2 * price + down.price) / (step * step) / 1e4,
  };
}
