import { describe, expect, test } from 'vitest';
import { errorOf, readText } from './testing/read-text.ts';

const TRADED = Date.UTC(2026, 10, 20, 17);
const contract = (over: object = {}) => ({
  contractSymbol: 'SPY261218C00590000',
  strike: 590,
  lastPrice: 5.15,
  bid: 5.1,
  ask: 5.2,
  openInterest: 1200,
  impliedVolatility: 0.1432,
  contractSize: 'REGULAR',
  ...over,
});
const put = (over: object = {}) => contract({ contractSymbol: 'SPY261218P00590000', ...over });
const site = (calls: object[], puts: object[], over: object = {}) =>
  JSON.stringify({
    optionChain: {
      result: [
        {
          underlyingSymbol: 'SPY',
          expirationDates: [1, 2, 3],
          quote: {
            regularMarketPrice: 590.25,
            regularMarketTime: TRADED / 1000,
            regularMarketPreviousClose: 588,
          },
          options: [{ expirationDate: 1, calls, puts }],
          ...over,
        },
      ],
      error: null,
    },
  });

describe('a Yahoo chain', () => {
  test('as its site answers', () => {
    const { chain, format, flags } = readText(site([contract()], [put({ volume: null })]));
    expect(chain).toMatchObject({
      symbol: 'SPY',
      source: 'yahoo',
      asOf: TRADED,
      spot: 590.25,
      previousClose: 588,
    });
    expect(format).toBe('yahoo');
    expect(chain.columns.vendorVolatility[0]).toBe(0.1432);
    expect(chain.columns.vendorGamma[0]).toBeNaN();
    expect(flags.expirations_missing).toBe(2);
  });

  test('as programs put it, with greeks of their own', () => {
    const quotes = [
      { symbol: 'SPY261218C00590000', bid: 5.1, ask: 5.2, last: 5, openInterest: 1.0, iv: 0.14, gamma: 0.02 },
      { symbol: 'SPY261218P00590000', bid: 4.1, ask: 4.2, volume: 'NaN', openInterest: null, iv: null },
    ];
    const text = JSON.stringify({
      symbol: 'SPY',
      updated: '2026-11-20T12:00:00.293324-05:00',
      underlyingPrice: 590.25,
      quotes,
    });
    const { chain, flags } = readText(text);
    expect(chain).toMatchObject({ symbol: 'SPY', asOf: TRADED + 293, spot: 590.25 });
    expect(chain.columns.vendorGamma[0]).toBe(0.02);
    expect(flags.no_open_interest).toBe(1);
  });

  test('out of hours: quotes and open interest of 0 throughout are none', () => {
    const none = { bid: 0, ask: 0, openInterest: 0 };
    const { chain, flags } = readText(site([contract(none)], [put(none)]));
    expect([chain.columns.bid[0], chain.columns.openInterest[1]]).toEqual([Number.NaN, Number.NaN]);
    expect(flags).toMatchObject({ no_quotes: 2, no_open_interest: 2 });
  });

  test('a bid of 0 among others is one', () => {
    const { chain, flags } = readText(site([contract({ bid: 0, openInterest: 0 })], [put()]));
    expect([chain.columns.bid[0], chain.columns.openInterest[0]]).toEqual([0, 0]);
    expect(flags.no_quotes).toBeUndefined();
  });

  test('of another size is adjusted', () => {
    expect(readText(site([contract({ contractSize: 'MINI' })], [])).chain.columns.adjusted[0]).toBe(1);
  });

  test('without a price is refused', () => {
    expect(errorOf(() => readText(site([contract()], [], { quote: {} })))).toMatchObject({
      code: 'unusable',
    });
  });
});
