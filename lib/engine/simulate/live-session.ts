import { sessionAt, tradingSession } from '../market/exchange-calendar.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import type { OptionChain } from '../market/option-chain.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { sampleBars } from './sample-bars.ts';
import { sampleDays } from './sample-days.ts';
import type { SampleSeries } from './sample-market.ts';
import { SAMPLE_SEED, type SampleWeekPlan, STEP_MINUTES, STEPS } from './sample-plan.ts';
import { daySnapshots } from './sample-snapshots.ts';
import { SPY_WEEK } from './spy-week.ts';

/** The source of a session that is played into today: a series of its own. */
export const LIVE_SOURCE = 'sample-live';

const STEP_MS = STEP_MINUTES * 60_000;

/** The date whose session is played at `now`: today's, if it is a whole session; null on other days. */
export function liveDate(now: EpochMilliseconds): ExchangeDate | null {
  const date = exchangeDateOf(now);
  const session = tradingSession(date);
  return session === null || session.halfDay ? null : date;
}

/** How many of the session's snapshots have been by `now`; none before its open. */
export function liveSnapshotsBy(now: EpochMilliseconds): number {
  const { opensAt } = sessionAt(now);
  if (exchangeDateOf(opensAt) !== liveDate(now)) return 0;
  return Math.min(STEPS + 1, Math.floor((now - opensAt) / STEP_MS) + 1);
}

function* liveSnapshots(week: SampleWeekPlan): Generator<OptionChain> {
  for (const day of sampleDays(week, SAMPLE_SEED)) yield* daySnapshots(day, week, SAMPLE_SEED, LIVE_SOURCE);
}

/** The story of the sample market's first session, told on another date. */
export function liveSession(date: ExchangeDate): SampleSeries {
  const week = { ...SPY_WEEK, days: SPY_WEEK.days.slice(0, 1).map((day) => ({ ...day, date })) };
  return {
    ...sampleBars(week, SAMPLE_SEED),
    snapshots: { length: STEPS + 1, [Symbol.iterator]: () => liveSnapshots(week) },
  };
}
