import type { OptionRight } from '../market/option-chain.ts';
import { InvalidArgument, requireFinite, requireNonNegative, requirePositive } from '../require.ts';
import type { AnnualVolatility, ContinuousRate, Years } from '../units.ts';
import { normalisedBlack } from './normalised-black.ts';

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
function requireEuropeanOption(o: EuropeanOption): void {
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

/** ln(F/K), F = S·e^((r−q)T). */
export const forwardLogMoneyness = (o: Omit<EuropeanOption, 'volatility' | 'right'>): number =>
  logMoneyness(o.spot, o.strike) + (o.rate - o.dividendYield) * o.years;

/**
 * Black-Scholes-Merton value of a European option, dollars per share.
 *
 * D·(F·Φ(d₁) − K·Φ(d₂)) for a call, F = S·e^((r−q)T), D = e^(−rT), computed as intrinsic value plus the
 * out-of-the-money side, whose relative accuracy holds down to the smallest prices.
 * At years = 0 or volatility = 0 the limit: the discounted intrinsic value.
 * Source: Merton (1973), Bell J. Econ. 4, 141–183.
 * @throws InvalidArgument naming the argument and its value
 */
export function europeanPrice(o: EuropeanOption): number {
  requireEuropeanOption(o);
  const spotLeg = presentValue('dividendYield', o.spot, o.dividendYield, o.years);
  const strikeLeg = presentValue('rate', o.strike, o.rate, o.years);
  const intrinsic = Math.max(0, o.right === 'call' ? spotLeg - strikeLeg : strikeLeg - spotLeg);
  const deviation = o.volatility * Math.sqrt(o.years);
  if (deviation === 0) return intrinsic;
  const timeValue = normalisedBlack(-Math.abs(forwardLogMoneyness(o)), deviation);
  const price = intrinsic + Math.sqrt(spotLeg) * Math.sqrt(strikeLeg) * timeValue;
  return Math.min(price, o.right === 'call' ? spotLeg : strikeLeg);
}

/** amount·e^(−rate·years). @throws InvalidArgument naming the rate when that overflows */
function presentValue(argument: string, amount: number, rate: number, years: number): number {
  const value = amount * Math.exp(-rate * years);
  if (Number.isFinite(value)) return value;
  throw new InvalidArgument(argument, rate, `a rate whose discount factor over ${years} years is finite`);
}
