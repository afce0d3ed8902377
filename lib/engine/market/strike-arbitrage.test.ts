import { describe, expect, it } from 'vitest';
import { FLAG } from './quote-flag.ts';
import { flagStrikeArbitrage } from './strike-arbitrage.ts';

function flagsOf(isPut: boolean, ...rows: readonly (readonly [strike: number, bid: number, ask: number])[]) {
  const flags = new Uint32Array(rows.length);
  const quotes = rows.map(([strike, bid, ask], row) => ({ row, strike, bid, ask }));
  flagStrikeArbitrage(quotes, isPut, flags);
  return [...flags];
}
const { vertical_arb: V, butterfly_arb: B } = FLAG;

describe('strike arbitrage', () => {
  it('flags a vertical that is bought for a credit: the cheaper side bids above the dearer side’s ask', () => {
    expect(flagsOf(false, [100, 4, 4.1], [105, 4.2, 4.3])).toEqual([V, V]);
    expect(flagsOf(true, [100, 4.2, 4.3], [105, 4, 4.1])).toEqual([V, V]);
  });

  it('flags a vertical that is sold for more than its width', () => {
    expect(flagsOf(false, [100, 9.1, 9.2], [105, 3.9, 4])).toEqual([V, V]);
    expect(flagsOf(true, [100, 3.9, 4], [105, 9.1, 9.2])).toEqual([V, V]);
  });

  it('lets prices at the bound pass, whatever their binary fractions', () => {
    expect(flagsOf(false, [100, 4.1, 4.2], [105, 4.2, 4.3])).toEqual([0, 0]);
    expect(flagsOf(false, [1.1, 0.35, 0.4], [1.4, 0.04, 0.05])).toEqual([0, 0]);
    expect(flagsOf(false, [100, 6, 6.1], [105, 4.05, 4.1], [110, 1.9, 2])).toEqual([0, 0, 0]);
  });

  it('flags a butterfly that is bought for a credit, with unequal wings too', () => {
    expect(flagsOf(false, [100, 6, 6.1], [105, 4.2, 4.3], [110, 1.9, 2])).toEqual([B, B, B]);
    // wings weigh 2/3 and 1/3: 2/3 · 6.1 + 1/3 · 2 = 4.733…
    expect(flagsOf(true, [110, 1.9, 2], [120, 4.7, 4.8], [125, 6, 6.1])).toEqual([0, 0, 0]);
    expect(flagsOf(true, [110, 1.9, 2], [120, 4.74, 4.8], [125, 6, 6.1])).toEqual([B, B, B]);
  });

  it('judges by what can be traded: a mid out of line inside the spreads is no arbitrage', () => {
    expect(flagsOf(false, [100, 5, 7], [105, 5.5, 7.9], [110, 4, 5])).toEqual([0, 0, 0]);
  });

  it('marks nothing on one quote or none', () => {
    expect(flagsOf(false, [100, 4, 4.1])).toEqual([0]);
    expect(flagsOf(true)).toEqual([]);
  });
});
