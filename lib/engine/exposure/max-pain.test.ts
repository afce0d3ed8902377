import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { openBook } from './chain-book.ts';
import { maxPain, maxPainStrike } from './max-pain.ts';

describe('maxPainStrike', () => {
  it('pays holders least: worked by hand', () => {
    const rows = [
      { strike: 90, call: 10, put: 0 },
      { strike: 100, call: 5, put: 5 },
      { strike: 110, call: 0, put: 20 },
    ];
    // At 90: puts pay 5·10 + 20·20 = 450. At 100: 10·10 + 20·10 = 300. At 110: 10·20 + 5·10 = 250.
    expect(maxPainStrike(rows)).toBe(110);
  });

  it('is null without open interest', () => {
    expect(maxPainStrike([])).toBeNull();
    expect(maxPainStrike([{ strike: 100, call: 0, put: 0 }])).toBeNull();
  });

  it('is never undercut by another strike', () => {
    const held = fc.record({
      strike: fc.integer({ min: 50, max: 150 }),
      call: fc.integer({ min: 0, max: 99 }),
      put: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(fc.array(held, { minLength: 1 }), (rows) => {
        const paid = (at: number) =>
          rows.reduce(
            (sum, { strike, call, put }) =>
              sum + call * Math.max(0, at - strike) + put * Math.max(0, strike - at),
            0,
          );
        const least = paid(maxPainStrike(rows) ?? Number.NaN);
        for (const { strike } of rows) expect(paid(strike)).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

it('maxPain takes each expiration by itself, needing no volatility', () => {
  const rows = [
    contractRow({ strike: 95, right: 'put', openInterest: 5 }),
    contractRow({ strike: 105, openInterest: 1, date: '2026-12-18' }),
    contractRow({ strike: 99, openInterest: 7, date: '2026-11-13' }),
  ];
  expect(maxPain(openBook(testChain(rows), DEFAULT_ASSUMPTIONS))).toEqual([
    { expiry: '2026-11-20', root: 'SPY', strike: 95 },
    { expiry: '2026-12-18', root: 'SPY', strike: 105 },
  ]);
});
