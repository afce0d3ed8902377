import { describe, expect, test } from 'vitest';
import { errorOf, readText } from './testing/read-text.ts';

const QUOTED = Date.UTC(2026, 10, 20, 17);
const contract = (over: object = {}) => ({
  putCall: 'CALL',
  symbol: 'SPY   261218C00590000',
  bid: 5.1,
  ask: 5.2,
  last: 0,
  totalVolume: 10,
  openInterest: 1200,
  volatility: 14.32,
  delta: 0.52,
  gamma: 0.021,
  multiplier: 100,
  quoteTimeInLong: QUOTED,
  ...over,
});
const text = (over: object = {}, call: object = {}) =>
  JSON.stringify({
    symbol: 'SPY',
    status: 'SUCCESS',
    underlying: { last: 590, close: 588, quoteTime: QUOTED - 2_000 },
    underlyingPrice: 590.25,
    isChainTruncated: false,
    callExpDateMap: { '2026-12-18:28': { '590.0': [contract(call)] } },
    putExpDateMap: { '2026-12-18:28': { '590.0': contract({ symbol: 'SPY   261218P00590000' }) } },
    ...over,
  });
const call = (over: object) => {
  const { columns } = readText(text({}, over)).chain;
  return {
    volatility: columns.vendorVolatility[0],
    delta: columns.vendorDelta[0],
    bid: columns.bid[0],
    columns,
  };
};

describe('a Schwab chain', () => {
  test('is both its maps, with volatility as a fraction and a last price of 0 as none', () => {
    const { chain, format } = readText(text());
    expect(chain).toMatchObject({
      symbol: 'SPY',
      source: 'schwab',
      asOf: QUOTED,
      spot: 590.25,
      previousClose: 588,
    });
    expect(format).toBe('schwab');
    expect([...chain.columns.right]).toEqual([0, 1]);
    expect(chain.columns.vendorVolatility[0]).toBeCloseTo(0.1432, 12);
    expect(chain.columns.last[0]).toBeNaN();
  });

  test.each([-999, -999.0, 'NaN', null])('%j is no figure', (none) => {
    const { volatility, delta, bid } = call({ volatility: none, delta: none, gamma: none });
    expect([volatility, delta, bid]).toEqual([Number.NaN, Number.NaN, 5.1]);
  });

  test('has its fields as the specification names them too', () => {
    expect(call({ bid: undefined, bidPrice: 4.9 }).bid).toBe(4.9);
  });

  test.each([{ nonStandard: true }, { mini: true }, { multiplier: 10 }])('%j is adjusted', (over) => {
    expect(call(over).columns.adjusted[0]).toBe(1);
  });

  test('of an index has a dollar sign', () => {
    const spx = contract({ symbol: 'SPXW  261218C05900000' });
    const index = text({ symbol: '$SPX', callExpDateMap: { a: { b: [spx] } }, putExpDateMap: {} });
    expect(readText(index).chain).toMatchObject({ symbol: 'SPX', style: 'european' });
  });

  test.each([
    [{ isChainTruncated: true }, 'cut short', 'unusable'],
    [{ status: 'FAILED' }, 'failed', 'unusable'],
    [{ underlyingPrice: 0, underlying: null }, 'without a price', 'unusable'],
    [{ callExpDateMap: {}, putExpDateMap: {} }, 'empty', 'no_rows'],
  ])('%j is refused: %s', (over, _, code) => {
    expect(errorOf(() => readText(text(over)))).toMatchObject({ code });
  });
});
