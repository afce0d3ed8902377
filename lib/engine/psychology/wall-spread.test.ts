import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { usualWidth, wallSpread, wallSpreads } from './wall-spread.ts';

const leg = (strike: number, bid: number, ask: number) => ({ strike, bid, ask, wide: false });

describe('wallSpread', () => {
  it('is the sources’ 595/600 for 1.85: risk $315, half of it back at 0.925 for $92.50', () => {
    expect(wallSpread(leg(595, 2.74, 2.78), leg(600, 0.9, 0.92), 'call')).toEqual({
      short: leg(595, 2.74, 2.78),
      long: leg(600, 0.9, 0.92),
      width: 5,
      creditMid: 1.85,
      creditNatural: 1.82,
      maxRisk: 315,
      maxRiskNatural: 318,
      breakEven: 596.85,
      targetMark: 0.925,
      targetDollars: 92.5,
    });
  });

  it('breaks even below the strike on the put side', () => {
    expect(wallSpread(leg(585, 2, 2.1), leg(580, 1, 1.1), 'put').breakEven).toBe(584);
  });
});

it.each([
  [593.42, 5],
  [5871, 50],
  [2300, 20],
  [150, 1],
  [100, 1],
])('at %d the usual width is %d', (spot, width) => {
  expect(usualWidth(spot)).toBe(width);
});

describe('wallSpreads', () => {
  const row = (strike: number, bid: number, ask: number, right: 'call' | 'put' = 'call') =>
    contractRow({ strike, bid, ask, right });
  const rows = [
    row(101, 1, 1.1),
    row(102, 0.6, 0.7),
    row(103, 0.3, 0.4),
    row(104, 0.2, 0.3),
    row(105, 0, 0.1),
  ];
  const book = openBook(
    testChain([...rows, row(99, 1, 1.1, 'put'), row(98, 0.6, 0.7, 'put')]),
    DEFAULT_ASSUMPTIONS,
  );

  it('sells the wall and buys further out, the usual width first, quoted strikes only', () => {
    const widths = wallSpreads(book, 0, 'call', 101).map(({ width }) => width);
    expect(widths).toEqual([1, 2]);
    const [put] = wallSpreads(book, 0, 'put', 99);
    expect(put).toMatchObject({ width: 1, creditMid: 0.4, breakEven: 98.6 });
  });

  it('is empty without a quote at the wall', () => {
    expect(wallSpreads(book, 0, 'call', 105)).toEqual([]);
    expect(wallSpreads(book, 0, 'call', 101.5)).toEqual([]);
  });
});
