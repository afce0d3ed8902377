import { describe, expect, test } from 'vitest';
import { readCboeDays, readCboeMinutes } from './read-cboe-chart.ts';

const bytes = (data: unknown) => new TextEncoder().encode(JSON.stringify({ symbol: 'X', data }));
const day = (date: string, over: object = {}) => ({
  date,
  open: '10.5',
  high: '12.0',
  low: 10,
  close: 11,
  volume: 100,
  ...over,
});
const minute = (time: string, price: object = {}, volume: object | null = { stock_volume: 40 }) => ({
  datetime: `2026-11-20T${time}`,
  price: { open: 10, high: 11, low: 9, close: 10.5, ...price },
  volume,
});

describe('daily bars', () => {
  test('start when their session opens, oldest first, whatever their order', () => {
    const { bars } = readCboeDays(bytes([day('2026-11-20'), day('2026-07-20', { volume: 0 })]));
    expect(bars).toEqual([
      { start: Date.UTC(2026, 6, 20, 13, 30), open: 10.5, high: 12, low: 10, close: 11, volume: null },
      { start: Date.UTC(2026, 10, 20, 14, 30), open: 10.5, high: 12, low: 10, close: 11, volume: 100 },
    ]);
  });

  test.each([
    ['zeros before a listing', day('2026-11-20', { open: 0, high: 0, low: 0, close: 0 })],
    ['a weekend', day('2026-11-21')],
    ['a holiday', day('2026-11-26')],
    ['a day before the calendar', day('1990-01-02')],
    ['no such day', day('2026-02-30')],
    ['a high below the close', day('2026-11-20', { high: 10.7 })],
    ['a missing price', day('2026-11-20', { close: null })],
    ['no row at all', 'x'],
  ])('%s is skipped', (_, row) => {
    const read = readCboeDays(bytes([row, day('2026-11-19')]));
    expect(read.bars.map((bar) => bar.start)).toEqual([Date.UTC(2026, 10, 19, 14, 30)]);
    expect(read.skipped).toBe(1);
  });
});

describe('minutes', () => {
  const starts = (data: unknown[]) => readCboeMinutes(bytes(data)).bars.map((bar) => bar.start);

  test('are read in exchange time', () => {
    expect(readCboeMinutes(bytes([minute('09:30:00')])).bars).toEqual([
      { start: Date.UTC(2026, 10, 20, 14, 30), open: 10, high: 11, low: 9, close: 10.5, volume: 40 },
    ]);
  });

  test('labelled by their end are moved to their start', () => {
    expect(starts([minute('09:31:00'), minute('16:00:00')])).toEqual([
      Date.UTC(2026, 10, 20, 14, 30),
      Date.UTC(2026, 10, 20, 20, 59),
    ]);
    expect(starts([minute('09:30:00'), minute('16:00:00')])).toEqual([Date.UTC(2026, 10, 20, 14, 30)]);
  });

  test('padded with zeros or outside the session are skipped', () => {
    const zeros = { open: 0, high: 0, low: 0, close: 0 };
    expect(
      starts([minute('09:29:00'), minute('10:00:00', zeros), minute('10:01:00'), minute('16:01:00')]),
    ).toEqual([Date.UTC(2026, 10, 20, 15, 1)]);
  });

  test('without a volume keep their price', () => {
    expect(readCboeMinutes(bytes([minute('09:30:00', {}, null)])).bars[0]?.volume).toBeNull();
  });
});

test.each([
  ['another shape', '{"rows":[]}', 'data as an array'],
  ['half a file', '{"data":[', 'whole JSON'],
])('%s fails visibly', (_, text, expected) => {
  expect(() => readCboeDays(new TextEncoder().encode(text))).toThrow(expected);
});
