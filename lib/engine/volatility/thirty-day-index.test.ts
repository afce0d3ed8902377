import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { thirtyDayIndex } from './thirty-day-index.ts';

const CARRY = { rate: 0.04, dividendYield: 0.01 };
const VOLATILITY = 0.24;

/** Every half dollar from 50 to 180, priced at one volatility without a spread, on each date. */
const rowsOf = (dates: readonly string[]) =>
  dates.flatMap((date) => {
    const years = yearsToSettlement(AS_OF, exchangeInstant(date, 16 * 60));
    return Array.from({ length: 261 }, (_, i) => 50 + i / 2).flatMap((strike) =>
      (['call', 'put'] as const).map((right) => {
        const price = europeanPrice({ right, spot: 100, strike, years, volatility: VOLATILITY, ...CARRY });
        return contractRow({ right, strike, date, bid: price, ask: price });
      }),
    );
  });
const indexOf = (rows: ReturnType<typeof rowsOf>) =>
  thirtyDayIndex(openBook(testChain(rows), DEFAULT_ASSUMPTIONS));

describe('thirtyDayIndex', () => {
  it('is the volatility of a chain that has one', () => {
    const { value, near, next } = indexOf(rowsOf(['2026-11-20', '2026-12-11', '2026-12-18', '2027-01-15']));
    expectClose(value ?? Number.NaN, 100 * VOLATILITY, 0.02);
    expect([near?.expiry, next?.expiry]).toEqual(['2026-12-11', '2026-12-18']);
    expectClose(near?.days ?? 0, 25 + (16 * 60 - (14 * 60 + 35)) / 1440, 1e-9);
  });

  it('goes on to the next expiration where the nearest has no strip', () => {
    const empty = contractRow({ date: '2026-12-11', bid: 1, ask: 2 });
    const index = indexOf([...rowsOf(['2026-12-04', '2026-12-18']), empty]);
    expect(index.near?.expiry).toBe('2026-12-04');
    expectClose(index.value ?? Number.NaN, 100 * VOLATILITY, 0.02);
  });

  it('has none without an expiration on each side of 30 days, and says which', () => {
    expect(indexOf(rowsOf(['2026-12-11']))).toMatchObject({
      value: null,
      reason: expect.stringMatching(/30 to 93 days/),
    });
    expect(indexOf(rowsOf(['2026-11-16', '2026-12-18']))).toMatchObject({
      value: null,
      reason: expect.stringMatching(/1 to 30 days/),
    });
    const unquoted = contractRow({ date: '2026-12-11' });
    expect(indexOf([...rowsOf(['2026-12-18']), unquoted]).reason).toMatch(/SPY 2026-12-11: no strike/);
  });
});
