import type { LadderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';
import { spreadLabels } from './spread-labels.ts';
import { isOver, type PixelBox, traceBoxes } from './trace-boxes.ts';

/** A text in the price pane, at its left or right edge, its baseline at `y`. */
export interface PaneText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly ink: 'tpos' | 'tneg' | 'tm';
}

/** A text with the baselines it may have: above its line, below it. */
interface Wanted extends Pick<PaneText, 'text' | 'ink'> {
  readonly baselines: readonly number[];
}

const GAP = 16;
const CHARACTER = 6.2;
/** Above and below a baseline, px. */
const ASCENT = 11;
const DESCENT = 3;
/** What the plan's bar and its longest label take at the right of the pane. */
const PLAN_ROOM = 200;
const ANCHORS = ['start', 'end'] as const;

function wantedTexts({ flip, sides, priorLevels }: PriceLadderSeries, { y }: LadderGeometry, room: number) {
  const wanted: Wanted[] = priorLevels.map(({ price, text }) => ({
    text,
    ink: 'tm',
    baselines: [y(price) - 5, y(price) + 14],
  }));
  if (flip === null || sides === null) return wanted;
  const isTight = sides.above.text.length * CHARACTER > room;
  for (const [side, below] of [
    [sides.above, -6],
    [sides.below, 16],
  ] as const) {
    const text = isTight ? side.short : side.text;
    wanted.push({ text, ink: side.dampens ? 'tpos' : 'tneg', baselines: [y(flip) + below] });
  }
  return wanted;
}

function boxOf({ text, x, y, anchor }: PaneText): PixelBox {
  const width = text.length * CHARACTER;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - ASCENT, bottom: y + DESCENT };
}

/** Every way to give each text an edge and one of its baselines, the ones preferred first. */
function* waysOf(wanted: readonly Wanted[], right: number): Generator<PaneText[]> {
  const [first, ...others] = wanted;
  if (first === undefined) return yield [];
  const { text, ink, baselines } = first;
  for (const anchor of ANCHORS)
    for (const y of baselines)
      for (const rest of waysOf(others, right))
        yield [{ text, ink, y, anchor, x: anchor === 'start' ? 2 : right }, ...rest];
}

/** The texts of one edge, pushed apart. */
function spread(texts: readonly PaneText[], { top, bottom }: LadderGeometry): PaneText[] {
  const ordered = [...texts].sort((a, b) => a.y - b.y);
  const labels = ordered.map(({ y }) => ({ y, isPinned: false }));
  const places = spreadLabels(labels, ...([GAP, top + 10, bottom - 4] as const));
  return ordered.map((text, i) => ({ ...text, y: places[i] ?? text.y }));
}

/**
 * Texts of the price pane: what hedging does either side of the flip, the prior levels. Each stands at the edge and side
 * of its line where together they cover the least of the session's price; texts of one edge are pushed apart.
 */
export function paneTexts(series: PriceLadderSeries, geometry: LadderGeometry): PaneText[] {
  const { paneRight } = geometry;
  const right = series.plan === null ? paneRight - 2 : paneRight - PLAN_ROOM;
  const drawn = traceBoxes(series, geometry);
  let best: PaneText[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const way of waysOf(wantedTexts(series, geometry, right), right)) {
    const texts = ANCHORS.flatMap((anchor) =>
      spread(
        way.filter((text) => text.anchor === anchor),
        geometry,
      ),
    );
    const boxes = texts.map(boxOf);
    const covered = drawn.filter((box) => boxes.some((text) => isOver(box, text))).length;
    if (covered >= least) continue;
    [best, least] = [texts, covered];
    if (covered === 0) break;
  }
  return best.sort((a, b) => a.y - b.y);
}
