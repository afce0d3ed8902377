import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { quoteFlags } from '../market/quote-quality.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { europeanStrikeQuotes, strikeQuotes } from './strike-quotes.ts';

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

describe('europeanStrikeQuotes', () => {
  const strikes = [90, 94, 98, 100, 102, 106, 110];
  const chainOf = (style: 'american' | 'european') =>
    testChain(
      [
        ...strikes.flatMap((strike) =>
          (['call', 'put'] as const).map((right) =>
            quotedRow(0.2, { strike, right, date: '2027-03-19' }, style),
          ),
        ),
        contractRow({ strike: 60, right: 'put', date: '2027-03-19', bid: 0, ask: 0.05 }),
      ],
      { style },
    );
  const [american, european] = (['american', 'european'] as const).map((style) =>
    openBook(chainOf(style), DEFAULT_ASSUMPTIONS),
  );

  it('are American quotes less their premiums', () => {
    if (american === undefined || european === undefined) throw new Error('no book');
    const exact = strikeQuotes(european, 0);
    const quoted = strikeQuotes(american, 0);
    const stripped = europeanStrikeQuotes(american, 0);
    expect(stripped[0]).toEqual(quoted[0]);
    stripped.forEach((quote, i) => {
      if (i === 0) return;
      expect(Math.abs(quote.putBid - (exact[i]?.putBid ?? 0))).toBeLessThan(2e-3);
      expect(Math.abs(quote.putAsk - (exact[i]?.putAsk ?? 0))).toBeLessThan(2e-3);
      expect((quoted[i]?.putBid ?? 0) - quote.putBid).toBeGreaterThan(0.01);
    });
  });

  it('are European quotes as they stand', () => {
    if (european === undefined) throw new Error('no book');
    expect(europeanStrikeQuotes(european, 0)).toEqual(strikeQuotes(european, 0));
  });
});
