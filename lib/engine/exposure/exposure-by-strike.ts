import { CALL } from '../market/option-chain.ts';
import type { ChainBook } from './chain-book.ts';
import type { ContractExposure } from './contract-exposure.ts';
import type { StrikeExposure } from './exposure-report.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const emptyStrike = (strike: number): Mutable<StrikeExposure> => ({
  strike,
  callGex: 0,
  putGex: 0,
  netGex: 0,
  callOpenInterest: 0,
  putOpenInterest: 0,
  callVolume: 0,
  putVolume: 0,
});

/**
 * Dealer-signed gamma, open interest and volume by strike, lowest first. Open interest and volume are those of every
 * listed contract, whether or not its gamma is known.
 */
export function exposureByStrike(book: ChainBook, { gex }: ContractExposure): StrikeExposure[] {
  const { strike, right, openInterest, volume } = book.chain.columns;
  const rows = new Map<number, Mutable<StrikeExposure>>();
  for (let i = 0; i < strike.length; i++) {
    if (book.listed[i] === 0) continue;
    const key = strike[i] ?? Number.NaN;
    const row = rows.get(key) ?? emptyStrike(key);
    rows.set(key, row);
    const own = gex[i] ?? 0;
    const held = openInterest[i] || 0;
    const traded = volume[i] || 0;
    row.netGex += own;
    if (right[i] === CALL) {
      row.callGex += own;
      row.callOpenInterest += held;
      row.callVolume += traded;
    } else {
      row.putGex += own;
      row.putOpenInterest += held;
      row.putVolume += traded;
    }
  }
  return [...rows.values()].sort((a, b) => a.strike - b.strike);
}
