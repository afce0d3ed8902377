import { newtonRoot, type ValueAndSlope } from '../math/newton-root.ts';

/** A function known at ascending levels, approximately, and exactly on demand. */
export interface SampledFunction {
  readonly levels: readonly number[];
  readonly values: readonly number[];
  readonly exact: (level: number) => number;
  /** The same with its slope. */
  readonly exactSlope: (level: number) => ValueAndSlope;
  /** Values this small are noise: no sign is read there. */
  readonly floor: number;
}

/** A dip this much shallower than its middle node may hide two roots between the nodes. */
const NEAR_MISS = 0.25;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const SEARCH_STEPS = 30;
/** A root may fall on a node, which then reads as noise; a longer stretch of noise is none. */
const LONGEST_GAP = 2;

/** A level in [lo, hi] where exact has the sign opposite to `sign` by more than the floor, by golden section; or null. */
function crossingWithin(
  { exact, floor }: SampledFunction,
  lo: number,
  hi: number,
  sign: number,
): number | null {
  let [a, b] = [lo, hi];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    const [left, right] = [b - GOLDEN * (b - a), a + GOLDEN * (b - a)];
    const [low, high] = [sign * exact(left), sign * exact(right)];
    if (Math.min(low, high) < -floor) return low < high ? left : right;
    if (low < high) b = right;
    else a = left;
  }
  return null;
}

/** Levels inside dips that touch zero between two nodes of one sign. */
function hiddenCrossings(sampled: SampledFunction): number[] {
  const { levels, values } = sampled;
  return values.flatMap((middle, j) => {
    const sign = Math.sign(middle);
    const [before, after] = [sign * (values[j - 1] ?? Number.NaN), sign * (values[j + 1] ?? Number.NaN)];
    const own = Math.abs(middle);
    if (!(own > sampled.floor && before >= own && after >= own)) return [];
    const bend = before + after - 2 * own;
    const bottom = bend > 0 ? own - (after - before) ** 2 / (8 * bend) : own;
    if (bottom > NEAR_MISS * own) return [];
    const level = crossingWithin(sampled, levels[j - 1] ?? 0, levels[j + 1] ?? 0, sign);
    return level === null ? [] : [level];
  });
}

/** Sign changes between neighbouring nodes above the floor, as brackets whose ends differ in exact sign. */
function brackets({ levels, values, exact, floor }: SampledFunction): [number, number][] {
  const found: [number, number][] = [];
  let before = -1;
  values.forEach((value, j) => {
    if (!(Math.abs(value) > floor)) return;
    const last = values[before] ?? 0;
    if (before >= 0 && j - before <= LONGEST_GAP && last > 0 !== value > 0) {
      const isRight = (node: number, sign: number) => sign * exact(levels[node] ?? 0) > 0;
      const lo = isRight(before, Math.sign(last)) ? before : Math.max(0, before - 1);
      const hi = isRight(j, Math.sign(value)) ? j : Math.min(levels.length - 1, j + 1);
      found.push([levels[lo] ?? 0, levels[hi] ?? 0]);
    }
    before = j;
  });
  return found.filter(([lo, hi]) => exact(lo) > 0 !== exact(hi) > 0);
}

/** Splits dips that cross zero unseen: the node goes in beside the two that hide it. */
function withHidden(sampled: SampledFunction): SampledFunction {
  const hidden = hiddenCrossings(sampled);
  if (hidden.length === 0) return sampled;
  const nodes = sampled.levels.map((level, j) => ({ level, value: sampled.values[j] ?? 0 }));
  for (const level of hidden) nodes.push({ level, value: sampled.exact(level) });
  nodes.sort((a, b) => a.level - b.level);
  return { ...sampled, levels: nodes.map((n) => n.level), values: nodes.map((n) => n.value) };
}

/**
 * Every sign change of a sampled function, lowest first, each polished on the exact one to `tolerance`. Two roots
 * between neighbouring nodes are found where the values dip towards zero; stretches at or below the floor are passed over.
 */
export function profileRoots(sampled: SampledFunction, tolerance: number): number[] {
  const { exact, exactSlope } = sampled;
  const roots = brackets(withHidden(sampled)).map(([lo, hi]) =>
    newtonRoot(exactSlope, [lo, exact(lo)], [hi, exact(hi)], tolerance),
  );
  return roots.filter((root, j) => j === 0 || root - (roots[j - 1] ?? 0) > tolerance);
}
