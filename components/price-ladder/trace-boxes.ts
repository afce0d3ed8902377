import type { LadderGeometry } from './ladder-geometry.ts';
import type { PriceLadderSeries } from './price-ladder-series.ts';

/** A rectangle of the drawing, px. */
export interface PixelBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two boxes share any ground. */
export const isOver = (a: PixelBox, b: PixelBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where the session's price is drawn: one box a candle from high to low, or one a step of the line. */
export function traceBoxes(
  { trace, session }: Pick<PriceLadderSeries, 'trace' | 'session'>,
  { time, y }: Pick<LadderGeometry, 'time' | 'y'>,
): PixelBox[] {
  if (trace.kind === 'none') return [];
  if (trace.kind === 'candles') {
    const half = (time(session.opens_at + trace.width) - time(session.opens_at)) / 2;
    return trace.candles.map(({ at, high, low }) => ({
      left: time(at) - half,
      right: time(at) + half,
      top: y(high) - 1,
      bottom: y(low) + 1,
    }));
  }
  return trace.points.slice(1).map((to, i) => {
    const from = trace.points[i] ?? to;
    return {
      left: time(from.at),
      right: time(to.at),
      top: y(Math.max(from.spot, to.spot)) - 1,
      bottom: y(Math.min(from.spot, to.spot)) + 1,
    };
  });
}
