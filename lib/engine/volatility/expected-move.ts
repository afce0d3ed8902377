import type { ChainBook } from '../exposure/chain-book.ts';
import { expirationRanges } from '../exposure/chain-carry.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import type { ExpectedMove } from '../psychology/trap-report.ts';
import type { AnnualVolatility } from '../units.ts';

/** Volatility at the forward, linear between the two strikes around it; null outside the priced strikes. */
export function atTheMoneyVolatility(book: ChainBook, expiration: number): AnnualVolatility | null {
  const { chain, contracts, carry } = book;
  const forward = carry[expiration]?.forward ?? Number.NaN;
  const { start, end } = expirationRanges(chain)[expiration] ?? { start: 0, end: 0 };
  let below: { strike: number; volatility: number } | null = null;
  for (let i = start; i < end; i++) {
    const own = {
      strike: chain.columns.strike[i] ?? Number.NaN,
      volatility: contracts.volatility[i] ?? Number.NaN,
    };
    if (!(own.volatility > 0)) continue;
    if (own.strike <= forward) below = own;
    else if (below !== null) {
      const weight = (forward - below.strike) / (own.strike - below.strike);
      return below.volatility + weight * (own.volatility - below.volatility);
    } else return null;
  }
  return below !== null && below.strike === forward ? below.volatility : null;
}

/**
 * S·IV·√T of the nearest expiration after the exchange date of `asOf`, IV at the forward; of two roots on that date
 * the one settled last. Null without such an expiration or without its volatility.
 */
export function expectedMove(book: ChainBook): ExpectedMove | null {
  const { chain, carry } = book;
  const today = exchangeDateOf(chain.asOf);
  const next = chain.expirations.find((e, i) => e.date > today && carry[i]?.expired === false);
  if (next === undefined) return null;
  const index = chain.expirations.findLastIndex((e) => e.date === next.date);
  const volatility = atTheMoneyVolatility(book, index);
  if (volatility === null) return null;
  const dollars = chain.spot * volatility * Math.sqrt(carry[index]?.years ?? 0);
  return { dollars, percent: (dollars / chain.spot) * 100, expiry: next.date, volatility };
}
