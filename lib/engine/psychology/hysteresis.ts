import type { Condition, Met } from './trap-report.ts';

/** Memory of one condition: whether it is on, and for how many snapshots in a row it has been past its way out. */
export interface Latch {
  readonly on: boolean;
  readonly beyond: number;
}

export const RELEASED: Latch = { on: false, beyond: 0 };

const MARGIN = 0.1;
const SNAPSHOTS_TO_LEAVE = 2;

/** Whether a value meets its threshold. */
export function holds(value: number, operator: Condition['operator'], threshold: number): boolean {
  if (operator === '<') return value < threshold;
  if (operator === '<=') return value <= threshold;
  return operator === '>' ? value > threshold : value >= threshold;
}

/**
 * The value past which a condition that is on begins to leave: a tenth of the threshold's size back, so 2 → 1.8,
 * RSI 65 → 58.5, RSI 35 → 38.5, net GEX −1B → −0.9B.
 */
export function leaveLevel(operator: Condition['operator'], threshold: number): number {
  const margin = MARGIN * Math.abs(threshold);
  return operator.startsWith('<') ? threshold + margin : threshold - margin;
}

interface Reading {
  readonly value: number | null;
  readonly operator: Condition['operator'];
  readonly threshold: number;
  /** What must hold besides; false counts as past the way out. */
  readonly also?: Met;
}

/**
 * One snapshot of a condition with hysteresis: on at its threshold, off after two snapshots in a row past the leave
 * level. An unknown value is unknown and leaves the memory as it was.
 */
export function hold(latch: Latch, { value, operator, threshold, also = true }: Reading): [Latch, Met] {
  if (value === null) return [latch, null];
  if (holds(value, operator, threshold) && also !== false)
    return also === null ? [latch, null] : [{ on: true, beyond: 0 }, true];
  if (!latch.on) return [RELEASED, false];
  const leave = leaveLevel(operator, threshold);
  const isPast = also === false || (operator.startsWith('<') ? value > leave : value < leave);
  const beyond = isPast ? latch.beyond + 1 : 0;
  return beyond < SNAPSHOTS_TO_LEAVE ? [{ on: true, beyond }, true] : [RELEASED, false];
}
