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
const sideInk = ({ dampens }: { readonly dampens: boolean }) => (dampens ? 'tpos' : 'tneg');

/** Texts of the price pane, pushed apart: what hedging does either side of the flip, the prior levels. */
export function paneTexts(series: PriceLadderSeries, { y, top, bottom }: LadderGeometry): PaneText[] {
  const { flip, sides, priorLevels } = series;
  const texts: PaneText[] = priorLevels.map(({ price, text }) => ({ text, y: y(price) - 5, ink: 'tm' }));
  if (flip !== null && sides !== null) {
    texts.push({ text: sides.above.text, y: y(flip) - 6, ink: sideInk(sides.above) });
    texts.push({ text: sides.below.text, y: y(flip) + 16, ink: sideInk(sides.below) });
  }
  texts.sort((a, b) => a.y - b.y);
  const places = spreadLabels(
    texts.map((text) => ({ y: text.y, isPinned: false })),
    ...([GAP, top + 10, bottom - 4] as const),
  );
  return texts.map((text, i) => ({ ...text, y: places[i] ?? text.y }));
}
