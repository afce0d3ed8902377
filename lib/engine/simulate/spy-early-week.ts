import { CALL, PUT } from '../market/option-chain.ts';
import { SAMPLE_DATE, type SampleDayPlan } from './sample-plan.ts';

/** Monday: a dip, a slow climb toward the wall, a rejection, a fade. */
export const monday: SampleDayPlan = {
  date: SAMPLE_DATE,
  price: [
    [0, 590.4],
    [35, 589.85],
    [70, 590.5],
    [105, 590.2],
    [150, 591],
    [190, 591.4],
    [215, 592],
    [245, 591.6],
    [270, 592.5],
    [285, 593.1],
    [300, 593.7],
    [315, 594.1],
    [330, 593.7],
    [355, 592.6],
    [370, 592.9],
    [390, 593.3],
  ],
  // Picked by eye: with the default seed its noise leaves the plan's story readable in RSI and momentum.
  stream: 2485,
  level: [[0, 1]],
  relativeVolume: [
    [0, 1.05],
    [60, 0.92],
    [120, 1.02],
    [180, 1.25],
    [240, 1.7],
    [300, 1.6],
    [330, 1.7],
    [360, 1.2],
    [390, 1.05],
  ],
  turnover: [
    {
      right: CALL,
      strike: 595,
      plan: [
        [0, 0],
        [60, 0.32],
        [120, 0.7],
        [150, 0.98],
        [195, 1.42],
        [255, 1.96],
        [265, 2.04],
        [305, 2.3],
        [330, 2.42],
        [390, 2.6],
      ],
    },
  ],
  book: {
    minute: 180,
    spot: 592,
    netGex: -2.5e9,
    flip: 597.9,
    center: 589.86,
    walls: [
      { right: CALL, strike: 595, factor: 2.7 },
      { right: PUT, strike: 585, factor: 2.7 },
    ],
  },
};

/** Expirations that are no standard monthly ones. */
const WEEKLIES = [
  '2026-11-18',
  '2026-11-19',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-27',
  '2026-12-04',
];

/** Tuesday: through the wall at mid-morning, dealers chase, a blow-off by the early afternoon, a tired close. */
export const tuesday: SampleDayPlan = {
  date: '2026-11-17',
  price: [
    [0, 593.9],
    [30, 594.2],
    [50, 594.0],
    [80, 596.0],
    [110, 598.2],
    [140, 599.8],
    [170, 601.1],
    [200, 602.2],
    [240, 603.8],
    [265, 603.0],
    [300, 603.2],
    [340, 602.8],
    [390, 603.0],
  ],
  stream: 3107,
  level: [
    [0, 0.955],
    [120, 1.01],
    [240, 1.05],
    [390, 1.02],
  ],
  relativeVolume: [
    [0, 1.3],
    [45, 1.5],
    [60, 2.5],
    [200, 2.9],
    [230, 2.2],
    [250, 1.6],
    [280, 1.0],
    [330, 0.85],
    [390, 1.0],
  ],
  turnover: [
    {
      right: CALL,
      strike: 600,
      plan: [
        [0, 0],
        [50, 0.9],
        [75, 2.1],
        [150, 3.6],
        [250, 4.6],
        [390, 5.1],
      ],
    },
  ],
  book: {
    minute: 120,
    spot: 600,
    netGex: -3.2e9,
    flip: 613,
    center: 595,
    walls: [
      { right: CALL, strike: 595, factor: 2.2 },
      { right: CALL, strike: 600, factor: 2.0 },
      { right: PUT, strike: 585, factor: 2.4 },
      { right: PUT, strike: 590, factor: 1.8 },
    ],
  },
};

/** Wednesday: nothing, before a report that everybody waits for. */
export const wednesday: SampleDayPlan = {
  date: '2026-11-18',
  price: [
    [0, 603.2],
    [30, 603.6],
    [60, 604.0],
    [90, 603.9],
    [150, 603.3],
    [210, 603.6],
    [270, 603.0],
    [330, 603.4],
    [390, 603.1],
  ],
  stream: 3108,
  level: [
    [0, 0.93],
    [390, 0.95],
  ],
  relativeVolume: [
    [0, 0.9],
    [60, 0.72],
    [300, 0.7],
    [390, 0.85],
  ],
  turnover: [],
  book: {
    minute: 180,
    spot: 603,
    netGex: -2.4e9,
    flip: 612,
    center: 600,
    walls: [
      { right: CALL, strike: 605, factor: 7, dates: WEEKLIES },
      { right: CALL, strike: 605, factor: 0.4, dates: ['2026-11-20'] },
      { right: PUT, strike: 605, factor: 0.4 },
      { right: CALL, strike: 600, factor: 0.6 },
      { right: PUT, strike: 600, factor: 0.5 },
      { right: PUT, strike: 595, factor: 2.4 },
      { right: PUT, strike: 590, factor: 1.6 },
    ],
  },
};
