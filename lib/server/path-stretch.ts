import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { exchangeDateOf, exchangeMinuteOf } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds } from '../engine/units.ts';

/** Names the stretch of a path that an instant belongs to: a path goes by the last snapshot of each. */
export const PATH_STRETCH = {
  snapshots: String,
  /** Ends with the full hour, exchange time: 15:00 is the last of its stretch. */
  hours: (asOf) => `${exchangeDateOf(asOf)} ${Math.ceil(exchangeMinuteOf(asOf) / 60)}`,
  days: (asOf) => sessionAt(asOf).date,
} as const satisfies Record<string, (asOf: EpochMilliseconds) => string>;
