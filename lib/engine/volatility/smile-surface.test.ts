import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { smileVolatility } from './smile-shape.ts';
import { smileSurface } from './smile-surface.ts';

const CARRY = { rate: 0.04, dividendYield: 0.01 };

/** Strikes 80 … 120 at one volatility per date. */
const rowsOf = (date: string, volatility: number) => {
  const { settlesAt } = contractRow({ date });
  const years = yearsToSettlement(AS_OF, settlesAt);
  return Array.from({ length: 41 }, (_, i) => 80 + i).flatMap((strike) =>
    (['call', 'put'] as const).map((right) => {
      const price = europeanPrice({ right, spot: 100, strike, years, volatility, ...CARRY });
      return contractRow({ right, strike, date, bid: price * 0.99, ask: price * 1.01 });
    }),
  );
};
const surfaceOf = (rows: ReturnType<typeof rowsOf>) =>
  smileSurface(openBook(testChain(rows), DEFAULT_ASSUMPTIONS));

describe('smileSurface', () => {
  it('fits every unexpired expiration and leaves out the expired', () => {
    const surface = surfaceOf([
      contractRow({ date: '2026-11-13' }),
      ...rowsOf('2026-12-18', 0.25),
      ...rowsOf('2027-03-19', 0.22),
    ]);
    expect(surface.map(({ expiration, root, expiry }) => [expiration, root, expiry])).toEqual([
      [1, 'SPY', '2026-12-18'],
      [2, 'SPY', '2027-03-19'],
    ]);
    const [december, march] = surface.map(({ fit }) => fit.smile && smileVolatility(fit.smile, 97));
    expectClose(december ?? 0, 0.25, 1e-3);
    expectClose(march ?? 0, 0.22, 1e-3);
    expect(surface.map(({ calendar }) => calendar)).toEqual([null, null]);
  });

  it('compares with the fitted expiration before, over one without a smile', () => {
    const surface = surfaceOf([
      ...rowsOf('2026-12-18', 0.4),
      contractRow({ date: '2026-12-24' }),
      ...rowsOf('2026-12-31', 0.2),
    ]);
    expect(surface[1]?.fit).toMatchObject({ smile: null, reason: expect.stringMatching(/^0 strikes/) });
    const { calendar, years } = surface[2] ?? {};
    const near = 0.4 * Math.sqrt((surface[0]?.years ?? 0) / (years ?? 1));
    expectClose(calendar?.volatilityPoints ?? 0, 100 * (near - 0.2), 0.3);
  });
});
