import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { PATH_STRETCH } from './path-stretch.ts';

/** More steps than this take longer to attribute than a page may wait. */
const MOST = 160;

interface Dated {
  readonly asOf: EpochMilliseconds;
}

export interface PathMarks<Mark extends Dated> {
  readonly marks: readonly Mark[];
  /** Every mark, or the last one of each hour or day. */
  readonly by: 'mark' | 'hour' | 'day';
}

const STRETCHES = [
  ['hour', ({ asOf }: Dated) => PATH_STRETCH.hours(asOf)],
  ['day', ({ asOf }: Dated) => exchangeDateOf(asOf)],
] as const;

/**
 * The marks that a position's path goes by: all of them up to 160, else the last of each hour, else of each day. The first
 * one and those at which something was traded always stay.
 * @param marks oldest first @param tradedAt instants of the position's fills
 */
export function pathMarks<Mark extends Dated>(
  marks: readonly Mark[],
  tradedAt: ReadonlySet<EpochMilliseconds>,
): PathMarks<Mark> {
  if (marks.length <= MOST) return { marks, by: 'mark' };
  const thinned = STRETCHES.map(([by, stretchOf]) => ({
    by,
    marks: marks.filter((mark, i) => {
      const next = marks[i + 1];
      const isLast = next === undefined || stretchOf(next) !== stretchOf(mark);
      return i === 0 || isLast || tradedAt.has(mark.asOf);
    }),
  }));
  return thinned.find((own) => own.marks.length <= MOST) ?? thinned[1] ?? { marks, by: 'mark' };
}
