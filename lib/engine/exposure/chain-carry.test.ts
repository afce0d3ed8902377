import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { chainCarry, pairsOf } from './chain-carry.ts';

const unset = { rate: null, dividendYield: null };
const quoted = [96, 98, 100, 102, 104].flatMap((strike) =>
  (['call', 'put'] as const).map((right) => quotedRow(0.2, { strike, right, date: '2026-12-18' })),
);

describe('chainCarry', () => {
  it('uses the file’s rate and yield as they stand, whatever the quotes say', () => {
    const [carry] = chainCarry(testChain(quoted, { rate: 0.1, dividendYield: 0.02 }), DEFAULT_ASSUMPTIONS);
    expect(carry).toMatchObject({ source: 'file', rate: 0.1, dividendYield: 0.02 });
    expectClose(carry?.forward ?? 0, 100 * Math.exp(0.08 * (carry?.years ?? 0)), 1e-12);
  });

  it('reads the forward off put-call parity when the file gives no rate', () => {
    const [carry] = chainCarry(testChain(quoted, unset), { ...DEFAULT_ASSUMPTIONS, rate: 0.04 });
    expect(carry?.source).toBe('parity');
    expectClose(carry?.forward ?? 0, 100 * Math.exp(0.03 * (carry?.years ?? 0)), 1e-3);
  });

  it('falls back to the configured curve, else says that it is unset', () => {
    const bare = testChain([contractRow()], unset);
    const [configured] = chainCarry(bare, { rate: 0.03, dividendYield: 0.01 });
    expect(configured).toMatchObject({ source: 'configured', rate: 0.03, dividendYield: 0.01 });
    const [none] = chainCarry(bare, DEFAULT_ASSUMPTIONS);
    expect(none).toMatchObject({ source: 'unset', rate: 0, dividendYield: 0, forward: 100 });
    expect(none?.reason).toMatch(/two-sided/);
  });

  it('takes early-exercise premiums out of American quotes, and leaves quotes without them as they are', () => {
    const strikes = [90, 92, 94, 96, 98, 100, 102, 104, 106, 108, 110];
    const date = '2027-06-18';
    const rows = (style: 'american' | 'european') =>
      strikes.flatMap((strike) =>
        (['call', 'put'] as const).map((right) => quotedRow(0.2, { strike, right, date }, style)),
      );
    const carryOf = (style: 'american' | 'european', header = {}) =>
      chainCarry(testChain(rows(style), { style: 'american', ...header }), DEFAULT_ASSUMPTIONS)[0];
    const american = carryOf('american', unset);
    expect(american).toMatchObject({ source: 'parity', exercise: 'american' });
    expectClose(american?.forward ?? 0, 100 * Math.exp(0.03 * (american?.years ?? 0)), 1e-2);
    expect(Math.abs((american?.rate ?? 0) - 0.04)).toBeLessThan(0.003);
    expect(carryOf('european', unset)?.exercise).toBe('european');
    expect(carryOf('american')).toMatchObject({ source: 'file', exercise: 'american' });
    expect(carryOf('european')).toMatchObject({ source: 'file', exercise: 'european' });
  });

  it('ends expirations at their own settlement instant', () => {
    const settled = contractRow({ date: '2026-11-13' });
    const carry = chainCarry(testChain([settled, contractRow()], unset), DEFAULT_ASSUMPTIONS);
    expect(carry.map(({ expired }) => expired)).toEqual([true, false]);
    expect(carry[0]?.years).toBe(0);
    expectClose(carry[1]?.years ?? 0, (4 * 1440 + 85) / 525_600, 1e-12);
  });

  it('pairs a strike’s call with its own put only', () => {
    const rows = [
      contractRow({ strike: 100, right: 'call', bid: 1, ask: 2 }),
      contractRow({ strike: 105, right: 'put', bid: 3, ask: 4 }),
      contractRow({ strike: 110, right: 'call', bid: 5, ask: 6 }),
      contractRow({ strike: 110, right: 'put', bid: 7, ask: 8 }),
    ];
    expect(pairsOf(testChain(rows), 0, 4)).toEqual([
      { strike: 110, callBid: 5, callAsk: 6, putBid: 7, putAsk: 8 },
    ]);
  });

  it('pairs the first rows of a doubled key, and never an adjusted one', () => {
    const rows = [
      contractRow({ strike: 100, right: 'call', bid: 0.1, ask: 0.2, adjusted: true }),
      contractRow({ strike: 100, right: 'call', bid: 1, ask: 2 }),
      contractRow({ strike: 100, right: 'call', bid: 11, ask: 12 }),
      contractRow({ strike: 100, right: 'put', bid: 3, ask: 4 }),
      contractRow({ strike: 100, right: 'put', bid: 13, ask: 14 }),
      contractRow({ strike: 105, right: 'call', bid: 5, ask: 6 }),
      contractRow({ strike: 105, right: 'put', bid: 7, ask: 8, adjusted: true }),
    ];
    expect(pairsOf(testChain(rows), 0, rows.length)).toEqual([
      { strike: 100, callBid: 1, callAsk: 2, putBid: 3, putAsk: 4 },
    ]);
  });
});
