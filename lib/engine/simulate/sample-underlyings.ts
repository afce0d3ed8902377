import type { ExerciseStyle } from '../market/option-chain.ts';
import type { AnnualVolatility, ContinuousRate } from '../units.ts';
import type { QuoteTicks } from './quote.ts';
import type { StrikeBand, StrikePlan } from './strike-grid.ts';

/** Symbols of the sample market. */
export type SampleSymbol = 'SPY' | 'SPX' | 'QQQ' | 'NVDA';
export const SAMPLE_SYMBOLS: readonly SampleSymbol[] = ['SPY', 'SPX', 'QQQ', 'NVDA'];

/** Continuously compounded, flat over all expirations and the same for all. */
export const SAMPLE_RATE: ContinuousRate = 0.042;

/** What an underlying of the sample market is like on any day. */
export interface SampleUnderlying {
  readonly symbol: SampleSymbol;
  readonly style: ExerciseStyle;
  /** Roots of its options: standard monthly ones have the first, all others the last. */
  readonly roots: readonly string[];
  /** Sessions of this and the next week have expirations; else only Fridays do. */
  readonly dailyExpirations: boolean;
  readonly strikes: StrikePlan;
  readonly minutesBetweenSnapshots: 5 | 30;
  readonly dividendYield: ContinuousRate;
  /** At-the-money volatility of no time and of much time at level 1. */
  readonly shortVolatility: AnnualVolatility;
  readonly longVolatility: AnnualVolatility;
  /** All volatilities move by −spotBeta % when spot rises 1 %. */
  readonly spotBeta: number;
  /** Smallest steps of option prices. */
  readonly ticks: QuoteTicks;
  /** Strikes at multiples of 50, 25, 10 and 5 of it are held more. */
  readonly roundUnit: number;
  /** Shares a day; null: an index has none. */
  readonly averageShares: number | null;
  readonly contractsPerDay: number;
  /** Open interest far from the money, against SPY's. */
  readonly tails: number;
  /** Dollars that a bar's wick is long by, and that a step strays from its plan. */
  readonly wick: number;
  readonly noise: number;
}

const FUND_BANDS: readonly StrikeBand[] = [
  { within: 0.08, step: 1 },
  { within: 0.15, step: 5 },
  { within: 1, step: 10 },
];

const SPY: SampleUnderlying = {
  symbol: 'SPY',
  style: 'american',
  roots: ['SPY'],
  dailyExpirations: true,
  strikes: { lowest: 0.7, highest: 1.15, bands: FUND_BANDS },
  minutesBetweenSnapshots: 5,
  dividendYield: 0.012,
  shortVolatility: 0.124,
  longVolatility: 0.156,
  spotBeta: 9,
  ticks: { below3: 1, from3: 1 },
  roundUnit: 1,
  averageShares: 68e6,
  contractsPerDay: 2.8e6,
  tails: 1,
  wick: 0.07,
  noise: 0.2,
};

const SPX: SampleUnderlying = {
  ...SPY,
  symbol: 'SPX',
  style: 'european',
  roots: ['SPX', 'SPXW'],
  strikes: {
    lowest: 0.7,
    highest: 1.15,
    bands: [
      { within: 0.03, step: 5 },
      { within: 0.08, step: 10 },
      { within: 0.15, step: 25 },
      { within: 1, step: 50 },
    ],
  },
  minutesBetweenSnapshots: 30,
  ticks: { below3: 5, from3: 10 },
  roundUnit: 10,
  averageShares: null,
  contractsPerDay: 0.6e6,
  tails: 5,
  wick: 0.7,
  noise: 0.25,
};

const QQQ: SampleUnderlying = {
  ...SPY,
  symbol: 'QQQ',
  roots: ['QQQ'],
  minutesBetweenSnapshots: 30,
  dividendYield: 0.006,
  shortVolatility: 0.165,
  longVolatility: 0.195,
  spotBeta: 7,
  averageShares: 41e6,
  contractsPerDay: 0.6e6,
  noise: 0.1,
};

const NVDA: SampleUnderlying = {
  ...SPY,
  symbol: 'NVDA',
  roots: ['NVDA'],
  dailyExpirations: false,
  strikes: {
    lowest: 0.6,
    highest: 1.4,
    bands: [
      { within: 0.16, step: 2.5 },
      { within: 1, step: 5 },
    ],
  },
  minutesBetweenSnapshots: 30,
  dividendYield: 0,
  shortVolatility: 0.4,
  longVolatility: 0.41,
  spotBeta: 2,
  averageShares: 190e6,
  contractsPerDay: 1.3e6,
  wick: 0.05,
  noise: 0.1,
};

/** The four underlyings by symbol. */
export const SAMPLE_UNDERLYINGS: Readonly<Record<SampleSymbol, SampleUnderlying>> = { SPY, SPX, QQQ, NVDA };
