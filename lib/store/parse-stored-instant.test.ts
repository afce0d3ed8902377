import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStoredInstant } from './parse-stored-instant.ts';

test('every instant comes back to the millisecond', () => {
  const from = Date.UTC(2015, 0, 1);
  fc.assert(
    fc.property(
      fc.date({ min: new Date(from), max: new Date(Date.UTC(2035, 11, 31)), noInvalidDate: true }),
      (date) => {
        expect(parseStoredInstant(date.toISOString().replace('Z', '+00:00'))).toBe(date.getTime());
      },
    ),
  );
});

test.each(['', '2026-11-16T19:20:00.000Z', '2026-11-16T19:20:00.000-05:00', '2026-11-16 19:20:00'])(
  '%j is no stored instant',
  (text) => expect(parseStoredInstant(text)).toBeNaN(),
);
