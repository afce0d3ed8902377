import type { OptionRight } from '../market/option-chain.ts';
import { normalCumulative } from '../math/normal-distribution.ts';
import { InvalidArgument, requireFinite, requireNonNegative, requirePositive } from '../require.ts';
import type { AnnualVolatility, ContinuousRate, Years } from '../units.ts';

/** A European option on one share: `spot` and `strike` in dollars. */
export interface EuropeanOption {
  readonly right: OptionRight;
  readonly spot: number;
  readonly strike: number;
  readonly years: Years;
  readonly volatility: AnnualVolatility;
  readonly rate: ContinuousRate;
  readonly dividendYield: ContinuousRate;
}

/** @throws InvalidArgument naming the first term outside its domain, and its value; years ≤ 0 pass */
export function requireEuropeanTerms(o: Omit<EuropeanOption, 'volatility'>): void {
  if (o.right !== 'call' && o.right !== 'put') throw new InvalidArgument('right', o.right, "'call' or 'put'");
  requirePositive('spot', o.spot);
  requirePositive('strike', o.strike);
  requireFinite('years', o.years);
  requireFinite('rate', o.rate);
  requireFinite('dividendYield', o.dividendYield);
}

/** @throws InvalidArgument naming the first argument outside its domain, and its value */
export function requireEuropeanOption(o: EuropeanOption): void {
  requireEuropeanTerms(o);
  requireNonNegative('years', o.years);
  requireNonNegative('volatility', o.volatility);
}

/** ln(spot/strike), exact where the two are close. */
export function logMoneyness(spot: number, strike: number): number {
  const excess = (spot - strike) / strike;
  if (excess > -0.5 && excess < 1) return Math.log1p(excess);
  return Math.log(spot / strike);
}

/**
 * Black-Scholes-Merton value of a European option, dollars per share.
 *
 * D·(F·Φ(d₁) − K·Φ(d₂)) for a call, F = S·e^((r−q)T), D = e^(−rT). At years = 0 or volatility = 0 the limit.
 * Source: Merton (1973), Bell J. Econ. 4, 141–183.
 * @throws InvalidArgument
 */
export function europeanPrice(o: EuropeanOption): number {
  requireEuropeanOption(o);
  const sign = o.right === 'call' ? 1 : -1;
  const deviation = o.volatility * Math.sqrt(o.years);
  const spotLeg = o.spot * Math.exp(-o.dividendYield * o.years);
  const strikeLeg = o.strike * Math.exp(-o.rate * o.years);
  if (deviation === 0) return Math.max(0, sign * (spotLeg - strikeLeg));
  const log = logMoneyness(o.spot, o.strike) + (o.rate - o.dividendYield) * o.years;
  const d1 = log / deviation + 0.5 * deviation;
  const d2 = log / deviation - 0.5 * deviation;
  return sign * (spotLeg * normalCumulative(sign * d1) - strikeLeg * normalCumulative(sign * d2));
}
