import { condition } from './condition.ts';
import type { PhaseReading } from './phase-reading.ts';
import { PACE_EXIT, RSI_EXIT_HIGH, RSI_EXIT_LOW, VOLATILITY_EXIT, VOLUME_EXIT } from './thresholds.ts';
import type { Condition, ExitId } from './trap-report.ts';

const because = (value: number | null, reason: string) => (value === null ? reason : null);

function volumeExit({ volume: value }: PhaseReading): Condition<ExitId> {
  const reason = because(value, 'the volume of the last 30 minutes cannot be compared');
  const limits = { operator: '<', threshold: VOLUME_EXIT } as const;
  return condition({ id: 'exit_volume', name: 'Volume dries up', value, unit: 'times', ...limits, reason });
}

function rsiExit({ rsi: value }: PhaseReading): Condition<ExitId> {
  const isLow = value !== null && value < 50;
  return condition({
    id: 'exit_rsi',
    name: 'RSI (15m) extreme',
    value,
    unit: 'points',
    operator: isLow ? '<' : '>',
    threshold: isLow ? RSI_EXIT_LOW : RSI_EXIT_HIGH,
    reason: because(value, 'RSI (15m) is not known'),
  });
}

/** The wall ahead: that of the snapshot before while price was short of it, else this one's. */
function wallAhead({ callWall, putWall }: PhaseReading, before: PhaseReading | null, isUp: boolean) {
  const known = isUp ? before?.callWall : before?.putWall;
  if (before && known && (isUp ? before.spot < known.strike : before.spot > known.strike)) return known;
  return isUp ? callWall : putWall;
}

function wallExit(reading: PhaseReading, before: PhaseReading | null, isUp: boolean): Condition<ExitId> {
  const wall = wallAhead(reading, before, isUp);
  const leftOf = ({ spot }: PhaseReading, strike: number) =>
    ((isUp ? strike - spot : spot - strike) / spot) * 100;
  const wasShort = wall !== null && before !== null && leftOf(before, wall.strike) > 0;
  const name = wall === null ? 'Major wall reached' : `${wall.strike} ${isUp ? 'call' : 'put'} wall reached`;
  const shown = {
    id: 'exit_wall',
    name,
    value: wall === null ? null : leftOf(reading, wall.strike),
    unit: 'percent',
    operator: '<=',
    threshold: 0,
    reason: wall === null ? 'no strike within 20 % of spot has gamma' : null,
    inputs: { spot: reading.spot, wall: wall?.strike ?? null, spotBefore: before?.spot ?? null },
  } as const;
  return condition(shown, wasShort);
}

function volatilityExit({
  volatilityIndex: now,
  volatilityIndexBefore: before,
}: PhaseReading): Condition<ExitId> {
  const isKnown = now !== null && before !== null && before > 0;
  const why = now === null ? 'no 30-day index' : 'no snapshot of 30 minutes ago with a 30-day index';
  return condition({
    id: 'exit_volatility',
    name: 'Volatility index, 30 min',
    value: isKnown ? (now / before - 1) * 100 : null,
    unit: 'percent',
    operator: '>=',
    threshold: VOLATILITY_EXIT,
    reason: isKnown ? null : why,
    inputs: { now, before },
  });
}

function paceExit({ pace: value }: PhaseReading): Condition<ExitId> {
  const reason = because(value, 'the V/OI pace of the busiest strike is not known');
  const limits = { operator: '<=', threshold: PACE_EXIT } as const;
  return condition({ id: 'exit_pace', name: 'V/OI pace', value, unit: 'ratio', ...limits, reason });
}

/**
 * The five exits of the loop at one snapshot: volume below its average, RSI(15m) above 80 or below 20, the wall ahead
 * newly reached, the 30-day index up a tenth in 30 minutes, V/OI pace at or below 1.
 * @param before the snapshot before in the session
 * @param isUp direction of the loop's momentum
 */
export const loopExits = (
  reading: PhaseReading,
  before: PhaseReading | null,
  isUp: boolean,
): Condition<ExitId>[] => [
  volumeExit(reading),
  rsiExit(reading),
  wallExit(reading, before, isUp),
  volatilityExit(reading),
  paceExit(reading),
];
