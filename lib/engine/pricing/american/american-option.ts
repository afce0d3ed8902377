import type { EuropeanOption } from '../black-scholes.ts';
import { americanPriceOf } from './american-value.ts';
import { type AmericanScheme, sufficientScheme } from './collocation-scheme.ts';
import { requireAmericanOption } from './require-american-option.ts';

export type { AmericanScheme } from './collocation-scheme.ts';

/** An option that its holder may exercise on any day; the terms are those of a European one. */
export type AmericanOption = EuropeanOption;

export interface AmericanOptions {
  /** Default `fast`: price within 1e-6 of the strike. */
  readonly scheme?: AmericanScheme;
}

/**
 * Black-Scholes-Merton value of an American option with a continuous dividend yield, dollars per share.
 *
 * European value plus the early-exercise premium integral over the exercise boundary, which spectral collocation
 * finds; a call is priced as the put with spot and strike, rate and yield exchanged. Where early exercise never
 * pays (call: q ≤ 0 and r ≥ q; put: r ≤ 0 and q ≥ r) it is the European value; volatility 0 and years 0 are the
 * limits. Measured error, of the strike: `fast` 4e-7; `accurate`, also taken for r·T or q·T above 0.12, 2e-8 there
 * and up to 1e-6 at r·T = 3 or σ√T > 2.
 * Two boundaries (put: q < r < 0; call: r < q < 0): a Leisen-Reimer tree of 1001 steps, about 2e-5 of the strike.
 * Source: Andersen, Lake, Offengenden, High-performance American option pricing, J. Computational Finance
 * 20(1), 2016, 39–87.
 * @throws InvalidArgument naming the argument and its value
 */
export function americanPrice(o: AmericanOption, { scheme }: AmericanOptions = {}): number {
  requireAmericanOption(o);
  return americanPriceOf(o, sufficientScheme(o, scheme));
}
