import { previousSession, type TradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { resampleBars } from '../market/resample-bars.ts';
import type { DailyVolatility } from '../volatility/daily-volatility.ts';
import { type RandomSource, randomSource } from './random-source.ts';
import { sampleBars } from './sample-bars.ts';
import { REPORT_DATES } from './sample-events.ts';
import { SAMPLE_HISTORIES, type SampleHistoryPlan, SHOCKS } from './sample-history-plan.ts';
import { SAMPLE_WEEKS } from './sample-market.ts';
import { SAMPLE_DATE, SAMPLE_SEED } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS, type SampleSymbol } from './sample-underlyings.ts';

/** Sessions before the sample week: a trading year. */
const SESSIONS = 252;
const MARKET_STREAM = 900;
const OWN_STREAM = 901;
const YEARLY_SESSIONS = 252;
/**
 * Log-volatility keeps this share of its distance from usual a day, and falls by `LEVERAGE` times a day's move where
 * volatility is usually `CALMEST`, by less where it is more.
 */
const PERSISTENCE = 0.955;
const LEVERAGE = 5.5;
const CALMEST = 0.158;
const VOLATILITY_NOISE = 0.022;
/** Implied over realised volatility. */
const PREMIUM = 1.18;
const BRIDGED_SESSIONS = 60;
const HALF_DAY_VOLUME = 0.45;
/** Variance of the logarithm of a report's move, and how long before it is in the 30-day figure. */
const REPORT_VARIANCE = 0.06 ** 2;
const REPORT_DAYS = 30;
const DAY_MS = 86_400_000;

/** A year of a symbol by day, oldest first: bars through the last session of the sample week, volatility before it. */
export interface SampleDailyHistory {
  readonly bars: readonly PriceBar[];
  /** 30-day volatility at each close before the sample week; its own sessions' chains give theirs. */
  readonly iv30: readonly DailyVolatility[];
}

interface SimulatedDay {
  readonly session: TradingSession;
  readonly move: number;
  /** Logarithm of volatility over its usual level. */
  readonly state: number;
}

function sessionsBefore(date: string, count: number): TradingSession[] {
  const sessions: TradingSession[] = [];
  for (let at = date; sessions.length < count; at = sessions.at(-1)?.date ?? at)
    sessions.push(previousSession(at));
  return sessions.reverse();
}

const shockAt = (before: number): number | undefined =>
  SHOCKS.map((shock) => shock.moves[shock.sessionsBefore - before]).find((move) => move !== undefined);

/** Days of stochastic volatility with leverage; `known` are the moves of the last ones. */
function simulate(
  plan: SampleHistoryPlan,
  known: readonly number[],
  seed: number,
  stream: number,
): SimulatedDay[] {
  const market = randomSource(seed, MARKET_STREAM);
  const own = randomSource(seed, OWN_STREAM + stream);
  let state = 0;
  return sessionsBefore(SAMPLE_DATE, SESSIONS).map((session, i) => {
    const before = SESSIONS - i;
    const daily = (plan.usualVolatility * Math.exp(state)) / PREMIUM / Math.sqrt(YEARLY_SESSIONS);
    const spread = Math.sqrt(Math.max(0, daily * daily - plan.ownMove ** 2));
    const common = shockAt(before);
    const drawn =
      (common === undefined ? spread * market.normal() : plan.beta * common) + plan.ownMove * own.normal();
    const move = known[i - SESSIONS + known.length] ?? drawn + plan.yearlyDrift / YEARLY_SESSIONS;
    const leverage = (LEVERAGE * CALMEST) / plan.usualVolatility;
    state = PERSISTENCE * state - leverage * move + VOLATILITY_NOISE * own.normal();
    return { session, move, state };
  });
}

