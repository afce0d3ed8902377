import { normalCumulative, normalDensity } from '../math/normal-distribution.ts';
import { type EuropeanOption, europeanPrice, forwardLogMoneyness } from './black-scholes.ts';
import { greeksAtKink, greeksWithoutDensity } from './limit-greeks.ts';

const DAYS_PER_YEAR = 365;
/** A standard deviation σ√T below this is a limit: its square has left the range of numbers. */
const VANISHING = 1e-150;

/** Value and sensitivities of one share's option, to its holder: positive = gains when the input rises. */
export interface OptionGreeks {
  /** Dollars per share. */
  readonly price: number;
  /** ∂V/∂S, per dollar. */
  readonly delta: number;
  /** ∂²V/∂S² */
  readonly gamma: number;
  /** ∂V/∂t per calendar day (a year is 365). */
  readonly thetaPerDay: number;
  /** ∂V/∂σ per volatility point of 0.01. */
  readonly vegaPerPoint: number;
  /** ∂V/∂r per rate point of 0.01, spot and yield held. */
  readonly rhoPerPoint: number;
  /** ∂delta/∂σ per volatility point. */
  readonly vannaPerPoint: number;
  /** ∂delta/∂t per calendar day. */
  readonly charmPerDay: number;
  /** ∂vega/∂σ: change of `vegaPerPoint` per volatility point. */
  readonly vommaPerPoint: number;
  /** ∂gamma/∂S */
  readonly speed: number;
  /** ∂gamma/∂σ per volatility point. */
  readonly zommaPerPoint: number;
  /** ∂gamma/∂t per calendar day. */
  readonly colorPerDay: number;
}

/**
 * Black-Scholes-Merton value and greeks with a continuous dividend yield, in closed form.
 *
 * d₁ = ln(F/K)/(σ√T) + σ√T/2, d₂ = d₁ − σ√T, F = S·e^((r−q)T). Units per field above.
 * Years or volatility 0: the limit; exactly at the kink (F = K there) gamma, speed, zomma, color and, as they
 * come, theta and charm are infinite. Never NaN.
 * Source: Haug, The Complete Guide to Option Pricing Formulas, 2nd ed., chapter 2.
 * @throws InvalidArgument naming the argument and its value
 */
export function europeanGreeks(o: EuropeanOption): OptionGreeks {
  const price = europeanPrice(o);
  const { spot, strike, years, volatility, rate, dividendYield } = o;
  const sign = o.right === 'call' ? 1 : -1;
  const rootTime = Math.sqrt(years);
  const deviation = volatility * rootTime;
  const spotDiscount = Math.exp(-dividendYield * years);
  const carry = rate - dividendYield;
  const log = forwardLogMoneyness(o);
  const still = deviation < VANISHING;
  const h = log === 0 ? 0 : log / deviation;
  const d1 = h + 0.5 * deviation;
  const d2 = h - 0.5 * deviation;
  const inSpot = sign * spotDiscount * normalCumulative(sign * d1);
  const inStrike = sign * strike * Math.exp(-rate * years) * normalCumulative(sign * d2);
  if (still && log === 0) return greeksAtKink(o, { price, inSpot, inStrike });
  const density = spotDiscount * normalDensity(d1);
  if (still || density === 0) return greeksWithoutDensity(o, { price, inSpot, inStrike });
  const gamma = density / (spot * deviation);
  const vega = spot * density * rootTime;
  const d1PerYear = carry / deviation - d2 / (2 * years);
  const decay = (spot * density * volatility) / (2 * rootTime);
  return {
    price,
    delta: inSpot,
    gamma,
    thetaPerDay: (dividendYield * spot * inSpot - rate * inStrike - decay) / DAYS_PER_YEAR,
    vegaPerPoint: vega / 100,
    rhoPerPoint: (years * inStrike) / 100,
    vannaPerPoint: (-density * d2) / volatility / 100,
    charmPerDay: (dividendYield * inSpot - density * d1PerYear) / DAYS_PER_YEAR,
    vommaPerPoint: (vega * d1 * d2) / volatility / 1e4,
    speed: (-gamma / spot) * (1 + d1 / deviation),
    zommaPerPoint: (gamma * (d1 * d2 - 1)) / volatility / 100,
    colorPerDay: (gamma * (dividendYield + 1 / (2 * years) + d1 * d1PerYear)) / DAYS_PER_YEAR,
  };
}
