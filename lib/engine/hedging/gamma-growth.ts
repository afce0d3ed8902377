import type { Shares } from '../units.ts';
import { bookDelta } from './book-delta.ts';
import type { BookTerms } from './book-terms.ts';

export type GrowthShape = 'linear' | 'growing' | 'shrinking' | 'turning';

export interface GammaGrowth {
  /** Shares to buy for each of the next five dollars up (down: for each dollar down). */
  readonly up: readonly Shares[];
  readonly down: readonly Shares[];
  readonly totalUp: Shares;
  readonly totalDown: Shares;
  /** Fifth dollar over first, up; null where the first needs nothing. */
  readonly ratio: number | null;
  readonly shape: GrowthShape;
}

const DOLLARS = 5;
/** Within this of one, dollar for dollar, the need is called linear. */
const SLACK = 0.05;

function shapeOf(ratio: number | null): GrowthShape {
  if (ratio === null || ratio < 0) return 'turning';
  if (Math.abs(ratio - 1) <= SLACK) return 'linear';
  return ratio > 1 ? 'growing' : 'shrinking';
}

const total = (steps: readonly Shares[]) => steps.reduce((sum, step) => sum + step, 0);

/**
 * What each of the next five dollars adds to the hedge, and how that changes: linear within 5 % from the first to the
 * fifth, growing or shrinking beyond, turning where buying becomes selling. Downward stops at a price of zero.
 */
export function gammaGrowth(terms: BookTerms, spot: number): GammaGrowth {
  const deltaAt = bookDelta(terms);
  const steps = (side: 1 | -1) =>
    Array.from({ length: DOLLARS }, (_, k) => [spot + side * k, spot + side * (k + 1)] as const)
      .filter(([, to]) => to > 0)
      .map(([from, to]) => deltaAt(from) - deltaAt(to) + 0);
  const [up, down] = [steps(1), steps(-1)];
  const [first = 0, last = 0] = [up[0], up.at(-1)];
  const ratio = first === 0 ? null : last / first;
  return { up, down, totalUp: total(up), totalDown: total(down), ratio, shape: shapeOf(ratio) };
}
