import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import type { ExpectedMove } from '../psychology/trap-report.ts';
import type { AnnualVolatility } from '../units.ts';

/** Volatility at the forward, linear between the two standard strikes around it; null outside the priced strikes. */
export function atTheMoneyVolatility(book: ChainBook, expiration: number): AnnualVolatility | null {
  const { chain, contracts, carry } = book;
  const forward = carry[expiration]?.forward ?? Number.NaN;
  const { start, end } = expirationRanges(chain)[expiration] ?? { start: 0, end: 0 };
  const { strike, adjusted } = chain.columns;
  let below: { strike: number; volatility: number } | null = null;
  for (let i = start; i < end; i++) {
    const own = {
      strike: strike[i] ?? Number.NaN,
      volatility: contracts.volatility[i] ?? Number.NaN,
    };
    if (!(own.volatility > 0) || adjusted[i] !== 0) continue;
    if (own.strike <= forward) below = own;
    else if (below !== null) {
      const weight = (forward - below.strike) / (own.strike - below.strike);
      return below.volatility + weight * (own.volatility - below.volatility);
    } else return null;
  }
  return below !== null && below.strike === forward ? below.volatility : null;
}

/**
 * S·IV·√T of the nearest expiration date after the exchange date of `asOf`, IV at the forward; of the roots on that
 * date the last to settle that has one. Null without such a date or without its volatility.
 */
export function expectedMove(book: ChainBook): ExpectedMove | null {
  const { chain, carry } = book;
  const today = exchangeDateOf(chain.asOf);
  const next = chain.expirations.find((e, i) => e.date > today && carry[i]?.expired === false)?.date;
  for (let i = chain.expirations.length - 1; i >= 0; i--) {
    if (next === undefined || chain.expirations[i]?.date !== next) continue;
    const volatility = atTheMoneyVolatility(book, i);
    if (volatility === null) continue;
    const dollars = chain.spot * volatility * Math.sqrt(carry[i]?.years ?? 0);
    return { dollars, percent: (dollars / chain.spot) * 100, expiry: next, volatility };
  }
  return null;
}
