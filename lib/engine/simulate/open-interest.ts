import { CALL } from '../market/option-chain.ts';
import { type GreeksColumnsInput, greeksColumns } from '../pricing/greeks-columns.ts';
import type { RandomSource } from './random-source.ts';
import type { BookPlan } from './sample-plan.ts';

/** Most of a day's volume that opens or closes positions for longer than the day. */
const KEPT_SHARE = 0.6;

/** Noise factors of a book, one per contract: the same on all days. */
export const bookNoise = (contracts: number, random: Pick<RandomSource, 'normal'>): Float64Array =>
  Float64Array.from({ length: contracts }, () => Math.exp(0.35 * random.normal()));

/**
 * Open interest that the weights are scaled to, calls and puts each by one number, so that the book has the plan's
 * net gamma and flip, volatilities held where they are in `input`.
 */
export function plannedInterest(
  input: GreeksColumnsInput,
  weights: Float64Array,
  { spot, netGex, flip }: Pick<BookPlan, 'spot' | 'netGex' | 'flip'>,
): Float64Array {
  const sidesAt = (price: number) => {
    const { gamma } = greeksColumns({ ...input, spot: price });
    const sides = { calls: 0, puts: 0 };
    for (let i = 0; i < weights.length; i++) {
      const gex = (gamma[i] ?? 0) * (weights[i] ?? 0) * price * price;
      if (input.right[i] === CALL) sides.calls += gex;
      else sides.puts += gex;
    }
    return sides;
  };
  const atFlip = sidesAt(flip);
  const atSpot = sidesAt(spot);
  const callsPerPut = atFlip.puts / atFlip.calls;
  const scale = netGex / (callsPerPut * atSpot.calls - atSpot.puts);
  return weights.map((weight, i) => Math.round(weight * scale * (input.right[i] === CALL ? callsPerPut : 1)));
}

/**
 * Open interest of the next morning: on its way to what is planned, by no more than a part of the contracts that were
 * traded; each trade opens, closes or passes on one position.
 */
export const nextInterest = (held: Float64Array, volume: Float64Array, planned: Float64Array): Float64Array =>
  held.map((before, i) => {
    const most = Math.floor(KEPT_SHARE * (volume[i] ?? 0));
    const wanted = (planned[i] ?? before) - before;
    return Math.max(0, before + Math.max(-most, Math.min(most, wanted)));
  });
