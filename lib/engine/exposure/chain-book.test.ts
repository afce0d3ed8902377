import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { ChainHeader, ContractRow } from '../market/option-chain.ts';
import { FLAG } from '../market/quote-quality.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { quotedRow } from '../testing/quoted-row.ts';
import { openBook } from './chain-book.ts';

const unset = { rate: null, dividendYield: null };
const bookOf = (
  rows: readonly ContractRow[],
  header: Partial<ChainHeader> = {},
  over: Partial<Assumptions> = {},
) => openBook(testChain(rows, header), { ...DEFAULT_ASSUMPTIONS, ...over });

describe('parity outliers', () => {
  const strikes = [94, 96, 98, 100, 102, 104, 106];
  const rows = strikes.flatMap((strike) =>
    (['call', 'put'] as const).map((right) => {
      const row = quotedRow(0.2, { strike, right, date: '2026-12-18' });
      return strike === 102 && right === 'call'
        ? { ...row, bid: (row.bid ?? 0) + 3, ask: (row.ask ?? 0) + 3 }
        : row;
    }),
  );
  const outliers = (header: Partial<ChainHeader>) => {
    const { chain, flags } = bookOf(rows, header);
    return [...flags.keys()].flatMap((i) =>
      ((flags[i] ?? 0) & FLAG.parity_outlier) === 0 ? [] : [chain.columns.strike[i]],
    );
  };

  it('are flagged against the forward that the other quotes imply', () => {
    expect(outliers(unset)).toEqual([102, 102]);
  });

  it('are not judged by a forward that does not come from parity', () => {
    expect(outliers({})).toEqual([]);
  });
});

describe('time of a book', () => {
  const friday = contractRow({ date: '2026-11-20', vendorVolatility: 0.2 });
  const monday = contractRow({ date: '2026-11-23', vendorVolatility: 0.2 });
  const yearsAt = (date: string, minute: number) => {
    const { carry } = bookOf([friday, monday], { asOf: exchangeInstant(date, minute) });
    return carry.map(({ years, expired }) => ({ days: years * 365, expired }));
  };
  const CLOSE = 16 * 60;

  it.each([
    { taken: 'after the close', date: '2026-11-19', minute: 21 * 60, days: [1, 4], expired: [false, false] },
    { taken: 'on a Sunday', date: '2026-11-22', minute: 12 * 60, days: [0, 3], expired: [true, false] },
    {
      taken: 'before the open',
      date: '2026-11-20',
      minute: 8 * 60,
      days: [1, 4],
      expired: [false, false],
    },
    {
      taken: 'at the open',
      date: '2026-11-20',
      minute: 570,
      days: [6.5 / 24, 3 + 6.5 / 24],
      expired: [false, false],
    },
    { taken: 'at the close', date: '2026-11-20', minute: CLOSE, days: [0, 3], expired: [true, false] },
  ])(
    'a file taken $taken is priced from its session’s close at the latest',
    ({ date, minute, days, expired }) => {
      const got = yearsAt(date, minute);
      expect(got.map((e) => e.expired)).toEqual(expired);
      got.forEach((e, i) => {
        expectClose(e.days, days[i] ?? Number.NaN, 1e-9, `expiration ${i}`);
      });
    },
  );

  it('counts a contract that expires on a half day until 13:00', () => {
    const settlesAt = exchangeInstant('2026-11-27', 13 * 60);
    const row = contractRow({ date: '2026-11-27', settlesAt, vendorVolatility: 0.2 });
    const included = (minute: number) =>
      bookOf([row], { asOf: exchangeInstant('2026-11-27', minute) }).included[0];
    expect([included(13 * 60 - 1 / 60), included(13 * 60)]).toEqual([1, 0]);
  });
});

describe('what counts', () => {
  it('keeps SPX and SPXW of one date and strike apart, each with its own time and volatility', () => {
    const settlesAt = exchangeInstant('2026-11-20', 570);
    const morning = contractRow({ root: 'SPX', settlement: 'AM', settlesAt, vendorVolatility: 0.3 });
    const { chain, contracts, included, flags } = bookOf([
      contractRow({ root: 'SPXW', vendorVolatility: 0.2 }),
      morning,
    ]);
    expect(chain.expirations.map((e) => `${e.root} ${e.settlement}`)).toEqual(['SPX AM', 'SPXW PM']);
    expect([...included]).toEqual([1, 1]);
    expect([...flags].map((own) => own & FLAG.duplicate)).toEqual([0, 0]);
    expect([...contracts.volatility]).toEqual([0.3, 0.2]);
    expectClose(((contracts.years[1] ?? 0) - (contracts.years[0] ?? 0)) * 365, 6.5 / 24, 1e-9);
  });

  it('needs a size, not a positive one: zero open interest counts as nothing, unknown is left out', () => {
    const sized = (openInterest: number | null, strike: number) =>
      contractRow({ strike, openInterest, vendorVolatility: 0.2 });
    expect([...bookOf([sized(0, 99), sized(null, 100), sized(5, 101)]).included]).toEqual([1, 0, 1]);
  });

  it('lists a contract without volatility, but does not count it', () => {
    const { listed, included } = bookOf([contractRow({ bid: null, ask: null })]);
    expect([listed[0], included[0]]).toEqual([1, 0]);
  });

  it('needs the file’s gamma under vendor greeks, even where one can be computed', () => {
    const rows = [contractRow({ vendorVolatility: 0.2 }), contractRow({ strike: 101, vendorGamma: 0.03 })];
    expect([...bookOf(rows, {}, { greeks: 'vendor' }).included]).toEqual([0, 1]);
    expect([...bookOf(rows).included]).toEqual([1, 0]);
  });
});
