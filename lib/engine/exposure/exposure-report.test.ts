import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS, type ExpiryScope } from '../assumptions.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { openBook } from './chain-book.ts';
import { exposureOf } from './exposure-of.ts';

const report = (rows: readonly ContractRow[], over: Partial<Assumptions> = {}) => {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...over };
  return exposureOf(openBook(testChain(rows), assumptions), assumptions);
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Unsigned gamma of one row by the scalar greeks, the rows being those of `arbitraryRows`. */
function plainGamma({ right, strike, settlesAt, vendorVolatility, openInterest }: ContractRow): number {
  const terms = { right, strike, spot: 100, rate: 0.04, dividendYield: 0.01 };
  const years = (settlesAt - AS_OF) / (365 * 86_400_000);
  const { gamma } = europeanGreeks({ ...terms, years, volatility: vendorVolatility ?? Number.NaN });
  return gamma * (openInterest ?? 0) * 100 * 100 ** 2 * 0.01;
}

/** Strikes within ±20 % of one side with their gamma, most first, by a plain loop. */
function plainWalls(rows: readonly ContractRow[], side: 'call' | 'put') {
  const strikes = new Map<number, number>();
  for (const row of rows)
    if (row.right === side && row.strike >= 80 && row.strike <= 120)
      strikes.set(row.strike, (strikes.get(row.strike) ?? 0) + plainGamma(row));
  return [...strikes].filter(([, gamma]) => gamma > 0).sort(([, a], [, b]) => b - a);
}

/** Each strike's volatility is one row's there: the other side of a strike and expiration is left out. */
const oneSided = arbitraryRows.map((rows) =>
  rows.filter(
    (row, i) => rows.findIndex((other) => other.strike === row.strike && other.date === row.date) === i,
  ),
);

describe('walls', () => {
  it('are the strikes with most gamma of a side, by a plain loop', () => {
    fc.assert(
      fc.property(oneSided, (rows) => {
        const { walls, callWall, putWall } = report(rows);
        for (const [side, got, first] of [
          ['call', walls.calls, callWall],
          ['put', walls.puts, putWall],
        ] as const) {
          const plain = plainWalls(rows, side);
          expect(first).toEqual(got[0] ?? null);
          expect(got).toHaveLength(Math.min(5, plain.length));
          got.forEach((wall, i) => {
            const [, gamma] = plain[i] ?? [0, Number.NaN];
            expectClose(wall.gex, gamma, 1e-9 * gamma, `${side} wall ${i}`);
            expectClose(plain.find(([strike]) => strike === wall.strike)?.[1] ?? 0, gamma, 1e-9 * gamma);
          });
          if (plain.length > 0 && plain.length <= 5)
            expectClose(sum(got.map((wall) => wall.share)), 1, 1e-12, 'shares');
        }
      }),
    );
  });
});

describe('expiry scopes', () => {
  const scoped = (rows: readonly ContractRow[], expiries: ExpiryScope) => report(rows, { expiries });

  it('cut the whole in parts that add up: date by date, today and the rest', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const whole = scoped(rows, 'all');
        const dates = [...new Set(rows.map((row) => row.date))];
        const parts = dates.map((date) => scoped(rows, [date]));
        for (const figure of ['netGex', 'grossGex', 'netDex', 'netVex', 'netChex'] as const) {
          const total = sum(parts.map((part) => part[figure]));
          expectClose(total, whole[figure], 1e-10 * (1 + sum(parts.map((p) => Math.abs(p[figure])))), figure);
        }
        const rest = scoped(
          rows,
          dates.filter((date) => date !== '2026-11-16'),
        );
        const today = scoped(rows, '0dte');
        expectClose(today.grossGex + rest.grossGex, whole.grossGex, 1e-9 * (1 + whole.grossGex));
        if (whole.grossGex > 0)
          expectClose(whole.zeroDteShare ?? Number.NaN, today.grossGex / whole.grossGex, 1e-9);
        expect(sum(parts.map((part) => part.quality.included))).toBe(whole.quality.included);
      }),
    );
  });

  it('name the same dates as their lists do', () => {
    const rows = ['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-23', '2026-11-24', '2026-12-18'].map(
      (date) => contractRow({ date, settlesAt: exchangeInstant(date, 16 * 60), vendorVolatility: 0.2 }),
    );
    const dates = (expiries: ExpiryScope) => scoped(rows, expiries).byExpiry.map((row) => row.expiry);
    expect(dates('0dte')).toEqual(['2026-11-16']);
    expect(dates('next')).toEqual(['2026-11-18']);
    expect(dates('week')).toEqual(['2026-11-16', '2026-11-18', '2026-11-20', '2026-11-23']);
    expect(dates('monthly')).toEqual(['2026-11-20', '2026-12-18']);
    expect(dates(['2026-11-24', '2030-01-01'])).toEqual(['2026-11-24']);
  });
});

describe('the file’s own greeks', () => {
  it('add up to the plain sum over the file', () => {
    const vendor = fc.double({ min: 0, max: 0.2, noNaN: true });
    fc.assert(
      fc.property(arbitraryRows, fc.array(vendor, { minLength: 40, maxLength: 40 }), (bare, gammas) => {
        const rows = bare.map((row, i) => ({ ...row, vendorGamma: gammas[i] ?? 0 }));
        const sized = rows.map((row) => ({
          sign: row.right === 'call' ? 1 : -1,
          value: row.vendorGamma * (row.openInterest ?? 0) * 100 * 100 ** 2 * 0.01,
        }));
        const { netGex, grossGex } = report(rows, { greeks: 'vendor' });
        expectClose(netGex, sum(sized.map(({ sign, value }) => sign * value)), 1e-9 * (1 + grossGex), 'net');
        expectClose(grossGex, sum(sized.map(({ value }) => value)), 1e-9 * (1 + grossGex), 'gross');
      }),
    );
  });
});

describe('sign models', () => {
  it('differ by the calls alone: naive less short_all is twice the calls’ gamma', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const [naive, short] = [report(rows), report(rows, { sign: 'short_all' })];
        const calls = sum(naive.byExpiry.map((row) => row.callGex));
        expectClose(naive.netGex - short.netGex, 2 * calls, 1e-10 * (1 + naive.grossGex));
        expectClose(short.netGex, -naive.grossGex, 1e-10 * (1 + naive.grossGex));
        expect(short.gammaFlip.level).toBeNull();
        expect(short.walls).toEqual(naive.walls);
      }),
    );
  });
});

describe('a book that crosses zero often', () => {
  it('names all seven roots, and the one nearest to spot', () => {
    const rows = [86, 90, 94, 98, 102, 106, 110, 114].map((strike, i) =>
      contractRow({ strike, right: i % 2 === 0 ? 'put' : 'call', vendorVolatility: 0.1, openInterest: 100 }),
    );
    const { all, level, reason } = report(rows).gammaFlip;
    expect(all).toHaveLength(7);
    all.forEach((root, i) => {
      expect(root).toBeGreaterThan(86 + 4 * i);
      expect(root).toBeLessThan(90 + 4 * i);
    });
    const nearest = [...all].sort((a, b) => Math.abs(a - 100) - Math.abs(b - 100))[0];
    expect([level, reason]).toEqual([nearest, null]);
  });
});
