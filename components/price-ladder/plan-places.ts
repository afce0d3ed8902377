import type { LadderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { spreadLabels } from './spread-labels.ts';

/** Where the plan is drawn, px. */
export interface PlanPlaces {
  readonly x: number;
  /** `keep` from the short strike away from the wall, `spend` to the break-even, `lose` to the long strike, `most` beyond. */
  readonly segments: readonly {
    readonly kind: 'keep' | 'spend' | 'lose' | 'most';
    readonly top: number;
    readonly height: number;
  }[];
  /** Points the way in which the credit is kept; null where that end lies beyond the axis. */
  readonly arrow: { readonly from: number; readonly to: number } | null;
  readonly ticks: readonly { readonly text: string; readonly y: number; readonly labelY: number }[];
}

const KEEP = 30;
const ARROW = 6;
const GAP = 16;

/** Places the plan's bar left of the ladder, cut at the ends of the axis; null without a plan or without the price pane. */
export function planPlaces({ plan }: PriceLadderSeries, geometry: LadderGeometry): PlanPlaces | null {
  const { y, top, bottom, paneRight } = geometry;
  if (plan === null || paneRight === 0) return null;
  const { side, short, even, long } = plan;
  const away = side === 'call' ? 1 : -1;
  const clamp = (at: number) => Math.min(bottom, Math.max(top, at));
  const kept = y(short.price) + away * KEEP;
  const ends = [
    ['keep', kept, y(short.price)],
    ['spend', y(short.price), y(even.price)],
    ['lose', y(even.price), y(long.price)],
    ['most', y(long.price), side === 'call' ? top : bottom],
  ] as const;
  const inside = [short, even, long]
    .map(({ price, text }) => ({ text, y: y(price) }))
    .filter((tick) => tick.y >= top && tick.y <= bottom)
    .sort((a, b) => a.y - b.y);
  // The short strike's label stands on the side of the kept credit's far end, clear of the wall's line.
  const wanted = inside.map((tick) => ({
    y: tick.y + (tick.text === short.text ? -6 * away : 14 * away) + (away < 0 ? 8 : 0),
    isPinned: tick.text === short.text,
  }));
  const labels = spreadLabels(wanted, GAP, top + 10, bottom - 4);
  return {
    x: paneRight - 9,
    segments: ends.flatMap(([kind, from, to]) => {
      const [a, b] = [clamp(Math.min(from, to)), clamp(Math.max(from, to))];
      const isFalse = kind === 'most' && (side === 'call' ? y(long.price) < top : y(long.price) > bottom);
      return b - a > 0.5 && !isFalse ? [{ kind, top: a, height: b - a }] : [];
    }),
    arrow:
      clamp(kept + away * ARROW) === kept + away * ARROW ? { from: kept, to: kept + away * ARROW } : null,
    ticks: inside.map((tick, i) => ({ ...tick, labelY: labels[i] ?? tick.y })),
  };
}
