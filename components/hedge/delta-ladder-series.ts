import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';

type Rung = HedgeAnswer['rungs'][number];

/** A row of the ladder: a rung of the answer, or spot between two of them. */
export interface LadderRow {
  readonly rung: Rung;
  /** Where the rung stands in the answer: `rungs.3` or `now`. */
  readonly path: string;
  readonly isNow: boolean;
  /** Of one long contract; null where the book holds several kinds. */
  readonly delta: number | null;
  /** Level that stands at this price. */
  readonly mark: 'CW' | 'PW' | null;
}

export interface LadderLevels {
  readonly callWall: number | null;
  readonly putWall: number | null;
}

/** Rungs from the lowest price up with spot in its place; a rung at spot is not shown twice. */
export function ladderRows(
  hedge: Pick<HedgeAnswer, 'rungs' | 'now' | 'book'>,
  levels: LadderLevels,
): LadderRow[] {
  const { rungs, now, book } = hedge;
  const markOf = (spot: number) => (spot === levels.callWall ? 'CW' : spot === levels.putWall ? 'PW' : null);
  const deltaOf = (rung: Rung) =>
    book.kind === 'typed' ? rung.position_shares / (book.contracts * 100) + 0 : null;
  const row = (rung: Rung, path: string, isNow: boolean): LadderRow => ({
    rung,
    path,
    isNow,
    delta: deltaOf(rung),
    mark: markOf(rung.spot),
  });
  const rows = rungs.map((rung, i) => row(rung, `rungs.${i}`, rung.spot === now.spot));
  if (rows.some(({ isNow }) => isNow)) return rows;
  return [...rows, row(now, 'now', true)].sort((a, b) => a.rung.spot - b.rung.spot);
}
