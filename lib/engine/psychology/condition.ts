import { holds, leaveLevel } from './hysteresis.ts';
import type { Condition, Met } from './trap-report.ts';

interface Reading<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly value: number | null;
  readonly unit: Condition['unit'];
  readonly operator: Condition['operator'];
  readonly threshold: number;
  readonly reason: string | null;
  readonly inputs?: Condition['inputs'];
  readonly history?: Condition['history'];
}

/**
 * Completes a reading: met by its operator, distance past (positive) or short of (negative) the threshold in the
 * value's unit; both null, with the reason, when the value is unknown. A met value counts only as far as `also` holds:
 * false makes it not met, null unknown, and then the reading carries the reason.
 */
export function condition<Id extends string>(reading: Reading<Id>, also: Met = true): Condition<Id> {
  const { value, operator, threshold } = reading;
  const met: Met = value === null ? null : holds(value, operator, threshold) && also;
  const past = operator.startsWith('<') ? threshold - (value ?? 0) : (value ?? 0) - threshold;
  return {
    inputs: {},
    history: [],
    leave: null,
    held: false,
    ...reading,
    met,
    distance: value === null ? null : past,
  };
}

/** The same condition as the session's memory leaves it. */
export const withMemory = (own: Condition, met: Met): Condition => ({
  ...own,
  met,
  leave: leaveLevel(own.operator, own.threshold),
  held: own.met === false && met === true,
});
