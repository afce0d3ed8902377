import type { ChainBook } from './chain-book.ts';
import type { ContractExposure } from './contract-exposure.ts';
import type { ExposureGrid } from './exposure-report.ts';

const STRIKES = 17;
const DATES = 12;

/** The listed strikes nearest to spot, highest first. */
function nearStrikes({ chain, listed, strikes: { strikes, of } }: ChainBook): number[] {
  const isListed = new Uint8Array(strikes.length);
  for (let i = 0; i < of.length; i++) if (listed[i] === 1) isListed[of[i] ?? 0] = 1;
  const all = strikes.filter((_, at) => isListed[at] === 1);
  const near = [...all].sort((a, b) => Math.abs(a - chain.spot) - Math.abs(b - chain.spot) || a - b);
  return near.slice(0, STRIKES).sort((a, b) => b - a);
}

/** Expiration dates with a listed contract, nearest first. */
function listedDates({ chain, listed }: ChainBook): string[] {
  const { expiration } = chain.columns;
  const isListed = new Uint8Array(chain.expirations.length);
  for (let i = 0; i < listed.length; i++) if (listed[i] === 1) isListed[expiration[i] ?? 0] = 1;
  const dates = new Set(chain.expirations.filter((_, e) => isListed[e] === 1).map(({ date }) => date));
  return [...dates].sort().slice(0, DATES);
}

/**
 * Dealer-signed gamma by strike and expiration date (roots of one date together): the 17 strikes nearest to spot,
 * highest first, by the first 12 dates. Null in a cell without a listed contract. `restGex` is what lies outside, so
 * that cells and rest sum to net GEX.
 */
export function exposureGrid(book: ChainBook, { gex }: ContractExposure): ExposureGrid {
  const { chain, listed } = book;
  const strikes = nearStrikes(book);
  const expiries = listedDates(book);
  const rowOf = Int32Array.from(book.strikes.strikes, (strike) => strikes.indexOf(strike));
  const columnOf = chain.expirations.map((expiration) => expiries.indexOf(expiration.date));
  const netGex: (number | null)[][] = strikes.map(() => expiries.map(() => null));
  let restGex = 0;
  for (let i = 0; i < gex.length; i++) {
    if (listed[i] === 0) continue;
    const own = gex[i] ?? 0;
    const at = rowOf[book.strikes.of[i] ?? 0] ?? -1;
    const column = columnOf[chain.columns.expiration[i] ?? 0] ?? -1;
    const row = at < 0 || column < 0 ? undefined : netGex[at];
    if (row === undefined) restGex += own;
    else row[column] = (row[column] ?? 0) + own;
  }
  return { strikes, expiries, netGex, restGex };
}
