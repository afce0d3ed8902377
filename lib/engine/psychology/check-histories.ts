import { isoInstant } from '../market/iso-instant.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { HeldConditions } from './held-conditions.ts';
import type { PhaseReading } from './phase-reading.ts';
import type { ReadPoint } from './session-readings.ts';
import type { Condition } from './trap-report.ts';

/** One earlier snapshot of the session: its chain's reading, what the machine read of it, and its conditions as held. */
export interface PastSnapshot {
  readonly point: ReadPoint;
  readonly reading: Pick<PhaseReading, 'spot' | 'expectedMove' | 'rsi'>;
  readonly loop: HeldConditions['loop'];
}

/** Volume so far at the wall's side over its open interest, which does not change within a session. */
function turnoverAt({ point }: PastSnapshot, side: OptionRight, strike: number, openInterest: unknown) {
  const rows = side === 'call' ? point.reading.calls : point.reading.puts;
  const volume = rows.find(([own]) => own === strike)?.[1];
  if (volume === undefined || typeof openInterest !== 'number' || !(openInterest > 0)) return null;
  return volume / openInterest;
}

function distanceAt({ reading: { spot, expectedMove } }: PastSnapshot, strike: number) {
  return expectedMove !== null && expectedMove > 0 ? Math.abs(strike - spot) / expectedMove : null;
}

const metAt = ({ loop }: PastSnapshot) =>
  loop.some((met) => met === null) ? null : loop.filter((met) => met === true).length;

/**
 * The trap checks with what they were at the session's earlier snapshots, oldest first: of the wall as it is now, so that
 * a line through them is of one strike. A value that was not known then is null.
 */
export function withHistories(
  checks: readonly Condition[],
  { side, strike }: { readonly side: OptionRight; readonly strike: number | null },
  past: readonly PastSnapshot[],
): Condition[] {
  const valueAt = ({ id, inputs }: Condition, then: PastSnapshot): number | null => {
    if (id === 'rsi_15m') return then.reading.rsi;
    if (id === 'loop_off') return metAt(then);
    if (strike === null) return null;
    return id === 'wall_distance'
      ? distanceAt(then, strike)
      : turnoverAt(then, side, strike, inputs.openInterest);
  };
  return checks.map((check) => ({
    ...check,
    history: past.map((then) => ({ at: isoInstant(then.point.at), value: valueAt(check, then) })),
  }));
}
