import { expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { condition } from './condition.ts';
import { sessionHistory } from './session-slots.ts';
import { loopOn, momentumToward, retreat, volumeTrend } from './trap-measures.ts';

const DATE = '2026-11-16';
const history = sessionHistory(
  {
    priorBars: sessionsBefore(DATE, 20).flatMap(({ date }) => barsOf(date, () => ({ close: 100 }))),
    sessionBars: barsOf(DATE, (slot) => ({ close: 100 + slot / 10, volume: slot < 6 ? 2_000 : 1_500 }), 12),
    earlier: [],
  },
  { asOf: exchangeInstant(DATE, 630), spot: 101 },
);

it('compares volume with the half hour before', () => {
  expect(volumeTrend(history)).toBeCloseTo(0.75, 12);
  expect(volumeTrend({ ...history, now: 8 })).toBeNull();
});

it('turns momentum toward the wall', () => {
  const up = momentumToward(history, 'call') ?? 0;
  expect(up).toBeGreaterThan(0);
  expect(momentumToward(history, 'put')).toBe(-up);
  expect(momentumToward({ ...history, now: 2 }, 'call')).toBeNull();
});

it('measures the way back from the session’s extreme in expected moves', () => {
  expect(retreat(history, 'call', 100.1, 4)).toBeCloseTo(0.25, 12);
  expect(retreat(history, 'put', 101, 4)).toBeCloseTo(0.25, 12);
  expect(retreat(history, 'call', 103, 4)).toBe(0);
  expect(retreat(history, 'call', 100, null)).toBeNull();
  expect(retreat({ today: null }, 'call', 100, 4)).toBeNull();
});

it('knows the loop is off where one condition is not met', () => {
  const of = (met: boolean | null) =>
    condition(
      {
        id: 'volume',
        name: '',
        value: met === null ? null : 1,
        unit: 'times',
        operator: '>',
        threshold: 0,
        reason: null,
      },
      met,
    );
  expect(loopOn('loop_active', [])).toBe(true);
  expect(loopOn('no_read', [of(true), of(null)])).toBeNull();
  expect(loopOn('no_read', [of(false), of(null)])).toBe(false);
  expect(loopOn('quiet', [of(true)])).toBe(false);
});
