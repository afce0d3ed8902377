import { CALL, PUT } from '../market/option-chain.ts';
import type { BookPlan, SampleWeekPlan } from './sample-plan.ts';
import { SPY_WEEK } from './spy-week.ts';

const RATIO = 10.03;

/** Books that are long gamma until price falls out of them. */
const BOOKS: readonly BookPlan[] = [
  {
    minute: 180,
    spot: 5935,
    netGex: 5e9,
    flip: 5865,
    center: 5920,
    dates: { '2026-11-20': 0.7 },
    walls: [
      { right: CALL, strike: 6000, factor: 2.4 },
      { right: PUT, strike: 5800, factor: 2.4 },
    ],
  },
  {
    minute: 180,
    spot: 6035,
    netGex: 6e9,
    flip: 5975,
    center: 6000,
    dates: { '2026-11-20': 0.7 },
    walls: [
      { right: CALL, strike: 6050, factor: 2.2 },
      { right: PUT, strike: 5900, factor: 2.2 },
    ],
  },
  {
    minute: 180,
    spot: 6046,
    netGex: 6.5e9,
    flip: 5990,
    center: 6030,
    dates: { '2026-11-20': 0.8 },
    walls: [
      { right: CALL, strike: 6100, factor: 2.2 },
      { right: PUT, strike: 6000, factor: 3, dates: ['2026-11-18', '2026-11-19', '2026-11-20'] },
    ],
  },
  {
    minute: 180,
    spot: 5940,
    netGex: -6e9,
    flip: 5985,
    center: 5990,
    walls: [
      { right: CALL, strike: 6050, factor: 2 },
      { right: PUT, strike: 5950, factor: 2.4 },
    ],
  },
  {
    minute: 180,
    spot: 6005,
    netGex: 6e9,
    flip: 5955,
    center: 5990,
    walls: [
      { right: CALL, strike: 6050, factor: 2.2 },
      { right: PUT, strike: 5900, factor: 2.2 },
    ],
  },
];

/** SPX: SPY's prices on a larger scale, with a book of its own: long gamma above, short below. */
export const SPX_WEEK: SampleWeekPlan = {
  symbol: 'SPX',
  streams: 10_000,
  follows: { week: SPY_WEEK, ratio: RATIO },
  prior: {
    ...SPY_WEEK.prior,
    previousClose: Math.round(SPY_WEEK.prior.previousClose * RATIO * 100) / 100,
  },
  days: SPY_WEEK.days.map((day, i) => ({ ...day, turnover: [], book: BOOKS[i] ?? day.book })),
};
