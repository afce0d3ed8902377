import { describe, expect, it } from 'vitest';
import { cboeJsonText, cboeOption } from './testing/cboe-json-text.ts';
import { errorOf, readText } from './testing/read-text.ts';

describe('a delayed-quotes envelope', () => {
  it('is read by its publication time, in UTC', () => {
    const { chain, rejected, flags, bars, format } = readText(cboeJsonText());
    expect(format).toBe('cboe-json');
    expect(rejected).toEqual([]);
    expect(bars).toEqual([]);
    expect(flags).toEqual({});
    expect(chain).toMatchObject({
      symbol: 'RUT',
      source: 'cboe',
      sample: false,
      asOf: Date.UTC(2023, 8, 21, 3, 17, 42),
      spot: 1806.1193,
      previousClose: 1827,
      style: 'european',
      expirations: [
        { root: 'RUTW', date: '2023-10-20', settlement: 'PM', settlesAt: Date.UTC(2023, 9, 20, 20) },
      ],
    });
    const row = Object.fromEntries(Object.entries(chain.columns).map(([name, column]) => [name, column[0]]));
    expect(row).toEqual({
      expiration: 0,
      right: 0,
      strike: 1800,
      bid: 40.1,
      ask: 40.9,
      last: 40.5,
      volume: 3,
      openInterest: 7,
      vendorVolatility: 0.1834,
      vendorDelta: 0.5512,
      vendorGamma: 0.0041,
      adjusted: 0,
    });
  });

  it('keeps RUT (AM) beside RUTW (PM), in whatever order calls and puts come', () => {
    const options = ['RUTW231020P01800000', 'RUT231020C01800000', 'RUTW231020C01800000'].map((option) =>
      cboeOption({ option }),
    );
    const { chain } = readText(cboeJsonText({ options }));
    expect(chain.expirations.map((e) => [e.root, e.settlement])).toEqual([
      ['RUT', 'AM'],
      ['RUTW', 'PM'],
    ]);
    expect([...chain.columns.expiration]).toEqual([0, 1, 1]);
    expect([...chain.columns.right]).toEqual([0, 0, 1]);
  });

  it.each([
    ['^RUT', 'RUT'],
    ['_RUT', 'RUT'],
    ['RUT', 'RUT'],
  ])('of symbol %s is one of %s', (symbol, plain) =>
    expect(readText(cboeJsonText({ data: { symbol } })).chain.symbol).toBe(plain),
  );

  it('takes the outer symbol where the inner is missing, and the close where the price is', () => {
    const { chain } = readText(cboeJsonText({ data: { symbol: undefined, current_price: 0 } }));
    expect(chain).toMatchObject({ symbol: 'RUT', spot: 1806 });
  });

  it('knows options of a symbol with a dot by their root without it', () => {
    const options = [cboeOption({ option: 'BRKB231020C00350000' })];
    const { chain, rejected } = readText(cboeJsonText({ data: { symbol: 'BRK.B' }, options }));
    expect(rejected).toEqual([]);
    expect(chain).toMatchObject({ symbol: 'BRK.B', style: 'american' });
  });

  it.each([
    [{ bid: '1,234.5' }, 'bid', '"1,234.5" is not a plain decimal number'],
    [{ open_interest: 2 ** 53 + 2 }, 'open_interest', '9007199254740994 is too large to be exact'],
    [{ open_interest: -1 }, 'open_interest', '-1 is below zero'],
    [{ volume: 0.5 }, 'volume', '0.5 is not a whole number'],
    [{ last_trade_price: -2 }, 'last_trade_price', '-2 is below zero'],
    [{ option: undefined }, 'option', 'nothing is no OCC option symbol'],
    [{ option: 12 }, 'option', '12 is no OCC option symbol'],
    [{ option: 'NDX231020C01800000' }, 'option', 'NDX is no option root of RUT'],
  ])('rejects a row with %j', (over, field, reason) => {
    const { chain, rejected } = readText(cboeJsonText({ options: [cboeOption(), cboeOption(over)] }));
    expect(rejected).toEqual([{ row: 1, field, reason }]);
    expect(chain.columns.strike).toHaveLength(1);
  });

  it('rejects what is no option by its place', () => {
    const { rejected } = readText(cboeJsonText({ options: [null, [], 'x', cboeOption()] }));
    expect(rejected).toEqual([
      { row: 0, field: 'option', reason: 'null is no option' },
      { row: 1, field: 'option', reason: 'nothing is no OCC option symbol' },
      { row: 2, field: 'option', reason: '"x" is no option' },
    ]);
  });

  it('rejects a price of 1e999', () => {
    const text = cboeJsonText({ options: [cboeOption(), cboeOption({ ask: 777.7 })] }).replace(
      '777.7',
      '1e999',
    );
    expect(readText(text).rejected).toEqual([
      { row: 1, field: 'ask', reason: 'Infinity is too large to be exact' },
    ]);
  });

  it('reads −0 as 0', () => {
    const text = cboeJsonText({ options: [cboeOption({ bid: 777.7 })] }).replace('777.7', '-0.0');
    expect(Object.is(readText(text).chain.columns.bid[0], 0)).toBe(true);
  });

  it.each([
    [{ timestamp: undefined }, 'timestamp as text', 'nothing'],
    [{ timestamp: 'today' }, 'timestamp as YYYY-MM-DD HH:MM:SS (UTC)', '"today"'],
    [{ data: { current_price: 0, close: null } }, 'current_price above zero', '0'],
    [{ data: { current_price: -5, close: -5 } }, 'current_price above zero', '-5'],
    [{ data: { symbol: '^' } }, 'a symbol of 1 to 10 capital letters, digits or dots', '"^"'],
    [{ data: { symbol: '../../etc' } }, 'a symbol of 1 to 10 capital letters, digits or dots', '"../../etc"'],
    [{ data: { options: {} } }, 'data.options as an array', 'an object'],
  ])('is unusable with %j', (over, expected, found) => {
    expect(errorOf(() => readText(cboeJsonText(over)))).toEqual({ code: 'unusable', expected, found });
  });

  it('says so when it has no option at all', () => {
    expect(errorOf(() => readText(cboeJsonText({ options: [] })))).toEqual({
      code: 'no_rows',
      expected: 'at least one usable contract row',
      found: 'no contract row at all',
    });
  });

  it('is refused when it is of another symbol than asked for', () => {
    expect(errorOf(() => readText(cboeJsonText(), { symbol: 'SPX' }))).toMatchObject({
      code: 'wrong_format',
      expected: 'a chain of SPX',
      found: 'one of RUT',
    });
  });
});
