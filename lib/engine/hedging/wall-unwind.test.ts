import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { wallUnwind } from './wall-unwind.ts';

const rows = (['2026-11-20', '2026-12-18'] as const).flatMap((date, i) =>
  (['call', 'put'] as const).map((right) =>
    contractRow({
      date,
      right,
      strike: right === 'call' ? 105 : 95,
      vendorVolatility: 0.25,
      openInterest: 6000 + 4000 * i,
    }),
  ),
);
const book = openBook(testChain(rows), DEFAULT_ASSUMPTIONS);
const deltaAt = (spot: number, row: number, right: 'call' | 'put') =>
  europeanGreeks({
    right,
    spot,
    strike: right === 'call' ? 105 : 95,
    years: book.contracts.years[row] ?? 0,
    volatility: 0.25,
    rate: 0.04,
    dividendYield: 0.01,
  }).delta;
const calls = [...book.chain.columns.right.keys()].filter((row) => book.chain.columns.right[row] === 0);

describe('wallUnwind', () => {
  const unwind = wallUnwind(book, { right: 'call', strike: 105 }, 0.3, 1);

  it('sells the hedge of what customers close, at the wall’s price, over all expirations', () => {
    const held = [6000, 10_000];
    const shares = calls.reduce(
      (sum, row, j) => sum + 0.3 * (held[j] ?? 0) * deltaAt(105, row, 'call') * 100,
      0,
    );
    expect(unwind).toMatchObject({ price: 105, openInterest: 16_000, contracts: 4800 });
    expectClose(unwind.unwindShares, -shares, 1e-6);
    expectClose(unwind.unwindShares, -4800 * unwind.delta * 100, 1e-6);
    expectPlainJson(unwind);
  });

  it('sets that against what dealers bought on the way, dollar by dollar', () => {
    expect(unwind.approach.map(({ from, to }) => [from, to])).toEqual([
      [100, 101],
      [101, 102],
      [102, 103],
      [103, 104],
      [104, 105],
    ]);
    const bought = calls.reduce(
      (sum, row, j) =>
        sum + ([6000, 10_000][j] ?? 0) * 100 * (deltaAt(105, row, 'call') - deltaAt(100, row, 'call')),
      0,
    );
    expectClose(unwind.approachShares, bought, 1e-5);
    expectClose((unwind.offsettingContracts ?? 0) * unwind.delta * 100, bought, 1e-5);
  });

  it('is mirrored at the put wall: dealers sell on the way down and buy back', () => {
    const down = wallUnwind(book, { right: 'put', strike: 95 }, 0.3, 1);
    expect(down.approachShares).toBeLessThan(0);
    expect(down.unwindShares).toBeGreaterThan(0);
    expect(down.approach[0]).toMatchObject({ from: 100, to: 99 });
  });

  it('sells back at spot where the wall is behind it', () => {
    const past = wallUnwind(
      openBook(testChain(rows, { spot: 106 }), DEFAULT_ASSUMPTIONS),
      { right: 'call', strike: 105 },
      1,
      1,
    );
    expect(past).toMatchObject({ price: 106, approach: [], approachShares: 0 });
    expect(past.unwindShares).toBeLessThan(0);
  });

  it('names what it refuses', () => {
    const call = { right: 'call', strike: 105 } as const;
    expect(() => wallUnwind(book, call, 0, 1)).toThrow('sell must be above 0 and at most 100 %, got 0');
    expect(() => wallUnwind(book, call, 1.2, 1)).toThrow('got 120');
    expect(() => wallUnwind(book, { ...call, strike: 104 }, 0.3, 1)).toThrow(
      'strike must be a strike with calls to sell back, got 104',
    );
  });
});
