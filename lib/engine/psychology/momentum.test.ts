import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { type BarOf, barsOf } from '../testing/bars-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { brokenLevel, momentum } from './momentum.ts';
import { sessionHistory } from './session-slots.ts';

const DAY = '2026-11-16';
function historyAt(minute: number, bar: BarOf) {
  const sessionBars = barsOf(DAY, bar, Math.floor((minute - 570) / 5));
  return sessionHistory(
    { sessionBars, priorBars: [], earlier: [] },
    { asOf: exchangeInstant(DAY, minute), spot: 100 },
  );
}
/** Opens where the bar before closed: 100, then up one a slot. */
const rising: BarOf = (slot) => ({ open: 99 + slot, high: 100 + slot, low: 99 + slot, close: 100 + slot });
const falling: BarOf = (slot) => ({ open: 201 - slot, high: 201 - slot, low: 200 - slot, close: 200 - slot });

describe('momentum', () => {
  it('is the change from the open of the first of six bars to the close of the last', () => {
    const { percent, from, to } = momentum(historyAt(660, rising));
    expect([from, to]).toEqual([111, 117]);
    expectClose(percent ?? Number.NaN, (117 / 111 - 1) * 100, 1e-12);
  });

  it('is 0.3 % to the digit where price moved by 0.3 %', () => {
    const ending =
      (close: number): BarOf =>
      (slot) => ({ close: slot === 17 ? close : 100 });
    expect(momentum(historyAt(660, ending(100.3))).percent).toBe(0.3);
    expect(momentum(historyAt(660, ending(99.7))).percent).toBe(-0.3);
    expect(momentum(historyAt(660, ending(100.299999))).percent).toBeLessThan(0.3);
  });

  it('is unknown before 10:00, across a gap and without bars, and says which', () => {
    expect(momentum(historyAt(599, rising))).toEqual({
      percent: null,
      reason: 'the session is less than 30 minutes old',
      from: null,
      to: null,
    });
    expect(momentum(historyAt(600, rising)).percent).not.toBeNull();
    const gap: BarOf = (slot) => (slot === 14 ? null : rising(slot));
    expect(momentum(historyAt(660, gap)).reason).toBe('a price bar of the last 30 minutes is missing');
    expect(momentum(historyAt(660, () => null)).reason).toBe('no price bars are stored for this session');
  });
});

describe('brokenLevel', () => {
  const named = (level: number, moves = false) => ({ name: `at ${level}`, level, moves });
  const broken = (bar: BarOf, ...levels: ReturnType<typeof named>[]) => {
    const history = historyAt(660, bar);
    return brokenLevel(levels, momentum(history), history)?.level ?? null;
  };

  it('names the nearest level behind the move', () => {
    expect(broken(rising, named(105), named(112), named(117.5))).toBe(112);
    expect(broken(falling, named(195), named(188), named(182.5))).toBe(188);
  });

  it('ignores a level that price never stood on the other side of', () => {
    expect(broken(rising, named(98))).toBeNull();
    expect(broken(falling, named(202))).toBeNull();
  });

  it('ignores a level that price has not passed, or passed the other way', () => {
    expect(broken(rising, named(118))).toBeNull();
    const reversed: BarOf = (slot) => (slot < 12 ? rising(slot) : falling(slot + 78));
    expect(broken(reversed, named(120))).toBeNull();
  });

  it('counts a moving level only when crossed within the 30 minutes', () => {
    expect(broken(rising, named(105, true))).toBeNull();
    expect(broken(rising, named(112, true))).toBe(112);
  });

  it('has none without movement', () => {
    expect(broken(() => ({ close: 100, high: 110, low: 90 }), named(95), named(105))).toBeNull();
  });
});
