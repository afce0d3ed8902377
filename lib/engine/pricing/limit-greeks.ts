import type { EuropeanOption } from './black-scholes.ts';
import type { OptionGreeks } from './greeks.ts';

const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327;

const DAYS_PER_YEAR = 365;

/** What the greeks' limits are made of: price, and the signed spot and strike terms of delta and rho. */
export interface LimitTerms {
  readonly price: number;
  /** ±e^(−qT)·Φ(±d₁) */
  readonly inSpot: number;
  /** ±K·e^(−rT)·Φ(±d₂) */
  readonly inStrike: number;
}

/** Greeks where the density at d₁ is zero (years or volatility 0, or far from the money): only the carry is left. */
export function greeksWithoutDensity(
  o: EuropeanOption,
  { price, inSpot, inStrike }: LimitTerms,
): OptionGreeks {
  return {
    price,
    delta: inSpot,
    gamma: 0,
    thetaPerDay: (o.dividendYield * o.spot * inSpot - o.rate * inStrike) / DAYS_PER_YEAR,
    vegaPerPoint: 0,
    rhoPerPoint: (o.years * inStrike) / 100,
    vannaPerPoint: 0,
    charmPerDay: (o.dividendYield * inSpot) / DAYS_PER_YEAR,
    vommaPerPoint: 0,
    speed: 0,
    zommaPerPoint: 0,
    colorPerDay: 0,
  };
}

/**
 * Greeks at the kink: years or volatility 0 with the forward exactly at the strike, where d₁ = d₂ = 0.
 * Delta is the half of its jump; gamma and what derives from it are infinite, with the sign of the approach.
 */
export function greeksAtKink(o: EuropeanOption, terms: LimitTerms): OptionGreeks {
  const { years, volatility } = o;
  const flat = greeksWithoutDensity(o, terms);
  const density = ONE_OVER_SQRT_TWO_PI * Math.exp(-o.dividendYield * years);
  const rootTime = Math.sqrt(years);
  const carry = o.rate - o.dividendYield;
  const expiring = years === 0 && volatility > 0;
  const variance = volatility * volatility;
  return {
    ...flat,
    gamma: Number.POSITIVE_INFINITY,
    thetaPerDay: expiring ? Number.NEGATIVE_INFINITY : flat.thetaPerDay,
    vegaPerPoint: (o.spot * density * rootTime) / 100,
    vannaPerPoint: (0.5 * density * rootTime) / 100,
    charmPerDay: flat.charmPerDay - infinite(expiring ? 2 * carry + variance : carry),
    speed: -infinite(expiring ? 1.5 * variance + carry : 1),
    zommaPerPoint: Number.NEGATIVE_INFINITY,
    colorPerDay: infinite(years === 0 ? 1 : 1 + years * (o.rate + o.dividendYield)),
  };
}

/** Infinity with the sign of `x`; 0 stays 0. */
const infinite = (x: number): number => (x === 0 ? 0 : Math.sign(x) * Number.POSITIVE_INFINITY);
