import { expect, it } from 'vitest';
import { eventsCovered } from './events-covered.ts';

const dividend = (date: string) =>
  ({ kind: 'dividend', date, amount: 1, currency: 'USD', status: 'estimated' }) as const;
const earnings = (date: string) =>
  ({ kind: 'earnings', date, timing: 'after_close', status: 'estimated' }) as const;
const DATE = '2026-11-20';

it('knows that nothing falls before where the next event of the underlying’s kind lies beyond', () => {
  expect(eventsCovered('SPY', DATE, [dividend('2026-12-18')])).toEqual({
    present: false,
    detail: 'next stored: dividend 2026-12-18; economic releases are not stored',
  });
  expect(eventsCovered('NVDA', DATE, [dividend('2026-12-03'), earnings('2027-02-24')])).toMatchObject({
    present: false,
    detail: expect.stringContaining('earnings 2027-02-24'),
  });
});

it('does not know where the calendar does not reach so far', () => {
  for (const events of [[], [earnings('2027-02-24')], [dividend('2026-11-13')]])
    expect(eventsCovered('SPY', DATE, events).present).toBeNull();
  expect(eventsCovered('NVDA', DATE, [dividend('2026-12-03')])).toMatchObject({
    present: null,
    detail: 'the next earnings after 2026-11-20 is not stored; economic releases are not stored',
  });
  expect(eventsCovered('SPX', DATE, [dividend('2026-12-18')]).detail).toContain(
    'an index has no event calendar',
  );
});
