import type { Condition, ConditionId, Met } from './trap-report.ts';

interface Reading {
  readonly id: ConditionId;
  readonly name: string;
  readonly value: number | null;
  readonly unit: Condition['unit'];
  readonly operator: Condition['operator'];
  readonly threshold: number;
  readonly reason: string | null;
  readonly inputs?: Condition['inputs'];
  readonly history?: Condition['history'];
}

function holds(value: number, operator: Condition['operator'], threshold: number): boolean {
  if (operator === '<') return value < threshold;
  if (operator === '<=') return value <= threshold;
  return operator === '>' ? value > threshold : value >= threshold;
}

/**
 * Completes a reading: met by its operator, distance past (positive) or short of (negative) the threshold in the
 * value's unit; both null, with the reason, when the value is unknown. A met value counts only as far as `also` holds:
 * false makes it not met, null unknown, and then the reading carries the reason.
 */
export function condition(reading: Reading, also: Met = true): Condition {
  const { value, operator, threshold } = reading;
  const met: Met = value === null ? null : holds(value, operator, threshold) && also;
  const past = operator.startsWith('<') ? threshold - (value ?? 0) : (value ?? 0) - threshold;
  return { inputs: {}, history: [], ...reading, met, distance: value === null ? null : past };
}
