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
  const { right, openInterest, volume } = book.chain.columns;
  const { strikes, of } = book.strikes;
  const rows: (Mutable<StrikeExposure> | undefined)[] = new Array(strikes.length).fill(undefined);
  for (let i = 0; i < of.length; i++) {
    if (book.listed[i] === 0) continue;
    const at = of[i] ?? 0;
    const row = rows[at] ?? emptyStrike(strikes[at] ?? Number.NaN);
    rows[at] = row;
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
  return rows.filter((row) => row !== undefined);
}
