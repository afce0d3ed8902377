import { CALL, PUT } from '../market/option-chain.ts';
import type { SampleWeekPlan, WallPlan } from './sample-plan.ts';

const QUIET_VOLUME = [
  [0, 0.85],
  [120, 0.8],
  [390, 0.95],
] as const;

/** Puts that protect for months, and few near the money that do not. */
const PUTS: readonly WallPlan[] = [
  { right: PUT, strike: 520, factor: 7, dates: ['2026-12-18', '2027-01-15', '2027-02-19'] },
  { right: PUT, strike: 525, factor: 0.4 },
  { right: PUT, strike: 530, factor: 0.4 },
];

/** QQQ: three narrow days that creep up to a strike, then a slide with the firm that weighs most in it. */
export const QQQ_WEEK: SampleWeekPlan = {
  symbol: 'QQQ',
  streams: 20_000,
  prior: {
    earliestOpen: 499.2,
    previousClose: 524.4,
    dailyMove: 1.9,
    overnightMove: 0.6,
    stepMove: 0.48,
    lastSteps: [0.5, 0.42, 0.42, 0.4, 0.36],
  },
  days: [
    {
      date: '2026-11-16',
      price: [
        [0, 524.6],
        [90, 525.6],
        [200, 526.9],
        [300, 527.9],
        [390, 528.3],
      ],
      stream: 4106,
      level: [[0, 1]],
      relativeVolume: QUIET_VOLUME,
      turnover: [],
      book: {
        minute: 180,
        spot: 527,
        netGex: 0.4e9,
        flip: 518,
        center: 525,
        walls: [{ right: CALL, strike: 530, factor: 2.6 }, ...PUTS],
      },
    },
    {
      date: '2026-11-17',
      price: [
        [0, 528.2],
        [90, 528.6],
        [200, 529.1],
        [300, 529.5],
        [390, 529.7],
      ],
      stream: 4107,
      level: [[0, 0.98]],
      relativeVolume: QUIET_VOLUME,
      turnover: [],
      book: {
        minute: 180,
        spot: 528.2,
        netGex: 0.45e9,
        flip: 520,
        center: 527,
        walls: [{ right: CALL, strike: 530, factor: 3.6, dates: ['2026-11-20'] }, ...PUTS],
      },
    },
    {
      date: '2026-11-18',
      price: [
        [0, 529.9],
        [60, 530.4],
        [150, 530.9],
        [250, 531.4],
        [330, 531.7],
        [390, 531.9],
      ],
      stream: 4108,
      level: [
        [0, 0.97],
        [390, 1],
      ],
      relativeVolume: QUIET_VOLUME,
      turnover: [],
      book: {
        minute: 180,
        spot: 530.6,
        netGex: 0.5e9,
        flip: 522,
        center: 530,
        dates: { '2026-11-18': 3.4 },
        walls: [{ right: CALL, strike: 530, factor: 3.4 }, { right: CALL, strike: 531, factor: 3 }, ...PUTS],
      },
    },
    {
      date: '2026-11-19',
      price: [
        [0, 525.4],
        [30, 526.2],
        [90, 522.6],
        [150, 518.8],
        [210, 515.9],
        [270, 512.2],
        [290, 511.6],
        [330, 514.1],
        [390, 514.4],
      ],
      stream: 4109,
      level: [
        [0, 1.02],
        [270, 1.0],
        [390, 0.97],
      ],
      relativeVolume: [
        [0, 1.8],
        [60, 2.4],
        [270, 2.8],
        [320, 1.7],
        [390, 1.4],
      ],
      turnover: [],
      book: {
        minute: 180,
        spot: 518,
        netGex: -0.7e9,
        flip: 526.5,
        center: 522,
        walls: [
          { right: CALL, strike: 530, factor: 2 },
          { right: PUT, strike: 515, factor: 2.6 },
        ],
      },
    },
    {
      date: '2026-11-20',
      price: [
        [0, 515.2],
        [60, 516.8],
        [150, 519.6],
        [230, 520.4],
        [310, 519.8],
        [390, 520.1],
      ],
      stream: 4110,
      level: [
        [0, 0.97],
        [390, 0.95],
      ],
      relativeVolume: [
        [0, 1.4],
        [120, 1.1],
        [390, 1.2],
      ],
      turnover: [],
      book: {
        minute: 180,
        spot: 520,
        netGex: 0.5e9,
        flip: 516,
        center: 519,
        walls: [
          { right: CALL, strike: 520, factor: 2.4 },
          { right: PUT, strike: 510, factor: 2 },
        ],
      },
    },
  ],
};
