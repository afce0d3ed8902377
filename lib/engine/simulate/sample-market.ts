import type { OptionChain } from '../market/option-chain.ts';
import { NVDA_WEEK } from './nvda-week.ts';
import { QQQ_WEEK } from './qqq-week.ts';
import { type SampleBars, sampleBars } from './sample-bars.ts';
import { sampleDays } from './sample-days.ts';
import { SAMPLE_SEED, type SampleWeekPlan, SESSION_MINUTES } from './sample-plan.ts';
import { daySnapshots } from './sample-snapshots.ts';
import { SAMPLE_UNDERLYINGS, type SampleSymbol } from './sample-underlyings.ts';
import { SPX_WEEK } from './spx-week.ts';
import { SPY_WEEK } from './spy-week.ts';

/** The plans of the sample market by symbol. */
export const SAMPLE_WEEKS: Readonly<Record<SampleSymbol, SampleWeekPlan>> = {
  SPY: SPY_WEEK,
  SPX: SPX_WEEK,
  QQQ: QQQ_WEEK,
  NVDA: NVDA_WEEK,
};

/** One symbol of the sample market. `snapshots` are made as they are taken, oldest first. */
export interface SampleSeries extends SampleBars {
  readonly snapshots: Iterable<OptionChain> & { readonly length: number };
}

/** Which sample market, and how much of it. */
export interface SampleMarketOptions {
  readonly seed?: number;
  /** Only the first so many sessions. */
  readonly days?: number;
}

function* allSnapshots(week: SampleWeekPlan, seed: number): Generator<OptionChain> {
  for (const day of sampleDays(week, seed)) yield* daySnapshots(day, week, seed);
}

/**
 * A made-up week of one symbol, Monday 2026-11-16 to Friday 2026-11-20 (a monthly expiration): chains every five
 * minutes (SPY) or half hour, five-minute bars of the week and of the 20 sessions before. Everything follows from the
 * seed: the same seed gives the same bytes. Spot at each snapshot is the close of the bar that ends there.
 */
export function sampleMarket(
  symbol: SampleSymbol,
  { seed = SAMPLE_SEED, days = Number.POSITIVE_INFINITY }: SampleMarketOptions = {},
): SampleSeries {
  const whole = SAMPLE_WEEKS[symbol];
  const week = { ...whole, days: whole.days.slice(0, days) };
  const { priorBars, sessions } = sampleBars(whole, seed);
  const { minutesBetweenSnapshots } = SAMPLE_UNDERLYINGS[symbol];
  const length = week.days.length * (SESSION_MINUTES / minutesBetweenSnapshots + 1);
  return {
    priorBars,
    sessions: sessions.slice(0, days),
    snapshots: { length, [Symbol.iterator]: () => allSnapshots(week, seed) },
  };
}
