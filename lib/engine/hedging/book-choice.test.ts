import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { chooseBook, dealersBook } from './book-choice.ts';
import { bookSums } from './book-sums.ts';

const rows = [95, 100, 105].flatMap((strike) =>
  (['call', 'put'] as const).map((right) =>
    contractRow({ strike, right, vendorVolatility: 0.2, openInterest: 500 }),
  ),
);
const book = openBook(testChain(rows), DEFAULT_ASSUMPTIONS);

describe('dealersBook', () => {
  it('has at spot the net delta, gross and gamma of the exposure report, under either sign', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.constantFrom('naive' as const, 'short_all' as const), (own, sign) => {
        const priced = openBook(testChain(own), DEFAULT_ASSUMPTIONS);
        const report = exposureOf(priced, { ...DEFAULT_ASSUMPTIONS, sign });
        const sums = bookSums(dealersBook(priced, sign, { kind: 'chain' }).terms, [100]);
        const scale = 1e-6 + 1e-9 * (report.grossGex + Math.abs(report.netDex));
        expectClose((sums.delta[0] ?? 0) * 100, report.netDex, scale);
        expectClose((sums.gamma[0] ?? 0) * 100 * 100 * 0.01, report.netGex, scale);
      }),
    );
  });

  it('takes one strike of it, both rights', () => {
    const one = dealersBook(book, 'naive', { kind: 'strike', strike: 105 });
    expect(one.lines.map((row) => book.chain.columns.strike[row])).toEqual([105, 105]);
    expect([...one.terms.calls, ...one.terms.puts]).toEqual([50_000, -50_000]);
    expect(() => dealersBook(book, 'naive', { kind: 'strike', strike: 101 })).toThrow(
      /^k must be a strike at which/,
    );
  });
});

describe('a typed-in position', () => {
  const typed = {
    kind: 'typed',
    right: 'call',
    strike: 105,
    expiry: '2026-11-20',
    contracts: -1000,
  } as const;

  it('is so many of one contract, at the chain’s own volatility', () => {
    const { terms, lines, contracts } = chooseBook(book, 'naive', typed);
    expect([...terms.calls]).toEqual([-100_000]);
    expect(contracts).toEqual([-1000]);
    expect(terms.volatility[0]).toBe(book.contracts.volatility[lines[0] ?? -1]);
  });

  it('takes the root that settles last', () => {
    const both = ['SPX', 'SPXW'].map((root, i) =>
      contractRow({
        root,
        strike: 105,
        vendorVolatility: 0.2 + i / 10,
        settlesAt: (rows[0]?.settlesAt ?? 0) - (1 - i) * 6e6,
      }),
    );
    const priced = openBook(testChain(both), DEFAULT_ASSUMPTIONS);
    expect(chooseBook(priced, 'naive', typed).terms.volatility[0]).toBeCloseTo(0.3, 12);
  });

  it('is refused by name where the chain cannot price it', () => {
    expect(() => chooseBook(book, 'naive', { ...typed, contracts: 0 })).toThrow(
      'qty must be other than zero, got 0',
    );
    expect(() => chooseBook(book, 'naive', { ...typed, strike: 106 })).toThrow(
      /^k must be a listed, unexpired contract/,
    );
    expect(() => chooseBook(book, 'naive', { ...typed, expiry: '2026-11-27' })).toThrow(/2026-11-27/);
  });
});
