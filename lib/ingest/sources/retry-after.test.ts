import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const NOW = Date.UTC(2026, 10, 20, 15);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Fri, 20 Nov 2026 15:00:30 GMT', 30_000],
  ['Fri, 20 Nov 2026 14:00:00 GMT', 0],
  ['999999', 3_600_000],
  ['-5', null],
  ['soon', null],
  ['1e9', null],
  ['', null],
  [null, null],
])('%s', (header, wait) => {
  expect(retryAfterMs(header, NOW)).toBe(wait);
});
