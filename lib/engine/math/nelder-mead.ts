export type Point2 = readonly [number, number];

const MOST_STEPS = 200;

/**
 * Minimum of f over two variables by the downhill simplex (Nelder and Mead, Computer Journal 7, 1965; coefficients
 * 1, 2, ½, ½), from `start` with an edge of `size`. Stops where the three values agree to `tolerance` of their size,
 * or after 200 steps. A local minimum; f may be +Infinity where it is not defined.
 */
export function nelderMead(
  f: (x: number, y: number) => number,
  start: Point2,
  size: Point2,
  tolerance: number,
): { point: Point2; value: number } {
  const at = (point: Point2) => ({ point, value: f(point[0], point[1]) });
  const simplex = [at(start), at([start[0] + size[0], start[1]]), at([start[0], start[1] + size[1]])];
  for (let step = 0; step < MOST_STEPS; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, middle, worst] = simplex;
    if (best === undefined || middle === undefined || worst === undefined) break;
    if (worst.value - best.value <= tolerance * Math.abs(best.value)) break;
    const along = (t: number): Point2 => [
      0.5 * (best.point[0] + middle.point[0]) * (1 - t) + t * worst.point[0],
      0.5 * (best.point[1] + middle.point[1]) * (1 - t) + t * worst.point[1],
    ];
    const reflected = at(along(-1));
    if (reflected.value < best.value) {
      const expanded = at(along(-2));
      simplex[2] = expanded.value < reflected.value ? expanded : reflected;
      continue;
    }
    if (reflected.value < middle.value) {
      simplex[2] = reflected;
      continue;
    }
    const contracted = at(along(reflected.value < worst.value ? -0.5 : 0.5));
    if (contracted.value < Math.min(worst.value, reflected.value)) {
      simplex[2] = contracted;
      continue;
    }
    const half = (point: Point2): Point2 => [
      0.5 * (best.point[0] + point[0]),
      0.5 * (best.point[1] + point[1]),
    ];
    simplex[1] = at(half(middle.point));
    simplex[2] = at(half(worst.point));
  }
  simplex.sort((a, b) => a.value - b.value);
  return simplex[0] ?? at(start);
}
