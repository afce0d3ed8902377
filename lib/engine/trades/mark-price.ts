import type { Dollars } from '../units.ts';
import type { LegMark } from './leg-mark.ts';

/** `natural`: at the side that fills at once. */
export type MarkBasis = 'mid' | 'natural';

/**
 * What one share of a leg trades or counts at: the mid, or natural: bought at the ask and sold at the bid, so that a
 * long leg opens at the ask and closes at the bid, and a short one the other way round.
 */
export function markPrice(
  { bid, ask, mid }: Pick<LegMark, 'bid' | 'ask' | 'mid'>,
  quantity: number,
  basis: MarkBasis,
  end: 'open' | 'close',
): Dollars {
  if (basis === 'mid') return mid;
  const isBought = quantity > 0 === (end === 'open');
  return isBought ? ask : bid;
}
