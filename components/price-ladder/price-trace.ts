import type { LadderPage } from './ladder-page.ts';

/** A candle; `at` is its middle in epoch milliseconds. */
export interface Candle {
  readonly at: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

/** The session's price: candles, else a line through the stored spots, else the reason for neither. */
export type PriceTrace =
  | { readonly kind: 'candles'; readonly candles: readonly Candle[]; readonly width: number }
  | { readonly kind: 'line'; readonly points: readonly { readonly at: number; readonly spot: number }[] }
  | { readonly kind: 'none'; readonly text: string };

const FIVE_MINUTES = 5 * 60_000;

/** What the price pane draws of the session. */
export function priceTrace({ bars, spots, session }: LadderPage): PriceTrace {
  const inSession = (at: number) => at >= session.opens_at && at <= session.closes_at;
  const candles = bars
    .filter(({ start }) => inSession(start))
    .map(({ start, open, high, low, close }) => ({ at: start + FIVE_MINUTES / 2, open, high, low, close }));
  if (candles.length > 0) return { kind: 'candles', candles, width: FIVE_MINUTES };
  const points = spots.filter(({ at }) => inSession(at));
  if (points.length > 1) return { kind: 'line', points };
  return { kind: 'none', text: 'No intraday prices stored' };
}
