import { describe, expect, it } from 'vitest';
import type { PairQuote } from '../pricing/implied-forward.ts';
import { expectClose } from '../testing/expect-close.ts';
import published from '../testing/vectors/volatility-index.json' with { type: 'json' };
import { interpolateThirtyDays } from './thirty-day-index.ts';
import { varianceStrip } from './thirty-day-index-strip.ts';

type Term = typeof published.near | typeof published.next;
const none = Number.NaN;
const blank = { callBid: none, callAsk: none, putBid: none, putAsk: none };

/** One side of a strike quoted at `mid`, a bid of zero where `mid` is zero. */
const oneSide = (strike: number, centre: number, mid: number): PairQuote =>
  strike < centre
    ? { strike, ...blank, putBid: mid, putAsk: mid || 0.1 }
    : { strike, ...blank, callBid: mid, callAsk: mid || 0.1 };
const bothSides = ({ strike, callMid, putMid }: Term['centre']): PairQuote => ({
  strike,
  callBid: callMid,
  callAsk: callMid,
  putBid: putMid,
  putAsk: putMid,
});

/** The paper's board: what counts, what has no bid, and what is quoted past the end of the strip. */
function boardOf(term: Term): PairQuote[] {
  const centre = term.centre.strike;
  const board = new Map<number, PairQuote>();
  term.strikes.forEach((strike, i) => {
    board.set(strike, oneSide(strike, centre, term.mids[i] ?? none));
  });
  for (const strike of term.zeroBids) board.set(strike, oneSide(strike, centre, 0));
  for (const strike of term.beyond) board.set(strike, oneSide(strike, centre, 0.1));
  for (const pair of [term.centre, term.otherSide]) if (pair) board.set(pair.strike, bothSides(pair));
  return [...board.values()].sort((a, b) => a.strike - b.strike);
}

const stripOf = (term: Term) => {
  const years = term.minutes / 525_600;
  return varianceStrip(boardOf(term), years, Math.exp(-term.rate * years)).strip;
};

describe('varianceStrip', () => {
  it.each([published.near, published.next])('gives Cboe’s worked example, $minutes minutes', (term) => {
    const strip = stripOf(term);
    expectClose(strip?.forward ?? none, term.forward, 5e-6, 'forward');
    expect(strip?.centre).toBe(1960);
    expect(strip?.strikes.map(({ strike }) => strike)).toEqual(term.strikes);
    strip?.strikes.forEach(({ price }, i) => {
      expectClose(price, term.mids[i] ?? none, 1e-12, `mid ${i}`);
    });
    const growth = Math.exp((term.rate * term.minutes) / 525_600);
    const sum = strip?.strikes.reduce((s, { strike, price, width }) => s + (width / strike ** 2) * price, 0);
    expectClose((sum ?? none) * growth, term.sum, 1e-10, 'sum');
    expectClose(strip?.variance ?? none, term.variance, 1e-8, 'variance');
  });

  it('measures widths between strikes that count, not between listed ones', () => {
    const width = (term: Term, strike: number) =>
      stripOf(term)?.strikes.find((own) => own.strike === strike)?.width;
    expect([1400, 1410, 1420, 2100, 2125].map((strike) => width(published.near, strike))).toEqual([
      7.5, 10, 7.5, 15, 25,
    ]);
    expect([1275, 1325].map((strike) => width(published.next, strike))).toEqual([50, 37.5]);
  });

  it('interpolates to the published index', () => {
    const { near, next } = published;
    const index = interpolateThirtyDays(
      { years: near.minutes / 525_600, variance: stripOf(near)?.variance ?? none },
      { years: next.minutes / 525_600, variance: stripOf(next)?.variance ?? none },
    );
    expectClose(index, published.unroundedIndex, 1e-5);
    expect(index.toFixed(2)).toBe(String(published.index));
  });

  it('says what is missing', () => {
    const board = boardOf(published.next);
    const noPair = board.filter(({ strike }) => strike !== 1960);
    const fewPuts = board.filter(({ strike }) => strike >= 1955);
    expect(varianceStrip(noPair, 0.1, 1).reason).toMatch(/two-sided call and put/);
    expect(varianceStrip(fewPuts, 0.1, 1).reason).toMatch(/^1 puts and 25 calls/);
    expect(varianceStrip([], 0.1, 1).strip).toBeNull();
  });
});
