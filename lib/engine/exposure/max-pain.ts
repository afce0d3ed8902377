import { CALL } from '../market/option-chain.ts';
import type { ChainBook } from './chain-book.ts';
import { expirationRanges } from './chain-carry.ts';
import type { MaxPain } from './exposure-report.ts';

interface Held {
  readonly strike: number;
  readonly call: number;
  readonly put: number;
}

/**
 * The listed strike at which holders of this open interest are paid least at expiration, the lowest of equals; null
 * without any. One dollar up costs the calls at or below and saves the puts above: what is paid is convex in the
 * price, and least where the calls begin to outweigh the puts.
 */
export function maxPainStrike(rows: readonly Held[]): number | null {
  let above = rows.reduce((sum, row) => sum + row.put, 0);
  let below = 0;
  if (!rows.some((row) => row.call + row.put > 0)) return null;
  for (const { strike, call, put } of [...rows].sort((a, b) => a.strike - b.strike)) {
    below += call;
    above -= put;
    if (below >= above) return strike;
  }
  return null;
}

/** Max pain of each expiration in scope, nearest first, by open interest. */
export function maxPain(book: ChainBook): MaxPain[] {
  const { chain, listed } = book;
  const { strike, right, openInterest } = chain.columns;
  return expirationRanges(chain).flatMap(({ start, end }, e) => {
    const expiration = chain.expirations[e];
    if (!book.inScope[e] || expiration === undefined) return [];
    const held: { strike: number; call: number; put: number }[] = [];
    let row = { strike: Number.NaN, call: 0, put: 0 };
    for (let i = start; i < end; i++) {
      if (listed[i] === 0) continue;
      if (strike[i] !== row.strike) {
        row = { strike: strike[i] ?? Number.NaN, call: 0, put: 0 };
        held.push(row);
      }
      if (right[i] === CALL) row.call += openInterest[i] || 0;
      else row.put += openInterest[i] || 0;
    }
    const level = maxPainStrike(held);
    return level === null ? [] : [{ expiry: expiration.date, root: expiration.root, strike: level }];
  });
}
