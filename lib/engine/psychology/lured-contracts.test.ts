import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { luredContract, luredContracts } from './lured-contracts.ts';

const row = (over: Parameters<typeof contractRow>[0]) =>
  contractRow({ strike: 101, bid: 1, ask: 1.1, volume: 1_000, openInterest: 1_000, ...over });
const of = (...rows: ReturnType<typeof row>[]) =>
  luredContracts(openBook(testChain(rows), DEFAULT_ASSUMPTIONS), 'call', 101);

describe('luredContracts', () => {
  it('lists what trades near the wall on its side, by premium', () => {
    const found = of(
      row({ volume: 2_000 }),
      row({ strike: 101.5, volume: 5_000 }),
      row({ right: 'put', volume: 9_000 }),
      row({ strike: 103, volume: 9_000 }),
      row({ date: '2027-03-19', volume: 9_000 }),
      row({ strike: 100.5, volume: null }),
      row({ strike: 100, volume: 9_000, bid: 0 }),
    );
    expect(found.map(({ strike, premium }) => [strike, premium])).toEqual([
      [101.5, 525_000],
      [101, 210_000],
    ]);
    expect(found[1]).toMatchObject({ days: 4, volumeOi: 2, openInterest: 1_000, wide: false });
  });
});

describe('luredContract', () => {
  const today = row({ date: '2026-11-16', volume: 9_000 });
  const week = row({ volume: 2_500 });
  const month = row({ date: '2026-12-18', volume: 1_500, bid: 4, ask: 4.1 });

  it('is the heaviest by premium of those with heavy V/OI, after today', () => {
    expect(luredContract(of(today, week, month), 101)?.expiry).toBe('2026-11-20');
  });

  it('without heavy turnover it is the one with the most premium', () => {
    expect(luredContract(of(today, row({ volume: 1_000 }), month), 101)?.expiry).toBe('2026-12-18');
  });

  it('is today’s only where no other trades, and none where none at the wall does', () => {
    expect(luredContract(of(today), 101)?.days).toBe(0);
    expect(luredContract(of(row({ strike: 101.5 })), 101)).toBeNull();
  });
});
