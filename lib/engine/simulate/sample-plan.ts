import type { ExchangeDate } from '../units.ts';
import type { Corner } from './piecewise-linear.ts';
import type { SampleSymbol } from './sample-underlyings.ts';

/** The default seed of the sample market; fixed, so that every start shows the same one. */
export const SAMPLE_SEED = 20261116;
/** Its first session. */
export const SAMPLE_DATE: ExchangeDate = '2026-11-16';

/** Minutes of a regular session, and of one step between prices. */
export const SESSION_MINUTES = 390;
export const STEP_MINUTES = 5;
export const STEPS = SESSION_MINUTES / STEP_MINUTES;

/** Open interest of one right at one strike: `factor` times what its neighbours have, in all or the given expirations. */
export interface WallPlan {
  readonly right: number;
  readonly strike: number;
  readonly factor: number;
  readonly dates?: readonly ExchangeDate[];
}

/** What a session's open interest is shaped and scaled to. */
export interface BookPlan {
  /** Minute of the session and price at which it is scaled. */
  readonly minute: number;
  readonly spot: number;
  /** Naive net gamma there, dollars per 1 %, and the price at which it changes sign. */
  readonly netGex: number;
  readonly flip: number;
  /** Price around which calls and puts are held. */
  readonly center: number;
  readonly walls: readonly WallPlan[];
  /** Factors on whole expirations, by date. */
  readonly dates?: Readonly<Record<ExchangeDate, number>>;
}

/** Volume so far over open interest that one right at one strike follows. */
export interface TurnoverPlan {
  readonly right: number;
  readonly strike: number;
  readonly plan: readonly Corner[];
}

/** One session. Corners are `[minute of the session, value]`. */
export interface SampleDayPlan {
  readonly date: ExchangeDate;
  readonly price: readonly Corner[];
  /** Stream of the noise around `price`. */
  readonly stream: number;
  /** Factor on all volatilities while price stands at the previous close. */
  readonly level: readonly Corner[];
  /** Volume of the underlying against its average for the time of day. */
  readonly relativeVolume: readonly Corner[];
  readonly turnover: readonly TurnoverPlan[];
  readonly book: BookPlan;
}

/** The 20 sessions before the first: a random walk between two prices, with the sizes of its moves in dollars. */
export interface PriorPlan {
  readonly earliestOpen: number;
  readonly previousClose: number;
  readonly dailyMove: number;
  readonly overnightMove: number;
  readonly stepMove: number;
  /** Factor on the moves within each of the last sessions, the newest last. */
  readonly lastSteps?: readonly number[];
  /** Prices of the last session, where they are planned. */
  readonly lastPrice?: readonly Corner[];
}

/** A jump of price that the market awaits: `variance` is that of its logarithm. */
export interface AwaitedJump {
  readonly at: number;
  readonly variance: number;
}

/** The sample market of one symbol. */
export interface SampleWeekPlan {
  readonly symbol: SampleSymbol;
  /** Added to every stream of random numbers, so that symbols do not share them. */
  readonly streams: number;
  /** Prices are those of another symbol times `ratio`. */
  readonly follows?: { readonly week: SampleWeekPlan; readonly ratio: number };
  readonly prior: PriorPlan;
  readonly jumps?: readonly AwaitedJump[];
  readonly days: readonly SampleDayPlan[];
}
