import type { RandomSource } from './random-source.ts';

/** Where a trade prints: any cent from bid to ask, each as likely; never at zero. */
export function printBetween(bid: number, ask: number, random: Pick<RandomSource, 'uniform'>): number {
  const first = Math.max(1, Math.round(bid * 100));
  const cents = Math.round(ask * 100) - first + 1;
  return (first + Math.floor(cents * random.uniform())) / 100;
}

/** Volume so far and the latest print of every contract; NaN: none yet. */
export interface Tape {
  readonly volume: Float64Array;
  readonly last: Float64Array;
}

/** The tape after `volume` has been reached at these quotes: a contract that traded prints, others stay. */
export function advanceTape(
  before: Tape | null,
  volume: Float64Array,
  { bid, ask }: { bid: Float64Array; ask: Float64Array },
  random: Pick<RandomSource, 'uniform'>,
): Tape {
  const last = volume.map((now, i) =>
    now > (before?.volume[i] ?? 0)
      ? printBetween(bid[i] ?? Number.NaN, ask[i] ?? Number.NaN, random)
      : (before?.last[i] ?? Number.NaN),
  );
  return { volume, last };
}
