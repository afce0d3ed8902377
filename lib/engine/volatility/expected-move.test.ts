import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { atTheMoneyVolatility, expectedMove } from './expected-move.ts';

const YEAR_MS = 365 * 86_400_000;
/** Rate and yield alike: the forward is spot, 100. */
const flat = { rate: 0.02, dividendYield: 0.02 };
const row = (strike: number, vendorVolatility: number | null, over: Partial<ContractRow> = {}) =>
  contractRow({ strike, vendorVolatility, ...over });
const bookOf = (rows: readonly ContractRow[], header = {}) =>
  openBook(testChain(rows, { ...flat, ...header }), DEFAULT_ASSUMPTIONS);

describe('atTheMoneyVolatility', () => {
  it('is linear between the strikes around the forward', () => {
    expectClose(
      atTheMoneyVolatility(bookOf([row(90, 0.5), row(96, 0.3), row(104, 0.2), row(110, 0.1)]), 0) ?? 0,
      0.25,
      1e-9,
    );
    expectClose(atTheMoneyVolatility(bookOf([row(99, 0.3), row(103, 0.2)]), 0) ?? 0, 0.275, 1e-9);
  });

  it('is never read beyond the strikes that have a volatility', () => {
    expect(atTheMoneyVolatility(bookOf([row(101, 0.2), row(105, 0.2)]), 0)).toBeNull();
    expect(atTheMoneyVolatility(bookOf([row(95, 0.2), row(99, 0.2)]), 0)).toBeNull();
    expect(atTheMoneyVolatility(bookOf([row(95, 0.2), row(101, null)]), 0)).toBeNull();
    expect(atTheMoneyVolatility(bookOf([]), 0)).toBeNull();
  });
});

describe('expectedMove', () => {
  it('is spot · volatility · √time to the nearest date after today', () => {
    const book = bookOf([
      row(100, 0.9, { date: '2026-11-16' }),
      row(95, 0.2),
      row(105, 0.3),
      row(95, 0.6, { date: '2026-12-18' }),
      row(105, 0.6, { date: '2026-12-18' }),
    ]);
    const years = (exchangeInstant('2026-11-20', 16 * 60) - AS_OF) / YEAR_MS;
    const move = expectedMove(book);
    expect(move?.expiry).toBe('2026-11-20');
    expectClose(move?.volatility ?? 0, 0.25, 1e-12);
    expectClose(move?.dollars ?? 0, 100 * 0.25 * Math.sqrt(years), 1e-9);
    expectClose(move?.percent ?? 0, move?.dollars ?? 1, 1e-12);
  });

  it('takes the root that settles last, and the other when that one has no volatility', () => {
    const morning = { root: 'SPX', settlement: 'AM', settlesAt: exchangeInstant('2026-11-20', 570) } as const;
    const both = (volatility: number | null) => [
      row(95, 0.4, morning),
      row(105, 0.4, morning),
      row(95, volatility, { root: 'SPXW' }),
      row(105, volatility, { root: 'SPXW' }),
    ];
    expectClose(expectedMove(bookOf(both(0.2)))?.volatility ?? 0, 0.2, 1e-12);
    expectClose(expectedMove(bookOf(both(null)))?.volatility ?? 0, 0.4, 1e-12);
  });

  it('passes over adjusted contracts, whose root sorts last', () => {
    const adjusted = { root: 'SPY7', adjusted: true };
    const rows = [row(95, 0.2), row(105, 0.2), row(95, 0.7, adjusted), row(105, 0.7, adjusted)];
    expectClose(expectedMove(bookOf(rows))?.volatility ?? 0, 0.2, 1e-12);
  });

  it('is null without a later date, or without its volatility, even if the date after has one', () => {
    expect(expectedMove(bookOf([row(95, 0.2, { date: '2026-11-16' })]))).toBeNull();
    const december = { date: '2026-12-18' };
    const rows = [row(95, null), row(105, null), row(95, 0.2, december), row(105, 0.2, december)];
    expect(expectedMove(bookOf(rows))).toBeNull();
    expect(expectedMove(bookOf([]))).toBeNull();
  });

  it('counts today in New York: a Friday evening chain looks to Monday', () => {
    const rows = ['2026-11-20', '2026-11-23'].flatMap((date) => [
      row(95, 0.2, { date }),
      row(105, 0.2, { date }),
    ]);
    const evening = { asOf: exchangeInstant('2026-11-20', 20 * 60) };
    const move = expectedMove(bookOf(rows, evening));
    expect(move?.expiry).toBe('2026-11-23');
    expectClose(move?.dollars ?? 0, 100 * 0.2 * Math.sqrt(3 / 365), 1e-9);
  });
});
