import { setImmediate } from 'node:timers/promises';

const TURN_MS = 20;

/** `items.map(compute)`, letting other requests have their turn every 20 ms. */
export async function mapInTurns<T, R>(items: readonly T[], compute: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  let turnEnds = performance.now() + TURN_MS;
  for (const item of items) {
    results.push(compute(item));
    if (performance.now() < turnEnds) continue;
    await setImmediate();
    turnEnds = performance.now() + TURN_MS;
  }
  return results;
}
