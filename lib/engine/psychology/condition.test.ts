import { expect, it } from 'vitest';
import { condition, withMemory } from './condition.ts';
import type { Condition } from './trap-report.ts';

const reading = {
  id: 'volume',
  name: 'Volume',
  unit: 'times',
  operator: '>',
  threshold: 2,
  value: 2,
  reason: null,
} as const;
const compared = (value: number, operator: Condition['operator'], threshold: number) => {
  const { met, distance } = condition({ ...reading, value, operator, threshold });
  return [met, distance];
};

it.each([
  ['<', -3, false, -1],
  ['<', -4, false, 0],
  ['<', -5, true, 1],
  ['<=', -3, false, -1],
  ['<=', -4, true, 0],
  ['<=', -5, true, 1],
  ['>', -5, false, -1],
  ['>', -4, false, 0],
  ['>', -3, true, 1],
  ['>=', -5, false, -1],
  ['>=', -4, true, 0],
  ['>=', -3, true, 1],
] as const)('%s −4 at %d: met %s, %d past', (operator, value, met, past) => {
  const [isMet, distance] = compared(value, operator, -4);
  expect(isMet).toBe(met);
  expect(distance).toBeCloseTo(past, 12);
});

it('is unknown, with neither distance nor default, when the value is', () => {
  expect(condition({ ...reading, value: null, reason: 'no bars' })).toEqual({
    ...reading,
    value: null,
    reason: 'no bars',
    met: null,
    distance: null,
    inputs: {},
    history: [],
    leave: null,
    held: false,
  });
  expect(condition({ ...reading, value: null, reason: 'no bars' }, false).met).toBeNull();
});

it('is met only as far as the other requirement holds', () => {
  const metWith = (value: number, also: boolean | null) => condition({ ...reading, value }, also).met;
  expect([true, false, null].map((also) => metWith(3, also))).toEqual([true, false, null]);
  expect([true, false, null].map((also) => metWith(1, also))).toEqual([false, false, false]);
});

it('says where a condition is left, and that only memory holds it', () => {
  const short = condition({ ...reading, value: 1.9, operator: '>', threshold: 2 });
  expect(withMemory(short, true)).toMatchObject({
    met: true,
    held: true,
    leave: 1.8,
    distance: short.distance,
  });
  expect(withMemory(short, false)).toMatchObject({ met: false, held: false });
});
