import { collectYoungGarbage } from './collect-young-garbage.ts';

/** What the last work returned: keeps the compiler from leaving the work out. */
let kept: unknown;

/**
 * Median milliseconds of each work over `rounds` rounds, after `warmUp` more that do not count. The works take turns,
 * so that a busy machine slows all of them; none starts with the garbage of another.
 */
export function medianTimes(works: readonly (() => unknown)[], rounds: number, warmUp = 3): number[] {
  const times = works.map((): number[] => []);
  for (let round = -warmUp; round < rounds; round++)
    works.forEach((work, w) => {
      collectYoungGarbage();
      const start = performance.now();
      kept = work();
      const took = performance.now() - start;
      if (round >= 0) times[w]?.push(took);
    });
  if (kept === times) throw new Error('a work returned its own times');
  return times.map((own) => own.sort((a, b) => a - b)[own.length >> 1] ?? Number.NaN);
}
