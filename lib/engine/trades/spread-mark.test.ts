import { describe, expect, it } from 'vitest';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { spreadMark } from './spread-mark.ts';

const date = '2026-12-18';
const row = (strike: number, bid: number, ask: number) =>
  contractRow({ date, strike, right: 'call', bid, ask, openInterest: 10, volume: 5 });
const chainOf = (...rows: ReturnType<typeof row>[]) => testChain(rows);
const legs = [
  { right: 'call', strike: 105, expiry: date, quantity: -1 },
  { right: 'call', strike: 110, expiry: date, quantity: 1 },
] as const;

describe('spreadMark', () => {
  it('is what buying the spread back costs: at mid, and at ask less bid', () => {
    expect(spreadMark(chainOf(row(105, 1.2, 1.3), row(110, 0.4, 0.5)), legs)).toEqual({
      ...{ mid: 0.8, natural: 0.9, reason: null },
    });
  });

  it('counts a far leg that nobody bids for at half of its ask, and cannot sell it', () => {
    expect(spreadMark(chainOf(row(105, 1.2, 1.3), row(110, 0, 0.1)), legs)).toEqual({
      ...{ mid: 1.2, natural: null },
      reason: `nobody bids for the 110 call of ${date}: it cannot be sold`,
    });
  });

  it.each([
    ['a leg is not listed', chainOf(row(105, 1.2, 1.3)), 'no call of strike 110'],
    ['a quote is crossed', chainOf(row(105, 1.4, 1.3), row(110, 0.4, 0.5)), 'crossed'],
    ['a bid is unknown', chainOf(row(105, Number.NaN, 1.3), row(110, 0.4, 0.5)), 'no bid'],
  ] as const)('has none where %s', (_, chain, reason) => {
    const mark = spreadMark(chain, legs);
    expect(mark).toMatchObject({ mid: null, natural: null });
    expect(mark.reason).toContain(reason);
  });

  it('has none where an in-the-money leg has no bid: it is not worthless', () => {
    const inside = [{ right: 'call', strike: 95, expiry: date, quantity: 1 }] as const;
    expect(spreadMark(chainOf(row(95, 0, 6)), inside).reason).toContain('no bid');
  });
});
