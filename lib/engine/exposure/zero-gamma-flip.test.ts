import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { netGexAt, profileTerms } from './profile-terms.ts';
import { cumulativeFlip, zeroGammaFlip } from './zero-gamma-flip.ts';

const termsOf = (rows: readonly ContractRow[]) =>
  profileTerms(openBook(testChain(rows), DEFAULT_ASSUMPTIONS), 'naive');
const row = (right: 'call' | 'put', strike: number, openInterest: number, over: Partial<ContractRow> = {}) =>
  contractRow({ right, strike, openInterest, vendorVolatility: 0.25, ...over });

const strikeRow = (strike: number, netGex: number) => ({
  strike,
  netGex,
  callGex: netGex,
  putGex: 0,
  callOpenInterest: 0,
  putOpenInterest: 0,
  callVolume: 0,
  putVolume: 0,
});

describe('zeroGammaFlip', () => {
  it('takes the root nearest to spot and keeps the others', () => {
    const rows = [row('put', 90, 100), row('call', 98, 100), row('put', 106, 100)];
    const { level, reason, all } = zeroGammaFlip(termsOf(rows), []);
    expect(all).toHaveLength(2);
    expect(reason).toBeNull();
    const [low = 0, high = 0] = all;
    expect(low).toBeGreaterThan(90);
    expect(high).toBeGreaterThan(98);
    expect(level).toBe(100 - low < high - 100 ? low : high);
  });

  it('changes sign at every root it names, and at no other level of a dense scan', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const terms = termsOf(rows);
        const { all } = zeroGammaFlip(terms, []);
        const largest = Math.max(
          ...Array.from({ length: 401 }, (_, j) => Math.abs(netGexAt(terms, 80 + j / 10))),
        );
        for (const root of all) {
          const [before, after] = [netGexAt(terms, root - 2e-5), netGexAt(terms, root + 2e-5)];
          expect(before > 0, `sign change at ${root}`).not.toBe(after > 0);
        }
        for (let step = 0; step < 800; step++) {
          const level = 80 + step * 0.05;
          const [a, b] = [netGexAt(terms, level), netGexAt(terms, level + 0.05)];
          if (Math.min(Math.abs(a), Math.abs(b)) <= 1e-5 * largest || a > 0 === b > 0) continue;
          const isNamed = all.some((root) => root > level - 1e-4 && root < level + 0.0501);
          expect(isNamed, `sign change between ${level} and ${level + 0.05}`).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('finds two roots that lie closer together than the grid', () => {
    const close = { date: '2026-12-18' };
    const pair = (puts: number) => [
      row('call', 100, 1000, close),
      row('put', 100, puts, { ...close, vendorVolatility: 0.5 }),
    ];
    let [lo, hi] = [1000, 4000];
    for (let step = 0; step < 60; step++) {
      const puts = (lo + hi) / 2;
      if (zeroGammaFlip(termsOf(pair(puts)), []).all.length === 0) hi = puts;
      else lo = puts;
    }
    const { all } = zeroGammaFlip(termsOf(pair(lo - 1e-4)), []);
    expect(all).toHaveLength(2);
    expect((all[1] ?? 0) - (all[0] ?? 0)).toBeLessThan(0.05);
  });

  it('keeps a root that falls on a level of the grid', () => {
    const mirrored = [row('put', 95, 100), row('call', 105, 100)];
    const [root = Number.NaN] = zeroGammaFlip(termsOf(mirrored), []).all;
    const moved = testChain(mirrored, { spot: root });
    const again = zeroGammaFlip(profileTerms(openBook(moved, DEFAULT_ASSUMPTIONS), 'naive'), []);
    expectClose(again.level ?? Number.NaN, root, 1e-6 * root);
  });

  it('passes over stretches without gamma', () => {
    const soon = { date: '2026-11-16', vendorVolatility: 0.05 };
    const { level, all, reason } = zeroGammaFlip(
      termsOf([row('put', 90, 100, soon), row('call', 110, 100, soon)]),
      [],
    );
    expect({ level, all }).toEqual({ level: null, all: [] });
    expect(reason).toBe('net gamma changes sign only where there is next to none, from 80.00 to 120.00');
  });

  it('says which sign is held when there is no flip', () => {
    expect(zeroGammaFlip(termsOf([row('put', 100, 5)]), []).reason).toBe(
      'net gamma stays negative at every price from 80.00 to 120.00',
    );
    expect(zeroGammaFlip(termsOf([]), []).reason).toBe(
      'no contract has gamma at any price from 80.00 to 120.00',
    );
  });
});

describe('cumulativeFlip', () => {
  it('interpolates where the running sum over strikes crosses zero, nearest to spot', () => {
    const rows = [strikeRow(90, -10), strikeRow(100, 15), strikeRow(110, -10), strikeRow(120, 1)];
    expectClose(cumulativeFlip(rows, 93) ?? Number.NaN, 90 + 10 * (10 / 15), 1e-12);
    expectClose(cumulativeFlip(rows, 108) ?? Number.NaN, 100 + 10 * (5 / 10), 1e-12);
  });

  it('is null when the running sum keeps its sign', () => {
    expect(cumulativeFlip([strikeRow(90, -10), strikeRow(100, 5)], 95)).toBeNull();
    expect(cumulativeFlip([], 95)).toBeNull();
  });
});
