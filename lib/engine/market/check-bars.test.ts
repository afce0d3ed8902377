import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf } from '../testing/bars-builder.ts';
import { checkBars } from './check-bars.ts';
import { exchangeInstant } from './exchange-time.ts';
import type { PriceBar } from './price-bars.ts';

const DATE = '2026-11-20';
const at = (hours: number, minutes: number, date = DATE) => exchangeInstant(date, hours * 60 + minutes);
const bar = (over: Partial<PriceBar> = {}): PriceBar => ({
  start: at(9, 30),
  open: 100,
  high: 102,
  low: 99,
  close: 101,
  volume: 10,
  ...over,
});
const faultsOf = (bars: readonly PriceBar[], interval: '5m' | '4h' | '1d' = '5m') =>
  checkBars(bars, interval).errors.map(({ index, fault }) => `${index} ${fault}`);

test.each([
  [{ high: 98 }, 'high_below_low'],
  [{ close: 103 }, 'outside_range'],
  [{ open: 98 }, 'outside_range'],
  [{ low: 0 }, 'not_positive'],
  [{ close: Number.NaN }, 'not_positive'],
  [{ high: Number.POSITIVE_INFINITY }, 'not_positive'],
  [{ volume: -1 }, 'negative_volume'],
  [{ volume: Number.NaN }, 'negative_volume'],
  [{ start: at(9, 25) }, 'outside_session'],
  [{ start: at(16, 0) }, 'outside_session'],
  [{ start: at(9, 31) }, 'off_grid'],
  [{ start: at(9, 30, '2026-11-26') }, 'no_session'],
  [{ start: at(9, 30, '2026-11-21') }, 'no_session'],
  [{ start: at(13, 0, '2026-11-27') }, 'outside_session'],
  [{ start: at(9, 30, '2036-01-02') }, 'outside_calendar'],
] as const)('%j is %s', (over, fault) => {
  const good = bar({ start: at(9, 30, '2026-11-19') });
  expect(checkBars([good, bar(over)], '5m')).toEqual({ bars: [good], errors: [{ index: 1, fault }] });
});

test('equal prices and unknown volume are fine; the last slot of a half day too', () => {
  const flat = { open: 5, high: 5, low: 5, close: 5, volume: null };
  expect(faultsOf([bar(flat), bar({ start: at(12, 55, '2026-11-27'), ...flat })])).toEqual([]);
});

test('a bar out of order and a second one of one start are named where they stand; the rest is kept', () => {
  const list = [
    bar(),
    bar({ start: at(9, 40) }),
    bar({ start: at(9, 35) }),
    bar({ start: at(9, 40), close: 100 }),
    bar({ start: at(9, 45) }),
  ];
  expect(faultsOf(list)).toEqual(['2 out_of_order', '3 doubled']);
  expect(checkBars(list, '5m').bars).toEqual([list[0], list[1], list[4]]);
});

test('a list that runs backwards as a whole is turned round; indexes stay those of the list', () => {
  const list = barsOf(DATE, () => ({ close: 5 })).reverse();
  list.splice(3, 0, { ...bar(), start: list[2]?.start ?? 0 });
  const { bars, errors } = checkBars(list, '5m');
  expect(bars.map((b) => b.start)).toEqual([...new Set(list.map((b) => b.start))].reverse());
  expect(errors).toEqual([{ index: 2, fault: 'doubled' }]);
});

test('intervals have their own grids', () => {
  expect(faultsOf([bar(), bar({ start: at(13, 30) })], '4h')).toEqual([]);
  expect(faultsOf([bar(), bar({ start: at(13, 30) })], '1d')).toEqual(['1 off_grid']);
});

test('what is usable is strictly ascending, and every bar is either usable or named', () => {
  const slot = fc.integer({ min: 0, max: 90 });
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 40 }), (slots) => {
      const list = slots.map((j) => bar({ start: at(9, 0) + j * 300_000 }));
      const { bars, errors } = checkBars(list, '5m');
      expect(bars.every((b, i) => i === 0 || b.start > (bars[i - 1]?.start ?? 0))).toBe(true);
      expect(bars.length + errors.length).toBe(list.length);
    }),
  );
});
