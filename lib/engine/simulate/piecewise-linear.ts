/** A corner of a curve: `[x, y]`, corners in ascending x. */
export type Corner = readonly [x: number, y: number];

/** Value at `x` of the straight lines through `corners`; flat before the first and after the last. */
export function piecewiseLinear(corners: readonly Corner[], x: number): number {
  let before: Corner | undefined;
  for (const corner of corners) {
    if (x <= corner[0]) {
      if (before === undefined) return corner[1];
      return before[1] + ((corner[1] - before[1]) * (x - before[0])) / (corner[0] - before[0]);
    }
    before = corner;
  }
  return before === undefined ? Number.NaN : before[1];
}
