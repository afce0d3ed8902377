import { type EuropeanOption, requireEuropeanTerms } from './black-scholes.ts';
import { invertPrice } from './invert-price.ts';
import { NO_VOLATILITY_REASONS, type NoVolatilityReason } from './no-volatility-reason.ts';

export type ImpliedVolatility =
  | { readonly volatility: number; readonly reason: null }
  | { readonly volatility: null; readonly reason: NoVolatilityReason };

/** A European option with its price in dollars per share instead of its volatility. */
export type PricedOption = Omit<EuropeanOption, 'volatility'> & { readonly price: number };

/** The same with a two-sided quote; NaN = no quote. */
export type QuotedOption = Omit<EuropeanOption, 'volatility'> & {
  readonly bid: number;
  readonly ask: number;
};

/**
 * The volatility at which `europeanPrice` gives `price`, exact to a few ulp where the price carries it,
 * or the reason why there is none: `expired` (years ≤ 0), `not_finite` (price), `below_intrinsic` (also a
 * negative price), `zero_price`, `above_bound`, `unidentifiable` (rounding alone moves it by more than 5 %).
 *
 * Source: P. Jäckel, Let's Be Rational, Wilmott 2015(75), 40–53.
 * @throws InvalidArgument for a right, spot, strike, rate, yield or time that is none
 */
export function impliedVolatility(o: PricedOption): ImpliedVolatility {
  requireEuropeanTerms(o);
  const { right, spot, strike, years, rate, dividendYield, price } = o;
  const found = invertPrice(right === 'call', spot, strike, years, rate, dividendYield, price);
  if (found > 0) return { volatility: found, reason: null };
  return none(NO_VOLATILITY_REASONS[-found - 1] ?? 'not_finite');
}

/**
 * `impliedVolatility` of the mid of a quote; `no_bid` without a bid above zero, `crossed` with a bid above the ask.
 * @throws InvalidArgument as `impliedVolatility`
 */
export function quotedVolatility(o: QuotedOption): ImpliedVolatility {
  if (!(o.bid > 0)) return none('no_bid');
  if (o.bid > o.ask) return none('crossed');
  return impliedVolatility({ ...o, price: 0.5 * (o.bid + o.ask) });
}

const none = (reason: NoVolatilityReason): ImpliedVolatility => ({ volatility: null, reason });
