import type { SampleSymbol } from './sample-underlyings.ts';

/** How a symbol lived through the year before the sample week. */
export interface SampleHistoryPlan {
  /** 30-day volatility that it comes back to, and at the end of the year. */
  readonly usualVolatility: number;
  readonly lastVolatility: number;
  /** Share of the market's move that it makes, and its own daily move beside it. */
  readonly beta: number;
  readonly ownMove: number;
  readonly yearlyDrift: number;
}

/** By symbol; SPX follows SPY. */
export const SAMPLE_HISTORIES: Readonly<Record<Exclude<SampleSymbol, 'SPX'>, SampleHistoryPlan>> = {
  SPY: { usualVolatility: 0.158, lastVolatility: 0.157, beta: 1, ownMove: 0, yearlyDrift: 0.11 },
  QQQ: { usualVolatility: 0.205, lastVolatility: 0.204, beta: 1.2, ownMove: 0.003, yearlyDrift: 0.14 },
  NVDA: { usualVolatility: 0.41, lastVolatility: 0.42, beta: 1.7, ownMove: 0.013, yearlyDrift: 0.12 },
};

/** Days that a year of trading does not forget: sessions before the sample week, and the market's moves from there. */
export const SHOCKS: readonly { readonly sessionsBefore: number; readonly moves: readonly number[] }[] = [
  { sessionsBefore: 196, moves: [-0.012, -0.021, 0.008, -0.016] },
  { sessionsBefore: 101, moves: [-0.014, -0.029, -0.034, 0.021, -0.018, 0.027] },
];
