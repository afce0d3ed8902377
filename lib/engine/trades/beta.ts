import { possibleSplit } from '../market/possible-split.ts';
import type { ExchangeDate } from '../units.ts';

/** A session's closing price. */
export interface DailyClose {
  readonly date: ExchangeDate;
  readonly close: number;
}

export type BetaReading =
  | { readonly beta: number; readonly sessions: number; readonly reason: null }
  | { readonly beta: null; readonly sessions: number; readonly reason: string };

const WINDOW = 252;
const FEWEST = 60;

/**
 * Slope of an underlying's daily log returns on an index's: Σ(x − x̄)(y − ȳ)/Σ(x − x̄)², over the last 252 sessions that
 * both have; below 60 there is none, nor across a possible split. An estimate of the past that breaks down in stress.
 * @param own closes, oldest first @param index closes, oldest first
 */
export function betaOf(own: readonly DailyClose[], index: readonly DailyClose[]): BetaReading {
  const indexClose = new Map(index.map(({ date, close }) => [date, close]));
  const shared = own.flatMap(({ date, close }) => {
    const other = indexClose.get(date);
    return other === undefined || !(other > 0) || !(close > 0)
      ? []
      : [{ date, close, own: Math.log(close), index: Math.log(other) }];
  });
  const recent = shared.slice(-WINDOW - 1);
  for (let i = recent.length - 1; i > 0; i--) {
    const split = possibleSplit(recent[i - 1]?.close ?? 0, recent[i]?.close ?? 0);
    if (split === null) continue;
    const reason = `possible ${split} split on ${recent[i]?.date} that the closes are not adjusted for`;
    return { beta: null, sessions: recent.length - 1, reason };
  }
  const returns = recent.slice(1).map((row, i) => {
    const before = recent[i] ?? row;
    return { x: row.index - before.index, y: row.own - before.own };
  });
  const sessions = returns.length;
  if (sessions < FEWEST)
    return {
      beta: null,
      sessions,
      reason: `${sessions} shared sessions of daily closes stored, ${FEWEST} needed`,
    };
  const mean = (pick: (row: { x: number; y: number }) => number) =>
    returns.reduce((sum, row) => sum + pick(row), 0) / sessions;
  const [x, y] = [mean((row) => row.x), mean((row) => row.y)];
  const spread = returns.reduce((sum, row) => sum + (row.x - x) ** 2, 0);
  if (!(spread > 0)) return { beta: null, sessions, reason: 'the index did not move' };
  const joint = returns.reduce((sum, row) => sum + (row.x - x) * (row.y - y), 0);
  return { beta: joint / spread, sessions, reason: null };
}

/** Shares of the index that move like a position: delta·β·S/S_index. */
export const betaWeightedDelta = (delta: number, beta: number, spot: number, indexSpot: number): number =>
  (delta * beta * spot) / indexSpot;
