import { normalCumulative, normalDensity } from '../math/normal-distribution.ts';
import { type EuropeanOption, europeanPrice, logMoneyness } from './black-scholes.ts';

const DAYS_PER_YEAR = 365;

/** Value and sensitivities of one share's option, to its holder. */
export interface OptionGreeks {
  readonly price: number;
  readonly delta: number;
  readonly gamma: number;
  readonly thetaPerDay: number;
  readonly vegaPerPoint: number;
  readonly rhoPerPoint: number;
  readonly vannaPerPoint: number;
  readonly charmPerDay: number;
  readonly vommaPerPoint: number;
  readonly speed: number;
  readonly zommaPerPoint: number;
  readonly colorPerDay: number;
}

/**
 * Black-Scholes-Merton value and greeks.
 * @throws InvalidArgument
 */
export function europeanGreeks(o: EuropeanOption): OptionGreeks {
  const price = europeanPrice(o);
  const { spot, strike, years, volatility, rate, dividendYield } = o;
  const sign = o.right === 'call' ? 1 : -1;
  const rootTime = Math.sqrt(years);
  const deviation = volatility * rootTime;
  const spotDiscount = Math.exp(-dividendYield * years);
  const strikeLeg = strike * Math.exp(-rate * years);
  const carry = rate - dividendYield;
  const log = logMoneyness(spot, strike) + carry * years;
  const d1 =
    deviation > 0 ? log / deviation + 0.5 * deviation : log === 0 ? 0 : log * Number.POSITIVE_INFINITY;
  const d2 = d1 - deviation;
  const inSpot = sign * spotDiscount * normalCumulative(sign * d1);
  const inStrike = sign * strikeLeg * normalCumulative(sign * d2);
  const density = spotDiscount * normalDensity(d1);
  if (density === 0 || deviation === 0) {
    return {
      price,
      delta: inSpot,
      gamma: 0,
      thetaPerDay: (dividendYield * spot * inSpot - rate * inStrike) / DAYS_PER_YEAR,
      vegaPerPoint: 0,
      rhoPerPoint: (years * inStrike) / 100,
      vannaPerPoint: 0,
      charmPerDay: (dividendYield * inSpot) / DAYS_PER_YEAR,
      vommaPerPoint: 0,
      speed: 0,
      zommaPerPoint: 0,
      colorPerDay: 0,
    };
  }
  const gamma = density / (spot * deviation);
  const vega = spot * density * rootTime;
  const d1PerYear = carry / deviation - d2 / (2 * years);
  return {
    price,
    delta: inSpot,
    gamma,
    thetaPerDay:
      (-(spot * density * volatility) / (2 * rootTime) + dividendYield * spot * inSpot - rate * inStrike) /
      DAYS_PER_YEAR,
    vegaPerPoint: vega / 100,
    rhoPerPoint: (years * inStrike) / 100,
    vannaPerPoint: -(density * d2) / volatility / 100,
    charmPerDay: (dividendYield * inSpot - density * d1PerYear) / DAYS_PER_YEAR,
    vommaPerPoint: (vega * d1 * d2) / volatility / 1e4,
    speed: (-gamma / spot) * (1 + d1 / deviation),
    zommaPerPoint: (gamma * (d1 * d2 - 1)) / volatility / 100,
    colorPerDay: (gamma * (dividendYield + 1 / (2 * years) + d1 * d1PerYear)) / DAYS_PER_YEAR,
  };
}
