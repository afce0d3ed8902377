import type { ChainBook } from '../exposure/chain-book.ts';
import { CALL, type OptionChain } from '../market/option-chain.ts';
import type { Contributions, Contributor, FigureUnit } from './explanation.ts';

const LISTED = 10;

const known = (value: number | undefined) => (Number.isFinite(value) ? (value as number) : null);

function contributor(book: ChainBook, i: number, value: number, gross: number): Contributor {
  const chain: OptionChain = book.chain;
  const { strike, right, expiration, openInterest, volume } = chain.columns;
  const own = chain.expirations[expiration[i] ?? 0];
  return {
    root: own?.root ?? chain.symbol,
    expiry: own?.date ?? '',
    strike: strike[i] ?? 0,
    right: right[i] === CALL ? 'call' : 'put',
    openInterest: known(openInterest[i]),
    volume: known(volume[i]),
    gamma: known(book.gamma[i]),
    volatility: known(book.contracts.volatility[i]),
    value,
    share: Math.abs(value) / gross,
  };
}

/** The ten contracts that add most to a sum, by absolute value; ties in the chain's order. Null when none adds any. */
export function topContributors(
  book: ChainBook,
  values: Float64Array,
  unit: FigureUnit,
): Contributions | null {
  const rows: number[] = [];
  let total = 0;
  let gross = 0;
  for (let i = 0; i < values.length; i++) {
    const own = values[i] ?? 0;
    if (own === 0 || !Number.isFinite(own)) continue;
    rows.push(i);
    total += own;
    gross += Math.abs(own);
  }
  if (rows.length === 0) return null;
  rows.sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0) || a - b);
  const top = rows.slice(0, LISTED).map((i) => contributor(book, i, values[i] ?? 0, gross));
  return { unit, total, contracts: rows.length, top };
}
