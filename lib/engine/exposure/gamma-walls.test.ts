import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { gammaWalls } from './gamma-walls.ts';

const row = (strike: number, vendorGamma: number, openInterest: number, over: Partial<ContractRow> = {}) =>
  contractRow({ strike, vendorGamma, openInterest, ...over });
const wallsOf = (rows: readonly ContractRow[]) =>
  gammaWalls(openBook(testChain(rows), { ...DEFAULT_ASSUMPTIONS, greeks: 'vendor' }));

describe('gammaWalls', () => {
  it('ranks strikes by the gamma of one side over all expirations', () => {
    const later = { date: '2026-12-18' };
    const { calls, puts } = wallsOf([
      row(105, 0.02, 100, { volume: 30 }),
      row(105, 0.01, 100, { ...later, volume: 50 }),
      row(110, 0.029, 100),
      row(105, 0.9, 100, { right: 'put' }),
    ]);
    expect(calls.map((wall) => wall.strike)).toEqual([105, 110]);
    expect(puts.map((wall) => wall.strike)).toEqual([105]);
    const [wall] = calls;
    expectClose(wall?.gex ?? 0, 0.03 * 100 * 100 * 100 ** 2 * 0.01, 1e-9);
    expectClose(wall?.share ?? 0, 0.03 / 0.059, 1e-12);
    expectClose(wall?.expiringShare ?? 0, 2 / 3, 1e-12);
    expectClose(wall?.distancePercent ?? 0, 5, 1e-12);
    expectClose(wall?.volumeOi ?? 0, 80 / 200, 1e-12);
    expect(calls[1]?.volumeOi).toBeNull();
  });

  it('signs the distance, keeps five, and looks no further than 20 % from spot', () => {
    const strikes = [79, 80, 90, 95, 99, 110, 120, 121];
    const { calls } = wallsOf(strikes.map((strike, i) => row(strike, 0.01, 100 * (i + 1))));
    expect(calls.map((wall) => wall.strike)).toEqual([120, 110, 99, 95, 90]);
    expectClose(calls[2]?.distancePercent ?? 0, -1, 1e-12);
  });

  it('has none where a side has no gamma', () => {
    expect(wallsOf([row(100, 0, 10), row(101, 0.1, 0), row(100, 0.1, 0, { right: 'put' })])).toEqual({
      calls: [],
      puts: [],
    });
  });
});
