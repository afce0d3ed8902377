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
  const { strike, right } = chain.columns;
  const perShare = MULTIPLIER * chain.spot * chain.spot * 0.01;
  let net: number | null = null;
  for (let i = 0; i < included.length; i++) {
    if (included[i] !== 1 || strike[i] !== level) continue;
    const gex = (gamma[i] ?? 0) * (size[i] ?? 0) * perShare;
    net = (net ?? 0) + (right[i] === CALL ? gex : -gex);
  }
  return net;
}

/** The strike nearest to spot that counts, the lower of two; null without any. */
export function nearestStrike({ chain, included }: ChainBook): number | null {
  let nearest: number | null = null;
  chain.columns.strike.forEach((own, i) => {
    if (included[i] !== 1) return;
    const away = Math.abs(own - chain.spot);
    const best = nearest === null ? Number.POSITIVE_INFINITY : Math.abs(nearest - chain.spot);
    if (away < best || (away === best && nearest !== null && own < nearest)) nearest = own;
  });
  return nearest;
}
