import { expect, test } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { LIVE_SOURCE, liveDate, liveSession, liveSnapshotsBy } from './live-session.ts';
import { sampleSession } from './sample-session.ts';

const at = (date: string, minute: number) => exchangeInstant(date, minute);

test('whole sessions are played, weekends, holidays and half days not', () => {
  expect(liveDate(at('2026-12-01', 12 * 60))).toBe('2026-12-01');
  for (const date of ['2026-12-05', '2026-11-26', '2026-11-27'])
    expect(liveDate(at(date, 12 * 60))).toBeNull();
});

test.each([
  ['before the open', at('2026-12-01', 569), 0],
  ['at the open', at('2026-12-01', 570), 1],
  ['just before the second', at('2026-12-01', 574.9), 1],
  ['at noon', at('2026-12-01', 720), 31],
  ['at the close', at('2026-12-01', 960), 79],
  ['in the evening', at('2026-12-01', 1300), 79],
  ['the next morning', at('2026-12-02', 500), 0],
  ['on Saturday', at('2026-12-05', 720), 0],
  ['on a half day', at('2026-11-27', 700), 0],
])('%s', (_, now, due) => {
  expect(liveSnapshotsBy(now)).toBe(due);
});

test('tells the first session’s story on another date, in a series of its own', () => {
  const live = liveSession('2026-12-01');
  const story = sampleSession();
  const [first] = live.snapshots;
  expect(first).toMatchObject({ source: LIVE_SOURCE, sample: true, asOf: at('2026-12-01', 570) });
  expect(first?.expirations[0]?.date).toBe('2026-12-01');
  const closes = (bars: readonly { close: number }[] | undefined) => bars?.map((bar) => bar.close);
  expect(closes(live.sessions[0])).toEqual(closes(story.sessionBars));
  expect(live.priorBars.at(-1)?.start).toBe(at('2026-11-30', 955));
});
