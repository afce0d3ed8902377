import { expect, test } from 'vitest';
import { sameProps } from './same-props.ts';

test('compares plain data by value', () => {
  const line = { points: [{ at: 1, value: null }], last: '3' };
  expect(sameProps(line, structuredClone(line))).toBe(true);
  expect(sameProps(line, { ...line, last: '4' })).toBe(false);
  expect(sameProps(line, { ...line, points: [] })).toBe(false);
});
