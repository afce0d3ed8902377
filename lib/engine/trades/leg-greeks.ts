import { americanGreeks } from '../pricing/american/american-greeks.ts';
import { type AmericanMemo, americanMemo } from '../pricing/american/american-memo.ts';
import { pricingCase } from '../pricing/american/american-value.ts';
import { toUnitPut } from '../pricing/american/unit-put.ts';
import type { EuropeanOption } from '../pricing/black-scholes.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';

/** Sensitivities of one share's option to its holder; units as `OptionGreeks`. */
export interface LegGreeks {
  readonly delta: number;
  readonly gamma: number;
  readonly thetaPerDay: number;
  readonly vegaPerPoint: number;
  readonly rhoPerPoint: number;
  /** ∂V/∂q per yield point of 0.01. */
  readonly yieldPerPoint: number;
  readonly vannaPerPoint: number;
  readonly charmPerDay: number;
  readonly vommaPerPoint: number;
  /** ∂gamma/∂S */
  readonly speed: number;
}

export interface LegGreeksOptions {
  readonly memo?: AmericanMemo;
  /** Rate and yield sensitivities of American legs cost as much as the rest: 0 where nobody asks. Default true. */
  readonly withRates?: boolean;
}

const DAYS_PER_YEAR = 365;
const YIELD_STEP = 1e-4;
/** Of volatility and time, relative, as in `americanGreeks`. */
const RELATIVE_STEP = 1e-3;
/** Of the spot's standard deviation to expiry: gamma's own scale. */
const SPEED_STEP = 0.02;

/**
 * Greeks of a leg, American ones from the American engine.
 *
 * European yield sensitivity is −T·S·delta. American greeks are `americanGreeks`, with boundaries remembered; yield
 * sensitivity and speed are central differences.
 * At the money without time or volatility they have no bound: infinite, never NaN.
 * @throws InvalidArgument naming the input and its value
 */
export function legGreeks(
  leg: Omit<OptionLeg, 'quantity'>,
  inputs: LegInputs,
  { memo = americanMemo(), withRates = true }: LegGreeksOptions = {},
): LegGreeks {
  const option = { ...inputs, right: leg.right, strike: leg.strike };
  if (leg.style === 'european') {
    const { price: _, zommaPerPoint: _z, colorPerDay: _c, ...greeks } = europeanGreeks(option);
    return { ...greeks, yieldPerPoint: (-inputs.years * inputs.spot * greeks.delta) / 100 };
  }
  const base = memo.value(option);
  if (base.exerciseNow || pricingCase(toUnitPut(option)) !== 'boundary')
    return slowGreeks(option, memo, base.exerciseNow);
  const speed = speedOf(option, memo);
  return {
    delta: base.delta,
    gamma: base.gamma,
    thetaPerDay: thetaPerYear(option, base) / DAYS_PER_YEAR,
    ...byVolatility(option, base.price, memo),
    charmPerDay: charmPerYear(option, { ...base, speed }) / DAYS_PER_YEAR,
    rhoPerPoint: withRates ? americanGreeks(option).rhoPerPoint : 0,
    yieldPerPoint: withRates ? yieldPerPoint(option, memo) : 0,
    speed,
  };
}

/** Where no boundary is solved: as European, without uncertainty, by the tree, or in the exercise region. */
function slowGreeks(option: EuropeanOption, memo: AmericanMemo, exerciseNow: boolean): LegGreeks {
  const { price: _, exerciseNow: _e, ...greeks } = americanGreeks(option);
  return {
    ...greeks,
    yieldPerPoint: exerciseNow ? 0 : yieldPerPoint(option, memo),
    speed: exerciseNow || greeks.gamma === 0 ? 0 : speedOf(option, memo),
  };
}

/** ∂V/∂t from the Black-Scholes equation, which holds wherever the option is not exercised. */
function thetaPerYear(
  { spot, volatility, rate, dividendYield }: EuropeanOption,
  { price, delta, gamma }: { readonly price: number; readonly delta: number; readonly gamma: number },
): number {
  return rate * price - (rate - dividendYield) * spot * delta - 0.5 * volatility ** 2 * spot ** 2 * gamma;
}

function byVolatility(o: EuropeanOption, price: number, memo: AmericanMemo) {
  const step = RELATIVE_STEP * o.volatility;
  const up = memo.value({ ...o, volatility: o.volatility + step });
  const down = memo.value({ ...o, volatility: o.volatility - step });
  return {
    vegaPerPoint: (up.price - down.price) / (2 * step) / 100,
    vannaPerPoint: (up.delta - down.delta) / (2 * step) / 100,
    vommaPerPoint: (up.price - 2 * price + down.price) / (step * step) / 1e4,
  };
}

/**
 * ∂Δ/∂t: the spot derivative of the Black-Scholes equation, q·Δ − (r − q + σ²)·S·Γ − ½σ²S²·speed. Bumping time instead
 * would cost two more exercise boundaries.
 */
function charmPerYear(
  { spot, volatility, rate, dividendYield }: EuropeanOption,
  { delta, gamma, speed }: { readonly delta: number; readonly gamma: number; readonly speed: number },
): number {
  const variance = volatility ** 2;
  return (
    dividendYield * delta -
    (rate - dividendYield + variance) * spot * gamma -
    0.5 * variance * spot ** 2 * speed
  );
}

function yieldPerPoint(o: EuropeanOption, memo: AmericanMemo): number {
  const at = (shift: number) => memo.price({ ...o, dividendYield: o.dividendYield + shift });
  return (at(YIELD_STEP) - at(-YIELD_STEP)) / (2 * YIELD_STEP) / 100;
}

function speedOf(o: EuropeanOption, memo: AmericanMemo): number {
  const step = SPEED_STEP * o.spot * o.volatility * Math.sqrt(o.years);
  if (!(step > 0)) return 0;
  const at = (spot: number) => memo.value({ ...o, spot }).gamma;
  return (at(o.spot + step) - at(o.spot - step)) / (2 * step);
}
