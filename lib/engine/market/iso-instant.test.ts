import { expect, it } from 'vitest';
import { isoInstant } from './iso-instant.ts';

it('is UTC with milliseconds, and nothing else for what is no instant', () => {
  expect(isoInstant(Date.UTC(2026, 10, 16, 19, 35, 0, 5))).toBe('2026-11-16T19:35:00.005Z');
  expect(() => isoInstant(Number.NaN)).toThrow(RangeError);
});