/** A daily bar from one close to the next: a part of the move overnight, a range of the day's volatility. */
function dailyBar(
  { session, move }: SimulatedDay,
  before: number,
  daily: number,
  shares: number | null,
  random: RandomSource,
): PriceBar {
  const cents = (price: number) => Math.round(price * 100) / 100;
  const close = before * Math.exp(move);
  const open = before * Math.exp(0.3 * move + 0.25 * daily * random.normal());
  const high = Math.max(open, close) * Math.exp(0.45 * daily * Math.abs(random.normal()));
  const low = Math.min(open, close) * Math.exp(-0.45 * daily * Math.abs(random.normal()));
  const busy = Math.exp(0.12 * random.normal() + 0.22 * Math.min(3, Math.abs(move) / daily) - 0.17);
  const volume = shares === null ? null : Math.round(shares * busy * (session.halfDay ? HALF_DAY_VOLUME : 1));
  return {
    start: session.opensAt,
    open: cents(open),
    high: cents(high),
    low: cents(low),
    close: cents(close),
    volume,
  };
}

/** Whether the symbol reports within the 30 days after a session's close. */
const awaitsReport = ({ closesAt, date }: TradingSession): boolean =>
  REPORT_DATES.some(
    (report) => report >= date && Date.parse(`${report}T21:20Z`) - closesAt < REPORT_DAYS * DAY_MS,
  );

function historyOf(symbol: Exclude<SampleSymbol, 'SPX'>, seed: number): SampleDailyHistory {
  const week = SAMPLE_WEEKS[symbol];
  const plan = SAMPLE_HISTORIES[symbol];
  const { averageShares } = SAMPLE_UNDERLYINGS[symbol];
  const { priorBars, sessions } = sampleBars(week, seed);
  const recent = resampleBars([...priorBars, ...sessions.flat()], '1d');
  const prior = recent.slice(0, -sessions.length);
  const known = prior.slice(1).map((bar, i) => Math.log(bar.close / (prior[i]?.close ?? bar.close)));
  const days = simulate(plan, known, seed, week.streams);
  const random = randomSource(seed, OWN_STREAM + week.streams + 1);
  const simulated = days.slice(0, -prior.length);
  // The first of the recent sessions opens a little off the last simulated close.
  let close = (prior[0]?.open ?? 0) * Math.exp(-simulated.reduce((sum, { move }) => sum + move, 0));
  const bars = simulated.map((day) => {
    const daily = (plan.usualVolatility * Math.exp(day.state)) / PREMIUM / Math.sqrt(YEARLY_SESSIONS);
    const bar = dailyBar(day, close, daily, averageShares, random);
    close *= Math.exp(day.move);
    return bar;
  });
  const miss = Math.log(plan.lastVolatility / plan.usualVolatility) - (days.at(-1)?.state ?? 0);
  const iv30 = days.map(({ session, state }, i) => {
    const bridged = state + miss * Math.max(0, 1 - (SESSIONS - 1 - i) / BRIDGED_SESSIONS);
    const diffusion = plan.usualVolatility * Math.exp(bridged);
    const jump = symbol === 'NVDA' && awaitsReport(session) ? (REPORT_VARIANCE * 365) / REPORT_DAYS : 0;
    return { date: session.date, iv30: Math.round(Math.sqrt(diffusion ** 2 + jump) * 1e6) / 1e6 };
  });
  return { bars: [...bars, ...recent], iv30 };
}

/** Daily bars of the year before the sample week and of its sessions, and 30-day volatility up to it. */
export function sampleDailyHistory(symbol: SampleSymbol, seed: number = SAMPLE_SEED): SampleDailyHistory {
  if (symbol !== 'SPX') return historyOf(symbol, seed);
  const { bars, iv30 } = historyOf('SPY', seed);
  const ratio = SAMPLE_WEEKS.SPX.follows?.ratio ?? 1;
  const cents = (price: number) => Math.round(price * ratio * 100) / 100;
  const scaled = bars.map(({ start, open, high, low, close }) => ({
    start,
    open: cents(open),
    high: cents(high),
    low: cents(low),
    close: cents(close),
    volume: null,
  }));
  return { bars: scaled, iv30 };
}
