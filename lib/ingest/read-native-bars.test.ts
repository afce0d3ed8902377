import { describe, expect, it } from 'vitest';
import type { RejectedRow } from './chain-file.ts';
import { readNativeBars } from './read-native-bars.ts';
import { nativeText } from './testing/native-text.ts';
import { readText } from './testing/read-text.ts';

const bar = (over: Record<string, unknown> = {}) => ({
  interval: '5m',
  start: '2026-11-20T14:30:00Z',
  open: 5870,
  high: 5874,
  low: 5868,
  close: 5871,
  volume: 1000,
  ...over,
});

describe('bars of a native file', () => {
  it('are kept by interval, oldest first', () => {
    const rejected: RejectedRow[] = [];
    const later = bar({ start: '2026-11-20T09:35:00-05:00', volume: undefined });
    const daily = bar({ interval: '1d', start: '2026-11-19T14:30:00Z' });
    const series = readNativeBars([later, daily, bar()], rejected);
    expect(rejected).toEqual([]);
    expect(series.map((s) => [s.interval, s.bars.map((b) => new Date(b.start).toISOString())])).toEqual([
      ['5m', ['2026-11-20T14:30:00.000Z', '2026-11-20T14:35:00.000Z']],
      ['1d', ['2026-11-19T14:30:00.000Z']],
    ]);
    expect(series[0]?.bars[1]).toEqual({
      start: Date.UTC(2026, 10, 20, 14, 35),
      open: 5870,
      high: 5874,
      low: 5868,
      close: 5871,
      volume: null,
    });
  });

  it.each([
    [bar({ interval: '7m' }), 'bars.interval'],
    [bar({ start: 'noon' }), 'bars.start'],
    [bar({ start: '2026-11-20T14:31:00Z' }), 'bars.start'],
    [bar({ open: 0 }), 'bars.open'],
    [bar({ close: '5871' }), 'bars.close'],
    [bar({ low: 5872 }), 'bars.high'],
    [bar({ volume: -1 }), 'bars.volume'],
    [bar(), 'bars.start'],
    [bar({ start: '2026-11-20T14:25:00Z' }), 'bars.start'],
    [null, 'bars'],
  ])('%j is rejected by index beside a good one', (value, field) => {
    const rejected: RejectedRow[] = [];
    const series = readNativeBars([bar(), value], rejected);
    expect(rejected).toMatchObject([{ row: 1, field }]);
    expect(rejected[0]?.reason).not.toBe('');
    expect(series).toHaveLength(1);
    expect(series[0]?.bars).toHaveLength(1);
  });

  it('ride along with the chain', () => {
    const { bars, rejected } = readText(nativeText({ bars: [bar(), bar({ high: 1 })] }));
    expect(bars).toHaveLength(1);
    expect(rejected).toEqual([{ row: 1, field: 'bars.high', reason: 'high_below_low: high is below low' }]);
  });
});
