import type { ChainBook } from '../exposure/chain-book.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import { CALL } from '../market/option-chain.ts';
import type { DollarsPerOnePercent } from '../units.ts';

/** Dealers' net gamma at one strike, naive sign: positive where they damp price there; null where none counts. */
export function gammaAtStrike(
  book: ChainBook,
  level: number | null | undefined,
): DollarsPerOnePercent | null {
  const { chain, gamma, size, included } = book;
  const { strikes, of } = book.strikes;
  const { right } = chain.columns;
  const perShare = MULTIPLIER * chain.spot * chain.spot * 0.01;
  const at = typeof level === 'number' ? strikes.indexOf(level) : -1;
  let net = 0;
  let isThere = false;
  for (let i = 0; at >= 0 && i < of.length; i++) {
    if (of[i] !== at || included[i] !== 1) continue;
    isThere = true;
    const gex = (gamma[i] ?? 0) * (size[i] ?? 0) * perShare;
    net += right[i] === CALL ? gex : -gex;
  }
  return isThere ? net : null;
}

/** The strike nearest to spot that counts, the lower of two; null without any. */
export function nearestStrike({ chain, included, strikes: { strikes, of } }: ChainBook): number | null {
  const counts = new Uint8Array(strikes.length);
  for (let i = 0; i < of.length; i++) if (included[i] === 1) counts[of[i] ?? 0] = 1;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  strikes.forEach((strike, at) => {
    const away = Math.abs(strike - chain.spot);
    if (counts[at] === 0 || away >= least) return;
    nearest = strike;
    least = away;
  });
  return nearest;
}
