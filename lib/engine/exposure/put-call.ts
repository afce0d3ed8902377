import { exchangeDateOf } from '../market/exchange-time.ts';
import { CALL } from '../market/option-chain.ts';
import type { ChainBook } from './chain-book.ts';
import type { ContractExposure } from './contract-exposure.ts';
import type { PutCallRatios } from './exposure-report.ts';

function ratio(book: ChainBook, column: Float64Array): number | null {
  const { right } = book.chain.columns;
  let calls = 0;
  let puts = 0;
  for (let i = 0; i < column.length; i++) {
    if (book.listed[i] === 0) continue;
    if (right[i] === CALL) calls += column[i] || 0;
    else puts += column[i] || 0;
  }
  return calls > 0 ? puts / calls : null;
}

/** Puts over calls of every listed contract, by open interest and by volume; null without calls. */
export const putCallRatios = (book: ChainBook): PutCallRatios => ({
  openInterest: ratio(book, book.chain.columns.openInterest),
  volume: ratio(book, book.chain.columns.volume),
});

/** Share of absolute gamma that expires on the exchange date of `asOf`; null without gamma. */
export function zeroDteShare(book: ChainBook, { gex }: ContractExposure): number | null {
  const { chain } = book;
  const today = exchangeDateOf(chain.asOf);
  const expiresToday = chain.expirations.map((e) => e.date === today);
  let all = 0;
  let own = 0;
  for (let i = 0; i < gex.length; i++) {
    const size = Math.abs(gex[i] ?? 0);
    all += size;
    if (expiresToday[chain.columns.expiration[i] ?? 0]) own += size;
  }
  return all > 0 ? own / all : null;
}
