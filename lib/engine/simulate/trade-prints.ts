import type { RandomSource } from './random-source.ts';

/** Where a trade prints: any tick from bid to ask, each as likely; never at zero. `tick`: in cents. */
export function printBetween(
  bid: number,
  ask: number,
  random: Pick<RandomSource, 'uniform'>,
  tick = 1,
): number {
  const first = Math.max(1, Math.round((bid * 100) / tick));
  const ticks = Math.floor(Math.round(ask * 100) / tick) - first + 1;
  return ((first + Math.floor(ticks * random.uniform())) * tick) / 100;
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
  tick = 1,
): Tape {
  const last = volume.map((now, i) =>
    now > (before?.volume[i] ?? 0)
      ? printBetween(bid[i] ?? Number.NaN, ask[i] ?? Number.NaN, random, tick)
      : (before?.last[i] ?? Number.NaN),
  );
  return { volume, last };
}
