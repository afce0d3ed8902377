import { expect, it } from 'vitest';
import { hold, leaveLevel, RELEASED } from './hysteresis.ts';
import type { Met } from './trap-report.ts';

it.each([
  ['>', 2, 1.8],
  ['>', 65, 58.5],
  ['<', 35, 38.5],
  ['<=', 0.5, 0.55],
  ['<', -1e9, -9e8],
  ['>=', 0.3, 0.27],
] as const)('%s %d is left at %d', (operator, threshold, leave) => {
  expect(leaveLevel(operator, threshold)).toBeCloseTo(leave, 12);
});

function run(values: readonly (number | null)[], also?: readonly Met[]): Met[] {
  let latch = RELEASED;
  return values.map((value, i) => {
    const [next, met] = hold(latch, { value, operator: '>', threshold: 2, also: also?.[i] ?? true });
    latch = next;
    return met;
  });
}

it('enters at the threshold and leaves after two in a row beyond nine tenths of it', () => {
  expect(run([1.9, 2.1, 1.8, 1.79, 1.85, 1.79, 1.79, 1.95])).toEqual([
    false,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('keeps its memory through an unknown value', () => {
  expect(run([2.1, null, 1.9, 1.7, null, 1.7])).toEqual([true, null, true, true, null, false]);
});

it('counts another requirement that fails as past its way out', () => {
  expect(run([2.1, 2.1, 2.1], [true, false, false])).toEqual([true, true, false]);
  let latch = RELEASED;
  const read = (also: Met) => {
    const [next, met] = hold(latch, { value: 3, operator: '>', threshold: 2, also });
    latch = next;
    return met;
  };
  expect([read(null), read(true), read(null)]).toEqual([null, true, null]);
});
