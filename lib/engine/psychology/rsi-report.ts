import type { PriceBar } from '../market/price-bars.ts';
import { unbrokenBars } from '../market/unbroken-bars.ts';
import type { Share } from '../units.ts';
import { barCloses, RSI_PERIOD, wilderRsi } from './rsi.ts';
import type { SessionHistory } from './session-slots.ts';

export type Timeframe = '5m' | '15m' | '1h' | '4h' | '1d';

export interface TimeframeRsi {
  readonly value: number | null;
  readonly reason: string | null;
  readonly weight: Share;
  /** Closed bars without a gap that it was computed from. */
  readonly closes: number;
}

/** Wilder's RSI on five timeframes and their score. */
export interface RsiReport {
  /** Σ w·(RSI − 50)·2 over the timeframes that exist, −100 to 100; null without any. */
  readonly score: number | null;
  readonly timeframes: Readonly<Record<Timeframe, TimeframeRsi>>;
  readonly missing: readonly Timeframe[];
  /** Timeframes above 70, below 30. */
  readonly overbought: number;
  readonly oversold: number;
}

export const OVERBOUGHT_FRAME = 70;
export const OVERSOLD_FRAME = 30;

/** Five-minute slots per bar, and weight. 4h bars are 09:30–13:30 and 13:30–close. */
const FRAMES = {
  '5m': { slots: 1, weight: 0.1 },
  '15m': { slots: 3, weight: 0.15 },
  '1h': { slots: 12, weight: 0.2 },
  '4h': { slots: 48, weight: 0.25 },
} as const;
const DAILY_WEIGHT = 0.3;

function frame(closes: readonly number[], weight: Share): TimeframeRsi {
  const value = wilderRsi(closes);
  const few = `${closes.length} closed bars without a gap or possible split, ${RSI_PERIOD + 1} needed`;
  const reason = closes.length > RSI_PERIOD ? 'price has not moved' : few;
  return { value, reason: value === null ? reason : null, weight, closes: closes.length };
}

/** RSI on 5m, 15m, 1h, 4h and 1d bars, weights 10, 15, 20, 25, 30 % over those that exist. */
export function rsiReport(history: SessionHistory, dailyBars: readonly PriceBar[] = []): RsiReport {
  const of = (name: keyof typeof FRAMES) =>
    frame(barCloses(history, FRAMES[name].slots), FRAMES[name].weight);
  const daily = unbrokenBars(dailyBars, '1d').map(({ close }) => close);
  const timeframes = {
    '5m': of('5m'),
    '15m': of('15m'),
    '1h': of('1h'),
    '4h': of('4h'),
    '1d': frame(daily, DAILY_WEIGHT),
  };
  const all = Object.entries(timeframes) as [Timeframe, TimeframeRsi][];
  const known = all.flatMap(([, { value, weight }]) => (value === null ? [] : [{ value, weight }]));
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  const sum = known.reduce((score, { value, weight }) => score + weight * (value - 50) * 2, 0);
  return {
    score: total > 0 ? sum / total : null,
    timeframes,
    missing: all.filter(([, { value }]) => value === null).map(([name]) => name),
    overbought: known.filter(({ value }) => value > OVERBOUGHT_FRAME).length,
    oversold: known.filter(({ value }) => value < OVERSOLD_FRAME).length,
  };
}
