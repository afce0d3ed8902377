import type { GammaProfile } from './exposure-report.ts';
import { addTerms, refine } from './log-grid.ts';
import type { ProfileTerms } from './profile-terms.ts';

/** Nodes below and above spot: spot · e^(j·STEP), so that spot is a node and the ends are 0.8 and 1.2 times spot (to 3e-6). */
const BELOW = 82;
const ABOVE = 67;
export const PROFILE_STEP = Math.log(1.2) / ABOVE;
/** A contract is followed on a grid with at least this many nodes per σ√T; finer levels exist for the nearly expired. */
const NODES_PER_DEVIATION = 4;
const REFINEMENT = 8;
const FINER_LEVELS = 2;

/** Net GEX on a log-spaced grid, re-priced at each node (S² at the node's own spot). */
export interface SampledProfile {
  readonly spots: Float64Array;
  readonly netGex: Float64Array;
}

const MARGIN = 2;

function sample(
  terms: ProfileTerms,
  first: number,
  count: number,
  step: number,
  sums: Float64Array,
): SampledProfile {
  const spots = Float64Array.from({ length: count }, (_, j) => terms.spot * Math.exp((first + j) * step));
  return { spots, netGex: sums.map((value, j) => value * (spots[j] ?? 0)) };
}

/** The coarse grid reaches this many nodes beyond the shown one. */
const FIRST = -BELOW - MARGIN;
const COARSE = BELOW + ABOVE + 2 + 2 * MARGIN;
const SHOWN = BELOW + ABOVE + 1;
/** Terms at least this wide are summed on the coarse grid; finer grids take the narrower ones. */
const WIDE = NODES_PER_DEVIATION * PROFILE_STEP;

/** What wide terms sum to on the coarse grid: where the shown profile and the fine one both begin. */
export function wideSums(terms: ProfileTerms): Float64Array {
  const sums = new Float64Array(COARSE);
  addTerms(terms, { first: FIRST, step: PROFILE_STEP }, sums, WIDE, Number.POSITIVE_INFINITY);
  return sums;
}

/** The displayed profile: 150 levels from 0.8 to 1.2 times spot, each term followed by its recurrence. */
export function gammaProfile(terms: ProfileTerms, wide: Float64Array = wideSums(terms)): GammaProfile {
  const sums = wide.slice(MARGIN, MARGIN + SHOWN);
  addTerms(terms, { first: -BELOW, step: PROFILE_STEP }, sums, 0, WIDE);
  const { spots, netGex } = sample(terms, -BELOW, SHOWN, PROFILE_STEP, sums);
  return { spots: [...spots], netGex: [...netGex] };
}

/**
 * A profile fine enough to see every sign change: contracts wide against the step are summed on the coarse grid
 * and carried to the next finer one by cubic interpolation, narrow ones (nearly expired) are followed on their own.
 */
export function fineProfile(terms: ProfileTerms, wide: Float64Array = wideSums(terms)): SampledProfile {
  let narrowest = Number.POSITIVE_INFINITY;
  for (const width of terms.deviation) if (width < narrowest) narrowest = width;
  let step = PROFILE_STEP;
  let first = FIRST;
  let sums = wide;
  let upper = WIDE;
  for (let level = 1; narrowest < upper; level++) {
    sums = refine(sums, REFINEMENT);
    step /= REFINEMENT;
    first *= REFINEMENT;
    const isLast = level === FINER_LEVELS || narrowest >= NODES_PER_DEVIATION * step;
    const lower = isLast ? 0 : NODES_PER_DEVIATION * step;
    addTerms(terms, { first, step }, sums, lower, upper);
    upper = lower;
  }
  return sample(terms, first, sums.length, step, sums);
}
