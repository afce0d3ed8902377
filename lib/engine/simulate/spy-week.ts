import type { SampleWeekPlan } from './sample-plan.ts';
import { monday, tuesday, wednesday } from './spy-early-week.ts';
import { friday, thursday } from './spy-late-week.ts';

/** SPY: a squeeze up through the wall, a pause, a slide on another firm's news, a pinned expiration. */
export const SPY_WEEK: SampleWeekPlan = {
  symbol: 'SPY',
  streams: 0,
  prior: {
    earliestOpen: 579.4,
    previousClose: 589.86,
    dailyMove: 2.6,
    overnightMove: 1.3,
    stepMove: 0.27,
    // A high in the morning, then a slide into the close.
    lastPrice: [
      [0, 590.9],
      [45, 591.5],
      [120, 590.8],
      [200, 591.2],
      [300, 590.3],
      [390, 589.86],
    ],
  },
  days: [monday, tuesday, wednesday, thursday, friday],
};
