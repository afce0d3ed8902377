import { formatClock, formatDay } from '@/lib/view/format.ts';
import type { LinePoint } from './line-series.ts';

/** A point of a line with its place along the axis. */
export interface PlacedPoint extends LinePoint {
  readonly x: number;
}

export interface TimeAxis {
  readonly points: readonly PlacedPoint[];
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
}

/** No session is this long: a longer step is a night. */
const NIGHT_MS = 9 * 3_600_000;
/** What a night takes of the axis: enough to see that the line ends. */
const DRAWN_NIGHT_MS = 20 * 60_000;
const MOST_TICKS = 6;
const HOUR_MS = 3_600_000;

/** Every k-th, so that at most six are left. */
function thinned<T>(all: readonly T[]): T[] {
  const every = Math.ceil(all.length / MOST_TICKS);
  return all.filter((_, i) => i % every === 0);
}

/** Days of a range of sessions, evenly spread. */
function calendarAxis(line: readonly LinePoint[]): TimeAxis {
  const points = line.map((point) => ({ ...point, x: point.at }));
  const drawn = points.filter(({ value }) => value !== null);
  return { points, ticks: thinned(drawn).map(({ x }) => ({ x, text: formatDay(x) })) };
}

/**
 * Places the points of a line. Within sessions the axis is trading time: a night or a weekend takes the room of twenty
 * minutes, and each session is named at its open, or each hour where there is one session. Elsewhere it is the calendar.
 */
export function timeAxis(line: readonly LinePoint[], isIntraday: boolean): TimeAxis {
  if (!isIntraday) return calendarAxis(line);
  let x = 0;
  const points = line.map((point, i) => {
    const step = point.at - (line[i - 1]?.at ?? point.at);
    x += step > NIGHT_MS ? DRAWN_NIGHT_MS : step;
    return { ...point, x };
  });
  const opens = points.filter(({ at }, i) => i === 0 || at - (points[i - 1]?.at ?? at) > NIGHT_MS);
  if (opens.length > 1)
    return { points, ticks: thinned(opens).map(({ at, x: own }) => ({ x: own, text: formatDay(at) })) };
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const hours = Array.from({ length: Math.floor((last - first) / HOUR_MS) + 1 }, (_, i) => i * HOUR_MS);
  return { points, ticks: thinned(hours).map((own) => ({ x: own, text: formatClock(first + own) })) };
}
