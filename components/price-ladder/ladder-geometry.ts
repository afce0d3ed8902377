import { formatStrike } from '@/lib/view/format.ts';
import { type LinearScale, linearScale } from '../chart/linear-scale.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';

/** Where things are drawn, in px: one price scale for both panes, axis and tag gutter right of them. */
export interface LadderGeometry {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Right end of the price pane; 0 where it is left out. */
  readonly paneRight: number;
  /** Left and right end of the strike ladder and its zero. */
  readonly ladderLeft: number;
  readonly ladderRight: number;
  readonly zero: number;
  readonly gutterLeft: number;
  /** Right end of the tags' prices. */
  readonly priceRight: number;
  readonly y: LinearScale;
  /** Length of a bar of that much gamma. */
  readonly bar: LinearScale;
  readonly barHeight: number;
  readonly time: LinearScale;
}

const CHARACTER = 7;
const TAG_NAME = 48;
const DISTANCE = 62;
const VALUE_LABEL = 46;
const PANE_SHARE = 0.54;

const longest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Places the parts of the ladder in `width` × `height`; narrow ones have no price pane and no distances. */
export function ladderGeometry(
  series: PriceLadderSeries,
  { width, height, isNarrow }: { width: number; height: number; isNarrow: boolean },
): LadderGeometry {
  const { range, rows, step, largest, tags, session } = series;
  const [top, bottom] = [isNarrow ? 6 : 20, height - 22];
  const axis = 14 + CHARACTER * longest(rows.map((row) => formatStrike(row.strike)));
  const tagPrice = TAG_NAME + CHARACTER * longest(tags.map((tag) => tag.text));
  const gutter = tagPrice + (isNarrow ? 4 : DISTANCE);
  const ladderRight = Math.max(120, width - axis - gutter - 10);
  const paneRight = isNarrow ? 0 : Math.round(ladderRight * PANE_SHARE);
  const ladderLeft = isNarrow ? 0 : paneRight + 16;
  const room = Math.max(20, ladderRight - ladderLeft - 2 * VALUE_LABEL);
  const whole = largest.put + largest.call || 1;
  const putShare = Math.min(0.8, Math.max(0.2, largest.put / whole));
  const zero = ladderLeft + VALUE_LABEL + room * putShare;
  const perDollar = Math.min(
    (room * putShare) / (largest.put || whole),
    (room * (1 - putShare)) / (largest.call || whole),
  );
  const rowHeight = ((bottom - top) * step) / (range.high - range.low);
  return {
    ...{ width, height, top, bottom, paneRight, ladderLeft, ladderRight, zero },
    gutterLeft: ladderRight + axis + 10,
    priceRight: ladderRight + axis + 10 + tagPrice,
    y: linearScale([range.low, range.high], [bottom, top]),
    bar: linearScale([0, whole], [0, whole * perDollar]),
    barHeight: Math.max(1, Math.min(12, rowHeight * 0.58)),
    time: linearScale([session.opens_at, session.closes_at], [2, Math.max(20, paneRight - 10)]),
  };
}
