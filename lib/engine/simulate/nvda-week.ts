import { CALL, PUT } from '../market/option-chain.ts';
import type { SampleWeekPlan } from './sample-plan.ts';

/** Wednesday 2026-11-18, 16:20 New York time. */
export const REPORTS_AT = Date.UTC(2026, 10, 18, 21, 20);

/** A stock that slides into its report, gaps down on it, and keeps falling until a strike holds it. */
export const NVDA_WEEK: SampleWeekPlan = {
  symbol: 'NVDA',
  streams: 30_000,
  prior: {
    earliestOpen: 211.6,
    previousClose: 189.4,
    dailyMove: 2.1,
    overnightMove: 0.7,
    stepMove: 0.32,
  },
  jumps: [{ at: REPORTS_AT, variance: 0.072 ** 2 }],
  days: [
    {
      date: '2026-11-16',
      price: [
        [0, 189.1],
        [70, 187.9],
        [180, 188.2],
        [300, 187.2],
        [390, 187.6],
      ],
      stream: 5106,
      level: [[0, 1]],
      relativeVolume: [[0, 1]],
      turnover: [],
      book: {
        minute: 180,
        spot: 188,
        netGex: -0.14e9,
        flip: 197,
        center: 190,
        walls: [
          { right: CALL, strike: 200, factor: 2 },
          { right: CALL, strike: 180, factor: 16 },
          { right: PUT, strike: 180, factor: 2.2 },
        ],
      },
    },
    {
      date: '2026-11-17',
      price: [
        [0, 187.3],
        [120, 186.1],
        [240, 186.6],
        [390, 185.2],
      ],
      stream: 5107,
      level: [[0, 1.01]],
      relativeVolume: [[0, 1.05]],
      turnover: [],
      book: {
        minute: 180,
        spot: 186,
        netGex: -0.15e9,
        flip: 196,
        center: 188,
        walls: [
          { right: CALL, strike: 200, factor: 2.2 },
          { right: CALL, strike: 180, factor: 16 },
          { right: PUT, strike: 180, factor: 2.4 },
        ],
      },
    },
    {
      date: '2026-11-18',
      price: [
        [0, 185.0],
        [100, 183.8],
        [220, 183.9],
        [320, 182.7],
        [390, 182.1],
      ],
      stream: 5108,
      level: [[0, 1.02]],
      relativeVolume: [
        [0, 1.1],
        [330, 1.3],
        [390, 1.7],
      ],
      turnover: [
        {
          right: PUT,
          strike: 180,
          plan: [
            [0, 0],
            [200, 0.9],
            [390, 2.2],
          ],
        },
      ],
      book: {
        minute: 180,
        spot: 184,
        netGex: -0.18e9,
        flip: 194,
        center: 186,
        walls: [
          { right: CALL, strike: 200, factor: 2.4 },
          { right: CALL, strike: 180, factor: 16 },
          { right: PUT, strike: 180, factor: 2.6 },
        ],
      },
    },
    {
      date: '2026-11-19',
      price: [
        [0, 169.2],
        [20, 168.1],
        [60, 167.0],
        [120, 166.2],
        [200, 165.0],
        [280, 164.0],
        [340, 163.2],
        [390, 162.6],
      ],
      stream: 5109,
      level: [
        [0, 0.98],
        [390, 0.9],
      ],
      relativeVolume: [
        [0, 5.5],
        [60, 4.2],
        [180, 2.6],
        [240, 2.1],
        [280, 1.7],
        [390, 1.6],
      ],
      turnover: [],
      book: {
        minute: 180,
        spot: 166,
        netGex: 0.16e9,
        flip: 160,
        center: 172,
        walls: [
          { right: CALL, strike: 170, factor: 3 },
          { right: PUT, strike: 160, factor: 2.4 },
        ],
      },
    },
    {
      date: '2026-11-20',
      price: [
        [0, 162.2],
        [60, 161.6],
        [150, 161.2],
        [250, 160.9],
        [330, 160.8],
        [390, 160.4],
      ],
      stream: 5110,
      level: [
        [0, 0.95],
        [390, 0.92],
      ],
      relativeVolume: [
        [0, 2.1],
        [120, 1.6],
        [390, 1.5],
      ],
      turnover: [],
      book: {
        minute: 180,
        spot: 161,
        netGex: -0.15e9,
        flip: 167,
        center: 164,
        walls: [
          { right: CALL, strike: 165, factor: 3 },
          { right: PUT, strike: 160, factor: 3 },
        ],
      },
    },
  ],
};
