import { describe, expect, test } from 'vitest';
import { errorOf, readText } from './testing/read-text.ts';

const QUOTED = Date.UTC(2026, 10, 20, 17);
const nanoseconds = (at: number) => at * 1_000_000;
const row = (over: object = {}) => ({
  details: { ticker: 'O:SPY261218C00590000', shares_per_contract: 100, exercise_style: 'american' },
  day: { close: 5.0, volume: 10 },
  greeks: { delta: 0.52, gamma: 0.021 },
  implied_volatility: 0.1432,
  last_quote: { bid: 5.1, ask: 5.2, last_updated: nanoseconds(QUOTED) },
  last_trade: { price: 5.15 },
  open_interest: 1200,
  underlying_asset: { ticker: 'SPY', price: 590.25, last_updated: nanoseconds(QUOTED - 3_000) },
  ...over,
});
const text = (over: object = {}) =>
  JSON.stringify({ request_id: 'a', status: 'OK', results: [row()], ...over });

describe('a Polygon chain', () => {
  test('is read as of its latest quote', () => {
    const { chain, format } = readText(text());
    expect(chain).toMatchObject({ symbol: 'SPY', source: 'polygon', asOf: QUOTED, spot: 590.25 });
    expect(format).toBe('polygon');
    const { bid, last, volume, vendorVolatility } = chain.columns;
    expect([bid[0], last[0], volume[0], vendorVolatility[0]]).toEqual([5.1, 5.15, 10, 0.1432]);
  });

  test('may come in pages', () => {
    const put = row({ details: { ticker: 'O:SPY261218P00590000' } });
    const pages = [{ results: [row()], next_url: 'x' }, { results: [put] }];
    const { chain } = readText(JSON.stringify({ as_of: '2026-11-20T17:00:09Z', pages }));
    expect([chain.columns.strike.length, chain.asOf]).toEqual([2, QUOTED + 9_000]);
  });

  test('with empty greeks and no quote keeps what it has', () => {
    const bare = row({ greeks: {}, last_quote: undefined, last_trade: undefined });
    const { columns } = readText(text({ results: [bare] })).chain;
    expect([columns.bid[0], columns.vendorGamma[0], columns.last[0], columns.openInterest[0]]).toEqual([
      Number.NaN,
      Number.NaN,
      5,
      1200,
    ]);
  });

  test('of an index takes its value', () => {
    const index = row({
      details: { ticker: 'O:SPXW261218C05900000' },
      underlying_asset: { ticker: 'I:SPX', value: 5871.43 },
    });
    expect(readText(text({ results: [index] })).chain).toMatchObject({ symbol: 'SPX', spot: 5871.43 });
  });

  test.each([
    [{ next_url: 'https://api.polygon.io/v3/x?cursor=b' }, 'half a chain', 'unusable'],
    [{ results: [] }, 'empty', 'no_rows'],
    [{ results: [row({ underlying_asset: { ticker: 'SPY' } })] }, 'no price in this plan', 'unusable'],
  ])('%j is refused: %s', (over, _, code) => {
    expect(errorOf(() => readText(text(over)))).toMatchObject({ code });
  });
});
