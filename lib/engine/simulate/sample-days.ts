import type { TradingSession } from '../market/exchange-calendar.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import type { EpochMilliseconds } from '../units.ts';
import { bookWeights } from './book-weights.ts';
import { type ModelState, modelInputs } from './model-inputs.ts';
import { bookNoise, nextInterest, plannedInterest } from './open-interest.ts';
import { optionVolume } from './option-volume.ts';
import { piecewiseLinear } from './piecewise-linear.ts';
import { randomSource } from './random-source.ts';
import { requireSession, sampleBars } from './sample-bars.ts';
import { type SampleContracts, sampleContracts, unsettledContracts } from './sample-contracts.ts';
import { type SampleDayPlan, type SampleWeekPlan, STEP_MINUTES } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const NOISE_STREAM = 4;
const VOLUME_STREAM = 5;
const LEVEL_STREAM = 7;
const LEVEL_NOISE = 0.003;
const LEVEL_PULL = 0.1;
const DAY_STREAMS = 20;

/** One session of a symbol, all that its snapshots are made from. */
export interface SampleDay {
  readonly plan: SampleDayPlan;
  readonly session: TradingSession;
  readonly bars: readonly PriceBar[];
  /** Streams of random numbers of this day begin here. */
  readonly streams: number;
  readonly previousClose: number;
  readonly contracts: SampleContracts;
  readonly openInterest: Float64Array;
  /** What the model's prices depend on at each five minutes of the session, open and close included. */
  readonly states: readonly ModelState[];
}

/** Spot at the open and at the close of every bar. */
const spotsOf = (bars: readonly PriceBar[]): number[] => [
  bars[0]?.open ?? Number.NaN,
  ...bars.map((bar) => bar.close),
];

/** The story's first session keeps volatility on its plan; later ones stray around it. */
function statesOf(
  week: SampleWeekPlan,
  day: Omit<SampleDay, 'states' | 'openInterest'>,
  seed: number,
): ModelState[] {
  const { plan, session, bars, previousClose, streams } = day;
  const underlying = SAMPLE_UNDERLYINGS[week.symbol];
  const random = randomSource(seed, LEVEL_STREAM + streams);
  const noise = plan === week.days[0] ? 0 : LEVEL_NOISE;
  let stray = 0;
  return spotsOf(bars).map((spot, step) => {
    const minute = step * STEP_MINUTES;
    stray = (1 - LEVEL_PULL) * stray + noise * random.normal();
    const planned = piecewiseLinear(plan.level, minute);
    const level = planned * Math.exp(stray) * (spot / previousClose) ** -underlying.spotBeta;
    return { underlying, asOf: session.opensAt + minute * 60_000, spot, level, jumps: week.jumps ?? [] };
  });
}

/** Years to settlement of every contract. */
export function yearsOf({ expirations, expiration }: SampleContracts, asOf: EpochMilliseconds): Float64Array {
  const years = expirations.map(({ settlesAt }) => yearsToSettlement(asOf, settlesAt));
  const column = new Float64Array(expiration.length);
  for (let i = 0; i < column.length; i++) column[i] = years[expiration[i] ?? 0] ?? 0;
  return column;
}

/** The day's volume per contract at its close. */
function closingVolume(day: SampleDay, week: SampleWeekPlan, seed: number): Float64Array {
  const trades = volumeOf(day, week, seed);
  let volume: Float64Array = new Float64Array(day.openInterest.length);
  day.states.forEach((state, step) => {
    volume = trades.advance(step * STEP_MINUTES, state.spot, yearsOf(day.contracts, state.asOf));
  });
  return volume;
}

/** The option volume of a day, from its open. */
export const volumeOf = (day: SampleDay, week: SampleWeekPlan, seed: number) =>
  optionVolume(
    day.contracts,
    day.openInterest,
    SAMPLE_UNDERLYINGS[week.symbol],
    day.plan,
    randomSource(seed, VOLUME_STREAM + day.streams),
  );

/**
 * The sessions of a symbol, one after the other: bars, what is listed, open interest of each morning, and the model's
 * state at every five minutes. Open interest goes from day to day by what was traded.
 */
export function* sampleDays(week: SampleWeekPlan, seed: number): Generator<SampleDay> {
  const underlying = SAMPLE_UNDERLYINGS[week.symbol];
  const { sessions } = sampleBars(week, seed);
  const firstDate = week.days[0]?.date ?? '';
  const all = sampleContracts(underlying, firstDate, week.prior.previousClose);
  const noise = bookNoise(all.strike.length, randomSource(seed, NOISE_STREAM + week.streams));
  let previousClose = week.prior.previousClose;
  let before: SampleDay | null = null;
  let rowsBefore = 0;
  for (const [index, plan] of week.days.entries()) {
    const session = requireSession(plan.date);
    const bars = sessions[index] ?? [];
    const streams = week.streams + DAY_STREAMS * index;
    const { contracts, firstRow } = unsettledContracts(all, session.opensAt);
    const bare = { plan, session, bars, streams, previousClose, contracts };
    const states = statesOf(week, bare, seed);
    const asOf = session.opensAt + plan.book.minute * 60_000;
    const scaling = {
      ...states[0],
      underlying,
      asOf,
      spot: plan.book.spot,
      level: levelAt(plan, previousClose, underlying.spotBeta),
    };
    const input = modelInputs(contracts, { ...scaling, jumps: week.jumps ?? [] });
    const weights = bookWeights(contracts, input.years, underlying, plan.book).map(
      (weight, i) => weight * (noise[firstRow + i] ?? 1),
    );
    const planned = plannedInterest(input, weights, plan.book);
    const gone = firstRow - rowsBefore;
    const openInterest: Float64Array =
      before === null
        ? planned
        : nextInterest(
            before.openInterest.slice(gone),
            closingVolume(before, week, seed).slice(gone),
            planned,
          );
    const day: SampleDay = { ...bare, openInterest, states };
    yield day;
    before = day;
    rowsBefore = firstRow;
    previousClose = bars.at(-1)?.close ?? previousClose;
  }
}

const levelAt = ({ level, book }: SampleDayPlan, previousClose: number, beta: number): number =>
  piecewiseLinear(level, book.minute) * (book.spot / previousClose) ** -beta;
