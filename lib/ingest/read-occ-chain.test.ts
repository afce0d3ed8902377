import { describe, expect, test } from 'vitest';
import { FLAG, quoteFlags } from '../engine/market/quote-quality.ts';
import { readText } from './testing/read-text.ts';

const NOW = Date.UTC(2026, 10, 20, 17);
const OLD = NOW - 20 * 60_000;
const FRESH = 'SPY261218C00590000';
const STALE = 'SPY261218C00600000';
const market = { bid: 5.1, ask: 5.2 };

/** Two calls of each provider, the second last quoted 20 minutes before the first. */
const TEXTS = {
  tradier: {
    quotes: { quote: { symbol: 'SPY', last: 590.25, trade_date: NOW } },
    options: {
      option: [
        { symbol: FRESH, ...market, open_interest: 5, bid_date: OLD, ask_date: NOW },
        { symbol: STALE, ...market, open_interest: 5, bid_date: OLD - 1, ask_date: OLD },
      ],
    },
  },
  schwab: {
    symbol: 'SPY',
    underlyingPrice: 590.25,
    underlying: { quoteTime: NOW },
    callExpDateMap: {
      '2026-12-18:28': {
        '590.0': [{ symbol: FRESH, ...market, openInterest: 5, quoteTimeInLong: NOW }],
        '600.0': [{ symbol: STALE, ...market, openInterest: 5, quoteTimeInLong: OLD }],
      },
    },
    putExpDateMap: {},
  },
  polygon: {
    request_id: 'a',
    results: [FRESH, STALE].map((ticker) => ({
      details: { ticker: `O:${ticker}` },
      last_quote: { ...market, last_updated: (ticker === FRESH ? NOW : OLD) * 1e6 },
      open_interest: 5,
      underlying_asset: { ticker: 'SPY', price: 590.25, last_updated: NOW * 1e6 },
    })),
  },
};

describe.each(Object.entries(TEXTS))('%s', (_, text) => {
  test('says of each quote how old it is, and the old one is flagged', () => {
    const { chain } = readText(JSON.stringify(text));
    expect([...(chain.columns.quoteAge ?? [])]).toEqual([0, 20 * 60]);
    expect([...quoteFlags(chain)].map((flags) => (flags & FLAG.stale) !== 0)).toEqual([false, true]);
  });
});

test('quotes without a time have no age', () => {
  const { tradier } = TEXTS;
  const option = tradier.options.option.map(({ bid_date: _bid, ask_date: _ask, ...rest }) => rest);
  const { chain } = readText(JSON.stringify({ ...tradier, options: { option } }));
  expect(chain.columns.quoteAge).toBeUndefined();
});
