import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { exposureOf } from './exposure-of.ts';
import type { FlowReading } from './flow-positions.ts';
import { netGexAt, profileTerms } from './profile-terms.ts';

const chain = testChain([
  contractRow({ openInterest: 300, vendorVolatility: 0.2, volume: 50 }),
  contractRow({ right: 'put', openInterest: 100, vendorVolatility: 0.2, volume: 50 }),
  contractRow({ strike: 104, openInterest: 0, vendorVolatility: 0.2, volume: 50 }),
]);
const NAIVE = [300, -100, 0];
const reading = (positions: readonly number[]): FlowReading => ({
  positions: Float64Array.from(positions),
  reason: null,
});
const bookOf = (positions: readonly number[]) => openBook(chain, DEFAULT_ASSUMPTIONS, reading(positions));
const under = (sign: 'naive' | 'flow', positions: readonly number[]) =>
  exposureOf(bookOf(positions), { sign, range: null, expiries: 'all' });

describe('exposure under the flow model', () => {
  it('is the naive one when nothing was traded', () => {
    expect(under('flow', NAIVE)).toEqual(under('naive', NAIVE));
  });

  it('is linear in the positions', () => {
    const once = under('flow', [10, -40, 7]);
    const thrice = under('flow', [30, -120, 21]);
    for (const name of ['netGex', 'grossGex', 'netDex', 'netVex', 'netChex'] as const)
      expectClose(thrice[name], 3 * once[name], 1e-12 * Math.abs(once[name]), name);
  });

  it('counts a position in a contract without open interest, in totals and in the profile', () => {
    const book = bookOf([0, 0, -70]);
    const { netGex, byStrike, gammaFlip } = exposureOf(book, { sign: 'flow', range: null, expiries: 'all' });
    expect(netGex).toBeLessThan(0);
    expect(byStrike.find((row) => row.strike === 104)?.callGex).toBe(netGex);
    expectClose(netGexAt(profileTerms(book, 'flow'), chain.spot), netGex, 1e-9 * Math.abs(netGex));
    expect(gammaFlip.reason).toContain('stays negative');
  });

  it('moves no wall: they are unsigned', () => {
    expect(under('flow', [-900, 900, -900]).walls).toEqual(under('naive', NAIVE).walls);
  });
});
