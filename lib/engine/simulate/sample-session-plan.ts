import type { ExchangeDate } from '../units.ts';
import type { Corner } from './piecewise-linear.ts';

/** The default seed of the sample market; fixed, so that every start shows the same session. */
export const SAMPLE_SEED = 20261116;
export const SAMPLE_SYMBOL = 'SPY';
export const SAMPLE_DATE: ExchangeDate = '2026-11-16';

/** Continuously compounded, flat over all expirations. */
export const SAMPLE_RATE = 0.042;
export const SAMPLE_DIVIDEND_YIELD = 0.012;

export const PREVIOUS_CLOSE = 589.86;
/** Where the 20 sessions before begin. */
export const EARLIEST_OPEN = 579.4;
export const PRIOR_SESSIONS = 20;

/** Minutes of a regular session, and of one step between snapshots. */
export const SESSION_MINUTES = 390;
export const STEP_MINUTES = 5;
export const STEPS = SESSION_MINUTES / STEP_MINUTES;

export const CALL_WALL = 595;
export const PUT_WALL = 585;

/** Minute of the session → price: a dip, a slow climb toward the wall, a rejection, a fade. */
export const SPOT_PLAN: readonly Corner[] = [
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
];

/** The same for the session before: a high in the morning, then a slide into the close. */
export const PRIOR_SPOT_PLAN: readonly Corner[] = [
  [0, 590.9],
  [45, 591.5],
  [120, 590.8],
  [200, 591.2],
  [300, 590.3],
  [390, PREVIOUS_CLOSE],
];

/** Minute of the session → volume of the underlying against its average for that time of day. */
export const RELATIVE_VOLUME_PLAN: readonly Corner[] = [
  [0, 1.05],
  [60, 0.92],
  [120, 1.02],
  [180, 1.25],
  [240, 1.7],
  [300, 1.6],
  [330, 1.7],
  [360, 1.2],
  [390, 1.05],
];

/** Minute of the session → volume so far of the call wall's calls over their open interest. */
export const WALL_VOLUME_OI_PLAN: readonly Corner[] = [
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
];

/** What open interest is scaled to, half way through the session: naive net gamma at `spot`, and the flip. */
export const BOOK_PLAN = { minute: 180, spot: 592, netGex: -2.5e9, flip: 597.9 };
