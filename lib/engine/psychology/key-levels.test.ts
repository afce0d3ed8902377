import { expect, it } from 'vitest';
import { exchangeInstant } from '../market/exchange-time.ts';
import { type BarOf, barsOf } from '../testing/bars-builder.ts';
import { priceLevels, unknownLevels } from './key-levels.ts';
import { sessionHistory } from './session-slots.ts';

const levelsAt = (minute: number, today: BarOf, priorDate: string, prior: BarOf) =>
  priceLevels(
    sessionHistory(
      {
        sessionBars: barsOf('2026-11-16', today, Math.floor((minute - 570) / 5)),
        priorBars: barsOf(priorDate, prior),
        earlier: [],
      },
      { asOf: exchangeInstant('2026-11-16', minute), spot: 100 },
    ),
  );
const wave: BarOf = (slot) => ({ close: 100 + slot, high: 102 + slot, low: 99 + slot, volume: slot + 1 });
const steady: BarOf = (slot) => ({ close: 90, high: slot === 40 ? 95 : 91, low: slot === 77 ? 80 : 89 });

it('takes prior high and low, the opening half hour and VWAP', () => {
  expect(levelsAt(610, wave, '2026-11-13', steady)).toEqual({
    priorHigh: 95,
    priorLow: 80,
    openingHigh: 107,
    openingLow: 99,
    vwap: [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, slot) => sum + ((301 + 3 * slot) / 3) * (slot + 1), 0) / 36,
  });
});

it('has no opening range before the half hour is over', () => {
  expect(levelsAt(599, wave, '2026-11-13', steady)).toMatchObject({ openingHigh: null, openingLow: null });
});

it('does not take an older session for the prior one, nor one with a gap', () => {
  expect(levelsAt(610, wave, '2026-11-12', steady)).toMatchObject({ priorHigh: null, priorLow: null });
  const gap: BarOf = (slot) => (slot === 20 ? null : steady(slot));
  expect(levelsAt(610, wave, '2026-11-13', gap)).toMatchObject({ priorHigh: null, priorLow: null });
});

it('has no VWAP without volume or across a gap, and says what is unknown', () => {
  const bare: BarOf = (slot) => ({ ...wave(slot), close: 100, volume: null });
  const gap: BarOf = (slot) => (slot === 1 ? null : wave(slot));
  expect(levelsAt(640, bare, '2026-11-13', steady).vwap).toBeNull();
  expect(levelsAt(640, gap, '2026-11-13', steady).vwap).toBeNull();
  expect(unknownLevels(levelsAt(640, bare, '2026-11-12', steady))).toEqual(['prior high and low', 'VWAP']);
  expect(unknownLevels(levelsAt(640, wave, '2026-11-13', steady))).toEqual([]);
});
