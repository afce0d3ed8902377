import { CALL, PUT } from '../market/option-chain.ts';
import type { SampleDayPlan } from './sample-plan.ts';

/** Thursday: a gap down, support breaks, dealers sell into it until the afternoon. */
export const thursday: SampleDayPlan = {
  date: '2026-11-19',
  price: [
    [0, 599.4],
    [30, 600.2],
    [60, 598.8],
    [90, 596.9],
    [120, 595.0],
    [150, 593.4],
    [180, 592.4],
    [210, 590.6],
    [240, 588.9],
    [270, 587.6],
    [290, 587.1],
    [320, 588.9],
    [350, 589.8],
    [390, 589.5],
  ],
  stream: 3109,
  level: [
    [0, 0.98],
    [240, 1.0],
    [300, 1.01],
    [390, 0.95],
  ],
  relativeVolume: [
    [0, 1.6],
    [50, 1.9],
    [70, 2.6],
    [270, 2.9],
    [300, 2.1],
    [340, 1.4],
    [390, 1.3],
  ],
  turnover: [
    {
      right: PUT,
      strike: 595,
      plan: [
        [0, 0],
        [50, 1.0],
        [80, 2.1],
        [200, 3.6],
        [390, 4.2],
      ],
    },
    {
      right: PUT,
      strike: 590,
      plan: [
        [0, 0],
        [120, 0.9],
        [180, 2.2],
        [390, 4.4],
      ],
    },
  ],
  book: {
    minute: 180,
    spot: 593,
    netGex: -3.4e9,
    flip: 606.5,
    center: 598,
    walls: [
      { right: CALL, strike: 605, factor: 2.0 },
      { right: CALL, strike: 610, factor: 2.2 },
      { right: PUT, strike: 595, factor: 2.4 },
      { right: PUT, strike: 590, factor: 2.2 },
    ],
  },
};

/** Friday, monthly expiration: a bounce that dies at a strike. */
export const friday: SampleDayPlan = {
  date: '2026-11-20',
  price: [
    [0, 590.6],
    [40, 592.0],
    [90, 594.2],
    [130, 597.0],
    [170, 599.4],
    [210, 600.1],
    [260, 599.7],
    [320, 600.3],
    [390, 600.1],
  ],
  stream: 3110,
  level: [
    [0, 0.95],
    [120, 0.95],
    [390, 1.02],
  ],
  relativeVolume: [
    [0, 1.4],
    [90, 1.15],
    [200, 0.95],
    [390, 1.3],
  ],
  turnover: [],
  book: {
    minute: 180,
    spot: 599,
    netGex: 3.6e9,
    flip: 594.5,
    center: 598,
    dates: { '2026-11-20': 1.5 },
    walls: [
      { right: CALL, strike: 600, factor: 3 },
      { right: PUT, strike: 590, factor: 2.2 },
    ],
  },
};
