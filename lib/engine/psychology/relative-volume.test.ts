import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { type BarOf, barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { averageDailyVolume, relativeVolume } from './relative-volume.ts';
import { sessionHistory } from './session-slots.ts';

const DAY = '2026-12-08';
const PRIOR = sessionsBefore(DAY, 20).map((session) => session.date);
const constant: BarOf = () => ({ close: 100, volume: 1000 });

function historyAt(
  minute: number,
  today: BarOf,
  prior: (date: string) => BarOf = () => constant,
  dates = PRIOR,
) {
  const sessionBars: PriceBar[] = barsOf(DAY, today, Math.floor((minute - 570) / 5));
  const priorBars = dates.flatMap((date) => barsOf(date, prior(date)));
  return sessionHistory(
    { sessionBars, priorBars, earlier: [] },
    { asOf: exchangeInstant(DAY, minute), spot: 100 },
  );
}

describe('relativeVolume', () => {
  it('divides the last 30 minutes by the mean of the same 30 minutes', () => {
    const busier: BarOf = (slot) => ({ close: 100, volume: slot >= 6 && slot < 12 ? 2500 : 9999 });
    const rising =
      (date: string): BarOf =>
      (slot) => ({
        close: 100,
        volume: slot >= 6 && slot < 12 ? 900 + 20 * PRIOR.indexOf(date) : 1,
      });
    expect(relativeVolume(historyAt(630, busier, rising))).toEqual({
      ratio: 15_000 / (6 * 1090),
      reason: null,
      volume: 15_000,
      average: 6 * 1090,
      sessions: 20,
    });
  });

  it('is unknown in the first half hour, across a gap and without volume, and says which', () => {
    expect(relativeVolume(historyAt(599, constant)).reason).toBe('the session is less than 30 minutes old');
    expect(relativeVolume(historyAt(600, constant)).reason).toBeNull();
    const gap: BarOf = (slot) => (slot === 8 ? null : { close: 100 });
    expect(relativeVolume(historyAt(640, gap)).reason).toBe('a price bar of the last 30 minutes is missing');
    const bare: BarOf = () => ({ close: 100, volume: null });
    expect(relativeVolume(historyAt(640, bare)).reason).toMatch(/carry no volume$/);
    expect(relativeVolume(historyAt(640, () => null)).reason).toBe(
      'no price bars are stored for this session',
    );
  });

  it('needs 20 sessions and says how many there are', () => {
    const { ratio, reason } = relativeVolume(historyAt(640, constant, () => constant, PRIOR.slice(3)));
    expect(ratio).toBeNull();
    expect(reason).toBe('17 of 20 sessions have volume for this half hour');
    const oneWithGap = (date: string): BarOf => (date === PRIOR[5] ? () => null : constant);
    expect(relativeVolume(historyAt(640, constant, oneWithGap)).reason).toMatch(/^19 of 20/);
  });

  it('averages a half day only where it was open', () => {
    expect(PRIOR).toContain('2026-11-27');
    expect(relativeVolume(historyAt(640, constant))).toMatchObject({ ratio: 1, sessions: 20 });
    expect(relativeVolume(historyAt(780, constant))).toMatchObject({ ratio: 1, sessions: 20 });
    expect(relativeVolume(historyAt(785, constant))).toMatchObject({ ratio: 1, sessions: 19 });
    expect(relativeVolume(historyAt(900, constant))).toMatchObject({ ratio: 1, sessions: 19 });
  });

  it('is unknown over an average of zero', () => {
    const idle = () => () => ({ close: 100, volume: 0 });
    expect(relativeVolume(historyAt(640, constant, idle)).reason).toMatch(/is zero$/);
  });
});

describe('averageDailyVolume', () => {
  it('is the mean of 20 whole sessions, half days as they were', () => {
    expect(averageDailyVolume(historyAt(640, constant))).toBe((19 * 78_000 + 42_000) / 20);
    expect(averageDailyVolume(historyAt(640, constant, () => constant, PRIOR.slice(1)))).toBeNull();
  });
});
