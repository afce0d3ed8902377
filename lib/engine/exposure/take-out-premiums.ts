import type { OptionChain } from '../market/option-chain.ts';
import type { VolatilityColumns } from '../pricing/implied-volatility-column.ts';
import type { RowVolatilityOf } from './american-volatility.ts';
import type { ExpirationCarry } from './chain-carry.ts';
import { expirationPremiums } from './expiration-premiums.ts';

/** Share of an expiration's lowest European volatility that is left when premiums are taken out, at least. */
const LEAST_LEFT = 0.5;

/** Whether a row of the range has a volatility. */
function hasAny(volatility: Float64Array, { start, end }: { readonly start: number; readonly end: number }) {
  for (let i = start; i < end; i++) if ((volatility[i] ?? Number.NaN) > 0) return true;
  return false;
}

/**
 * Inverts the prices of American quotes again, less their early-exercise premium. Premiums span the volatilities that
 * the out-of-the-money sides have as European, or without one those found here. Writes into `found`.
 */
export function takeOutPremiums(
  chain: OptionChain,
  carry: readonly ExpirationCarry[],
  ranges: readonly { readonly start: number; readonly end: number }[],
  known: Float64Array,
  price: Float64Array,
  found: VolatilityColumns,
  american: RowVolatilityOf,
): void {
  ranges.forEach((range, e) => {
    const own = carry[e];
    if (own === undefined || !hasAny(found.volatility, range)) return;
    const premiums =
      expirationPremiums(chain.spot, own, known, range, LEAST_LEFT) ??
      expirationPremiums(chain.spot, own, found.volatility, range, LEAST_LEFT);
    if (premiums === null) return;
    const volatilityOf = american(chain, own, premiums);
    for (let i = range.start; i < range.end; i++) {
      const asEuropean = found.volatility[i] ?? Number.NaN;
      if (!(asEuropean > 0)) continue;
      const volatility = volatilityOf(i, price[i] ?? Number.NaN, asEuropean);
      found.volatility[i] = volatility > 0 ? volatility : Number.NaN;
      found.reason[i] = volatility > 0 ? 0 : -volatility;
    }
  });
}
