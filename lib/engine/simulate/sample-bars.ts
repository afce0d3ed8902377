import { previousSession, type TradingSession, tradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { InvalidArgument } from '../require.ts';
import type { ExchangeDate } from '../units.ts';
import { barsThroughPrices, timeOfDayWeight } from './bars-through-prices.ts';
import { piecewiseLinear } from './piecewise-linear.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import {
  type SampleDayPlan,
  type SampleWeekPlan,
  SESSION_MINUTES,
  STEP_MINUTES,
  STEPS,
} from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { plannedPrices } from './session-spots.ts';

const PRIOR_STREAM = 12;
const SESSION_STREAM = 3;
const PRIOR_SESSIONS = 20;

/** Five-minute bars: of each planned session, and of the 20 sessions before the first. */
export interface SampleBars {
  readonly priorBars: readonly PriceBar[];
  readonly sessions: readonly (readonly PriceBar[])[];
}

/** A random walk of `steps` steps of about `size` that starts at `from` and ends at `to`, in cents. */
export function bridge(
  from: number,
  to: number,
  steps: number,
  size: number,
  random: RandomSource,
): number[] {
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

/** @throws InvalidArgument on a day without a session */
export function requireSession(date: ExchangeDate): TradingSession {
  const session = tradingSession(date);
  if (session === null) throw new InvalidArgument('date', date, 'a trading session');
  return session;
}

function sessionsBefore(date: ExchangeDate): TradingSession[] {
  const sessions = [previousSession(date)];
  while (sessions.length < PRIOR_SESSIONS) sessions.unshift(previousSession(sessions[0]?.date ?? date));
  return sessions;
}

function priorBars({ symbol, streams, prior, days }: SampleWeekPlan, seed: number): PriceBar[] {
  const random = randomSource(seed, PRIOR_STREAM + streams);
  const {
    earliestOpen,
    previousClose,
    dailyMove,
    overnightMove,
    stepMove,
    lastSteps = [],
    lastPrice,
  } = prior;
  const { averageShares, wick, noise } = SAMPLE_UNDERLYINGS[symbol];
  const sessions = sessionsBefore(days[0]?.date ?? '');
  const closes = bridge(earliestOpen, previousClose, PRIOR_SESSIONS, dailyMove, random);
  return sessions.flatMap((session, day) => {
    const open = (closes[day] ?? earliestOpen) + (day === 0 ? 0 : overnightMove * random.normal());
    const factor = lastSteps[day - PRIOR_SESSIONS + lastSteps.length] ?? 1;
    const prices =
      day === PRIOR_SESSIONS - 1 && lastPrice !== undefined
        ? plannedPrices(lastPrice, noise, random)
        : bridge(open, closes[day + 1] ?? previousClose, STEPS, stepMove * factor, random);
    const shares = (averageShares ?? 0) * Math.exp(0.1 * random.normal());
    return barsThroughPrices(prices, session.opensAt, wick, volumes(shares, random), random);
  });
}

function sessionBars({ symbol, streams }: SampleWeekPlan, day: SampleDayPlan, index: number, seed: number) {
  const random = randomSource(seed, SESSION_STREAM + streams + 20 * index);
  const { averageShares, wick, noise } = SAMPLE_UNDERLYINGS[symbol];
  const usual = volumes(averageShares ?? 0, random);
  const volumeOf = (minute: number) => usual(minute) * piecewiseLinear(day.relativeVolume, minute);
  const prices = plannedPrices(day.price, noise, randomSource(seed, day.stream));
  return barsThroughPrices(prices, requireSession(day.date).opensAt, wick, volumeOf, random);
}

const scaled = (bars: readonly PriceBar[], ratio: number): PriceBar[] => {
  const cents = (price: number) => Math.round(price * ratio * 100) / 100;
  return bars.map(({ start, open, high, low, close }) => ({
    start,
    open: cents(open),
    high: cents(high),
    low: cents(low),
    close: cents(close),
    volume: null,
  }));
};

/** The five-minute bars of a symbol of the sample market: 20 × 78 before its sessions, 78 in each. */
export function sampleBars(week: SampleWeekPlan, seed: number): SampleBars {
  if (week.follows !== undefined) {
    const { week: other, ratio } = week.follows;
    const bars = sampleBars(other, seed);
    return {
      priorBars: scaled(bars.priorBars, ratio),
      sessions: bars.sessions.map((own) => scaled(own, ratio)),
    };
  }
  return {
    priorBars: priorBars(week, seed),
    sessions: week.days.map((day, i) => sessionBars(week, day, i, seed)),
  };
}
