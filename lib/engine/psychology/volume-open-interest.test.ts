import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import {
  busiestStrike,
  turnoverClass,
  type VolumeOpenInterest,
  volumeOpenInterest,
} from './volume-open-interest.ts';

const rowsOf = (rows: readonly Partial<ContractRow>[], expiries = DEFAULT_ASSUMPTIONS.expiries) =>
  volumeOpenInterest(openBook(testChain(rows.map(contractRow)), { ...DEFAULT_ASSUMPTIONS, expiries }));

describe('turnoverClass', () => {
  it.each([
    [0, 'static'],
    [0.749, 'static'],
    [0.75, 'normal'],
    [1.499, 'normal'],
    [1.5, 'elevated'],
    [1.999, 'elevated'],
    [2, 'heavy'],
    [4.999, 'heavy'],
    [5, 'extreme'],
    [40, 'extreme'],
  ])('%f is %s', (ratio, name) => {
    expect(turnoverClass(ratio)).toBe(name);
  });
});

describe('volumeOpenInterest', () => {
  const TWO_EXPIRATIONS = [
    { strike: 100, date: '2026-11-20', volume: 300, openInterest: 100 },
    { strike: 100, date: '2026-11-27', volume: 100, openInterest: 300 },
    { strike: 100, date: '2026-11-20', right: 'put', volume: 10, openInterest: 40 },
  ] as const;

  it('sums each side of a strike over the expirations in scope', () => {
    expect(rowsOf(TWO_EXPIRATIONS)).toEqual([
      { strike: 100, right: 'call', volume: 400, openInterest: 400, ratio: 1 },
      { strike: 100, right: 'put', volume: 10, openInterest: 40, ratio: 0.25 },
    ]);
    expect(rowsOf(TWO_EXPIRATIONS, ['2026-11-20'])?.map((row) => row.ratio)).toEqual([3, 0.25]);
  });

  it('counts neither expired nor adjusted nor doubled rows', () => {
    const rows = [
      { strike: 100, volume: 2, openInterest: 4 },
      { strike: 100, volume: 900, openInterest: 4 },
      { strike: 100, root: 'SPY7', adjusted: true, volume: 900, openInterest: 4 },
      { strike: 100, date: '2026-11-13', volume: 900, openInterest: 4 },
    ];
    expect(rowsOf(rows)).toEqual([{ strike: 100, right: 'call', volume: 2, openInterest: 4, ratio: 0.5 }]);
  });

  it('has no ratio without open interest, and none without a volume: absent is not zero', () => {
    const rows = [
      { strike: 98, volume: 5, openInterest: 0 },
      { strike: 99, volume: null, openInterest: 50 },
      { strike: 100, volume: 0, openInterest: 50 },
    ];
    expect(rowsOf(rows)?.map(({ strike, ratio }) => [strike, ratio])).toEqual([[100, 0]]);
  });

  it('is null when no row carries volume', () => {
    expect(rowsOf([{ strike: 100, openInterest: 50 }])).toBeNull();
    expect(rowsOf([])).toBeNull();
  });
});

describe('busiestStrike', () => {
  const row = (strike: number, openInterest: number, ratio: number): VolumeOpenInterest => ({
    strike,
    right: 'call',
    openInterest,
    ratio,
    volume: openInterest * ratio,
  });
  const quiet = (count: number) => Array.from({ length: count }, (_, i) => row(99 + i / 10, 10 + i, 0.1));

  it('takes the highest ratio of the top fifth by open interest, not of all', () => {
    const rows = [row(98, 500, 1), row(99, 400, 3), row(101, 30, 9), ...quiet(7)];
    expect(busiestStrike(rows, 100)).toMatchObject({ strike: 99, ratio: 3 });
  });

  it('rounds the fifth up: of six rows the top two', () => {
    const rows = [row(98, 500, 1), row(99, 400, 3), row(101, 300, 9), ...quiet(3)];
    expect(busiestStrike(rows, 100)?.strike).toBe(99);
    expect(busiestStrike(rows.slice(0, 5), 100)?.strike).toBe(98);
  });

  it('looks within 3 % of spot, both ends included', () => {
    expect(busiestStrike([row(97, 10, 1)], 100)?.strike).toBe(97);
    expect(busiestStrike([row(103, 10, 1)], 100)?.strike).toBe(103);
    expect(busiestStrike([row(96.99, 900, 9), row(103.01, 900, 9)], 100)).toBeNull();
    expect(busiestStrike([], 100)).toBeNull();
  });
});
