import { findRoot } from '../math/root-finding.ts';
import { type EuropeanOption, europeanPrice } from './black-scholes.ts';

/** Why a price has no volatility. */
export type NoVolatilityReason =
  | 'no_bid'
  | 'crossed'
  | 'below_intrinsic'
  | 'above_bound'
  | 'zero_price'
  | 'unidentifiable'
  | 'expired'
  | 'not_finite';

export type ImpliedVolatility =
  | { readonly volatility: number; readonly reason: null }
  | { readonly volatility: null; readonly reason: NoVolatilityReason };

export type PricedOption = Omit<EuropeanOption, 'volatility'> & { readonly price: number };

const none = (reason: NoVolatilityReason): ImpliedVolatility => ({ volatility: null, reason });

/** The volatility at which `europeanPrice` gives `price`, or the reason why there is none. Never throws. */
export function impliedVolatility(o: PricedOption): ImpliedVolatility {
  const { right, spot, strike, years, rate, dividendYield, price } = o;
  if (!Number.isFinite(price + spot + strike + years + rate + dividendYield)) return none('not_finite');
  if (!(spot > 0 && strike > 0)) return none('not_finite');
  if (!(years > 0)) return none('expired');
  const spotLeg = spot * Math.exp(-dividendYield * years);
  const strikeLeg = strike * Math.exp(-rate * years);
  const intrinsic = Math.max(0, right === 'call' ? spotLeg - strikeLeg : strikeLeg - spotLeg);
  if (price < 0) return none('below_intrinsic');
  if (price === 0) return none('zero_price');
  if (price < intrinsic) return none('below_intrinsic');
  if (price >= (right === 'call' ? spotLeg : strikeLeg)) return none('above_bound');
  if (price - intrinsic <= 4 * 2 ** -52 * (spotLeg + strikeLeg)) return none('unidentifiable');
  const miss = (volatility: number) => europeanPrice({ ...o, volatility }) - price;
  const top = 40 / Math.sqrt(years);
  if (!(miss(top) > 0)) return none('unidentifiable');
  return { volatility: findRoot(miss, 0, top, 1e-14), reason: null };
}
