import { describe, expect, it } from 'vitest';
import { quoteFlags } from '../market/quote-quality.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { strikeQuotes } from './strike-quotes.ts';

const bookOf = (rows: Parameters<typeof testChain>[0]) => {
  const chain = testChain(rows);
  return { chain, flags: quoteFlags(chain) };
};

describe('strikeQuotes', () => {
  it('puts the call and the put of a strike side by side, by strike', () => {
    const book = bookOf([
      contractRow({ strike: 105, bid: 1, ask: 1.2 }),
      contractRow({ strike: 100, right: 'put', bid: 2, ask: 2.1 }),
      contractRow({ strike: 100, bid: 3, ask: 3.1 }),
      contractRow({ strike: 100, date: '2026-12-18', bid: 9, ask: 10 }),
    ]);
    const none = Number.NaN;
    expect(strikeQuotes(book, 0)).toEqual([
      { strike: 100, callBid: 3, callAsk: 3.1, putBid: 2, putAsk: 2.1 },
      { strike: 105, callBid: 1, callAsk: 1.2, putBid: none, putAsk: none },
    ]);
    expect(strikeQuotes(book, 1)).toHaveLength(1);
    expect(strikeQuotes(book, 2)).toEqual([]);
  });

  it('leaves out adjusted contracts and second rows', () => {
    const book = bookOf([
      contractRow({ bid: 1, ask: 2 }),
      contractRow({ bid: 7, ask: 8 }),
      contractRow({ strike: 90, adjusted: true, bid: 5, ask: 6 }),
    ]);
    expect(strikeQuotes(book, 0).map((q) => [q.strike, q.callBid])).toEqual([[100, 1]]);
  });
});
