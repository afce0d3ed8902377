import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { barsOf } from '../testing/bars-builder.ts';
import { sessionHistory, slotRun } from './session-slots.ts';

const DAY = '2026-11-16';
const at = (hour: number, minute = 0) => exchangeInstant(DAY, hour * 60 + minute);
const nothing = { sessionBars: [], priorBars: [], earlier: [] };
const bars = (date: string, slots?: number) => barsOf(date, (slot) => ({ close: 100 + slot }), slots);

describe('sessionHistory', () => {
  it('puts bars into the slots of their own session', () => {
    const { today, prior, now, session } = sessionHistory(
      { ...nothing, sessionBars: bars(DAY, 61), priorBars: [...bars('2026-11-12'), ...bars('2026-11-13')] },
      { asOf: at(14, 35), spot: 160 },
    );
    expect(session.date).toBe(DAY);
    expect(today?.slots.get(60)?.close).toBe(160);
    expect(today?.count).toBe(78);
    expect(now).toBe(60);
    expect(prior.map((own) => [own.session.date, own.slots.size])).toEqual([
      ['2026-11-12', 78],
      ['2026-11-13', 78],
    ]);
  });

  it('lets the newest bar be one slot late, not more', () => {
    const nowWith = (slots: number) =>
      sessionHistory({ ...nothing, sessionBars: bars(DAY, slots) }, { asOf: at(14, 37), spot: 1 }).now;
    expect([61, 60, 59, 0].map(nowWith)).toEqual([60, 59, 60, 60]);
  });

  it('stays at the last slot after the close, and over a weekend', () => {
    const sessionBars = bars('2026-11-13');
    for (const asOf of [exchangeInstant('2026-11-13', 21 * 60), exchangeInstant('2026-11-15', 12 * 60)]) {
      const { session, now, today } = sessionHistory({ ...nothing, sessionBars }, { asOf, spot: 1 });
      expect([session.date, now, today?.slots.size]).toEqual(['2026-11-13', 77, 78]);
    }
  });

  it('ignores bars of other sessions, before the open and after the close', () => {
    const early = { ...bars(DAY, 1)[0], start: at(9, 25) } as (typeof nothing.sessionBars)[number];
    const { today, prior } = sessionHistory(
      { ...nothing, sessionBars: [...bars('2026-11-13'), early], priorBars: bars(DAY) },
      { asOf: at(14, 35), spot: 1 },
    );
    expect(today).toBeNull();
    expect(prior).toEqual([]);
  });

  it('makes bars of the session’s snapshots where none are stored', () => {
    const earlier = Array.from({ length: 61 }, (_, j) => ({
      at: at(9, 30 + 5 * j),
      spot: 100 + j,
      netGex: null,
      volumeOi: null,
    }));
    const { today, now } = sessionHistory({ ...nothing, earlier }, { asOf: at(14, 35), spot: 161 });
    expect(now).toBe(60);
    expect(today?.slots.get(60)).toMatchObject({ open: 160, close: 161, volume: null });
  });
});

it('slotRun is null when one bar is missing', () => {
  const { today } = sessionHistory(
    { ...nothing, sessionBars: barsOf(DAY, (slot) => (slot === 3 ? null : { close: slot })) },
    { asOf: at(16), spot: 1 },
  );
  const slots = today?.slots ?? new Map();
  expect(slotRun(slots, 0, 3)?.map((bar) => bar.close)).toEqual([0, 1, 2]);
  expect(slotRun(slots, 1, 3)).toBeNull();
  expect(slotRun(slots, 76, 3)).toBeNull();
});
