import { expect, test } from 'vitest';
import { executableForward } from './executable-forward.ts';

const pair = (strike: number, call: number, put: number, half = 0.1) => ({
  strike,
  callBid: call - half,
  callAsk: call + half,
  putBid: put - half,
  putAsk: put + half,
});

test('a forward inside every executable interval stays', () => {
  expect(executableForward([pair(100, 3, 2), pair(101, 2.5, 2.5)], 1, 101.05)).toBe(101.05);
});

test('a forward outside moves to the nearest edge, in forward money', () => {
  expect(executableForward([pair(100, 3, 2)], 1, 101.5)).toBeCloseTo(101.2, 12);
  expect(executableForward([pair(100, 3, 2)], 0.5, 90)).toBeCloseTo(101.6, 12);
});

test('quotes that contradict each other leave it alone', () => {
  expect(executableForward([pair(100, 3, 2), pair(100, 6, 2)], 1, 107)).toBe(107);
});
