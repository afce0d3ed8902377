import { previousSession, type TradingSession, tradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { InvalidArgument } from '../require.ts';
import type { ExchangeDate } from '../units.ts';
import { barsThroughPrices, timeOfDayWeight } from './bars-through-prices.ts';
import { piecewiseLinear } from './piecewise-linear.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import {
  EARLIEST_OPEN,
  PREVIOUS_CLOSE,
  PRIOR_SESSIONS,
  PRIOR_SPOT_PLAN,
  RELATIVE_VOLUME_PLAN,
  SAMPLE_DATE,
  SAMPLE_SEED,
  SESSION_MINUTES,
  STEP_MINUTES,
  STEPS,
} from './sample-session-plan.ts';
import { plannedPrices, sessionSpots } from './session-spots.ts';

const PRIOR_STREAM = 12;
const SESSION_STREAM = 3;
const DAILY_MOVE_DOLLARS = 2.6;
const OVERNIGHT_MOVE_DOLLARS = 1.3;
const STEP_MOVE_DOLLARS = 0.27;
const AVERAGE_SHARES = 68e6;

/** Five-minute bars with volume: of the sample session, and of the 20 sessions before it. */
export interface SampleBars {
  readonly priorBars: readonly PriceBar[];
  readonly sessionBars: readonly PriceBar[];
}

/** A random walk of `steps` steps of about `size` that starts at `from` and ends at `to`, in cents. */
function bridge(from: number, to: number, steps: number, size: number, random: RandomSource): number[] {
  const walk = [0];
  for (let i = 1; i <= steps; i++) walk.push((walk[i - 1] ?? 0) + size * random.normal());
  const end = walk[steps] ?? 0;
  return walk.map((w, i) => Math.round((from + w + ((to - from - end) * i) / steps) * 100) / 100);
}

/** Shares per bar: the time-of-day shape, `dayShares` in all on average, with noise of 10 % per bar. */
function volumes(dayShares: number, random: RandomSource): (minute: number) => number {
  let total = 0;
  for (let m = 0; m < SESSION_MINUTES; m += STEP_MINUTES) total += timeOfDayWeight(m, SESSION_MINUTES);
  return (minute) =>
    (dayShares * timeOfDayWeight(minute, SESSION_MINUTES) * Math.exp(0.1 * random.normal())) / total;
}

function requireSession(date: ExchangeDate): TradingSession {
  const session = tradingSession(date);
  if (session === null) throw new InvalidArgument('date', date, 'a trading session');
  return session;
}

function priorBars(seed: number): PriceBar[] {
  const random = randomSource(seed, PRIOR_STREAM);
  const sessions: TradingSession[] = [];
  for (let date = SAMPLE_DATE; sessions.length < PRIOR_SESSIONS; date = sessions[0]?.date ?? date) {
    sessions.unshift(previousSession(date));
  }
  const closes = bridge(EARLIEST_OPEN, PREVIOUS_CLOSE, PRIOR_SESSIONS, DAILY_MOVE_DOLLARS, random);
  return sessions.flatMap((session, day) => {
    const open = (closes[day] ?? EARLIEST_OPEN) + (day === 0 ? 0 : OVERNIGHT_MOVE_DOLLARS * random.normal());
    const prices =
      day === PRIOR_SESSIONS - 1
        ? plannedPrices(PRIOR_SPOT_PLAN, random)
        : bridge(open, closes[day + 1] ?? PREVIOUS_CLOSE, STEPS, STEP_MOVE_DOLLARS, random);
    const shares = AVERAGE_SHARES * Math.exp(0.1 * random.normal());
    return barsThroughPrices(prices, session.opensAt, volumes(shares, random), random);
  });
}

function sessionBars(seed: number): PriceBar[] {
  const random = randomSource(seed, SESSION_STREAM);
  const usual = volumes(AVERAGE_SHARES, random);
  const volumeOf = (minute: number) => usual(minute) * piecewiseLinear(RELATIVE_VOLUME_PLAN, minute);
  return barsThroughPrices(sessionSpots(seed), requireSession(SAMPLE_DATE).opensAt, volumeOf, random);
}

/** The bars of the sample market: 20 × 78 before the session, 78 in it. The same for the same seed. */
export const sampleBars = (seed: number = SAMPLE_SEED): SampleBars => ({
  priorBars: priorBars(seed),
  sessionBars: sessionBars(seed),
});
