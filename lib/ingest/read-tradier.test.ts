import { describe, expect, test } from 'vitest';
import { errorOf, readText } from './testing/read-text.ts';

const QUOTED = Date.UTC(2026, 10, 20, 17, 0, 0);
const option = (over: object = {}) => ({
  symbol: 'SPY261218C00590000',
  contract_size: 100,
  bid: 5.1,
  ask: 5.2,
  last: 5.15,
  volume: 10,
  open_interest: 1200,
  bid_date: QUOTED,
  ask_date: QUOTED - 5_000,
  trade_date: 0,
  greeks: { delta: 0.52, gamma: 0.021, mid_iv: 0.1432, smv_vol: 0.15, updated_at: '2026-11-20 16:59:00' },
  ...over,
});
const quote = { symbol: 'SPY', last: 590.25, prevclose: 588, trade_date: QUOTED - 1_000 };
const text = (over: object = {}) =>
  JSON.stringify({ quotes: { quote }, options: { option: [option()] }, ...over });
const only = (over: object = {}) => readText(text({ options: { option: option(over) } }));

describe('a Tradier chain', () => {
  test('is read with the quote of its underlying, as of its latest quote', () => {
    const { chain, format, quotedAt, rejected } = readText(text());
    expect(chain).toMatchObject({
      symbol: 'SPY',
      source: 'tradier',
      asOf: QUOTED,
      spot: 590.25,
      previousClose: 588,
    });
    expect([format, quotedAt, rejected]).toEqual(['tradier', QUOTED, []]);
    const { columns } = chain;
    expect([
      columns.bid[0],
      columns.openInterest[0],
      columns.vendorVolatility[0],
      columns.vendorGamma[0],
    ]).toEqual([5.1, 1200, 0.1432, 0.021]);
  });

  test('may be several answers, and a lone option or quote has no brackets', () => {
    const answers = [
      { quotes: { quote: [quote] } },
      { options: { option: option() } },
      { options: null },
      { options: { option: [option({ symbol: 'SPY261218P00590000' })] } },
    ];
    const { chain } = readText(JSON.stringify({ as_of: '2026-11-20T17:00:09Z', answers }));
    expect(chain.columns.strike).toHaveLength(2);
    expect(chain.asOf).toBe(QUOTED + 9_000);
  });

  test('without greeks keeps its quotes', () => {
    const { columns } = only({ greeks: null }).chain;
    expect([columns.vendorDelta[0], columns.ask[0]]).toEqual([Number.NaN, 5.2]);
  });

  test('with greeks of another hour says so', () => {
    const old = { ...option().greeks, updated_at: '2026-11-20 15:00:00' };
    expect(only({ greeks: old }).flags.old_vendor_greeks).toBe(1);
    expect(only().flags.old_vendor_greeks).toBeUndefined();
  });

  test('of another size is adjusted', () => {
    expect(only({ contract_size: 10 }).chain.columns.adjusted[0]).toBe(1);
  });

  test('names the rows it cannot use', () => {
    const rows = [
      option(),
      option({ symbol: 'SPY' }),
      option({ bid: -1 }),
      'x',
      option({ symbol: 'QQQ261218C00590000' }),
    ];
    expect(readText(text({ options: { option: rows } })).rejected.map((r) => [r.row, r.field])).toEqual([
      [1, 'symbol'],
      [2, 'bid'],
      [3, 'symbol'],
      [4, 'symbol'],
    ]);
  });

  test.each([
    [{ quotes: undefined }, 'no price of the underlying', 'unusable'],
    [{ quotes: { quote: { ...quote, last: null } } }, 'no last price', 'unusable'],
    [{ options: { option: null } }, 'no option', 'no_rows'],
  ])('%j is refused: %s', (over, _, code) => {
    expect(errorOf(() => readText(text(over)))).toMatchObject({ code });
  });
});
