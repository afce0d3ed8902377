import type { HistorySeries } from '@/lib/schema/history-answer.ts';

/** A point of a drawn line; null ends the line before it and starts it anew behind. */
export interface LinePoint {
  readonly at: number;
  readonly value: number | null;
}

/** No session is this long: a longer step is a night. */
const NIGHT_MS = 9 * 3_600_000;

/**
 * A stored series as a line with holes: where the answer names a gap and, when `breakNights`, between sessions.
 * `scale` turns stored units into drawn ones.
 */
export function linePoints(series: HistorySeries, { scale = 1, breakNights = false } = {}): LinePoint[] {
  if (series.metric === 'phase') return [];
  const gaps = new Set(series.gaps.map((gap) => Date.parse(gap.before)));
  const line: LinePoint[] = [];
  series.at.forEach((text, i) => {
    const at = Date.parse(text);
    const before = line.at(-1)?.at;
    const isNight = breakNights && before !== undefined && at - before > NIGHT_MS;
    if (before !== undefined && (isNight || gaps.has(at))) line.push({ at: before + 1, value: null });
    line.push({ at, value: (series.value[i] as number) * scale });
  });
  return line;
}

/** Lowest and highest value drawn; null for a line without points. */
export function extent(line: readonly LinePoint[]): readonly [number, number] | null {
  const values = line.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}
