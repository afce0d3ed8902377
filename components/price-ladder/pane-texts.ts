import type { LadderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { spreadLabels } from './spread-labels.ts';

/** A text at the left edge of the price pane, its baseline at `y`. */
export interface PaneText {
  readonly text: string;
  readonly y: number;
  readonly ink: 'tpos' | 'tneg' | 'tm';
}

const GAP = 16;
const CHARACTER = 6.2;
/** What the plan's bar and its longest label take at the right of the pane. */
const PLAN_ROOM = 200;

/** Texts of the price pane, pushed apart: what hedging does either side of the flip, the prior levels. */
export function paneTexts(
  series: PriceLadderSeries,
  { y, top, bottom, paneRight }: LadderGeometry,
): PaneText[] {
  const { flip, sides, priorLevels, plan } = series;
  const texts: PaneText[] = priorLevels.map(({ price, text }) => ({ text, y: y(price) - 5, ink: 'tm' }));
  if (flip !== null && sides !== null) {
    const room = plan === null ? paneRight : paneRight - PLAN_ROOM;
    const isTight = sides.above.text.length * CHARACTER > room;
    for (const [side, below] of [
      [sides.above, -6],
      [sides.below, 16],
    ] as const) {
      const text = isTight ? side.short : side.text;
      texts.push({ text, y: y(flip) + below, ink: side.dampens ? 'tpos' : 'tneg' });
    }
  }
  texts.sort((a, b) => a.y - b.y);
  const places = spreadLabels(
    texts.map((text) => ({ y: text.y, isPinned: false })),
    ...([GAP, top + 10, bottom - 4] as const),
  );
  return texts.map((text, i) => ({ ...text, y: places[i] ?? text.y }));
}
