import { describe, expect, it } from 'vitest';
import { nativeContract, nativeText } from './testing/native-text.ts';
import { errorOf, readText } from './testing/read-text.ts';

const withContracts = (...rows: unknown[]) => readText(nativeText({ contracts: rows }));

describe('a native file', () => {
  it('is read as it stands', () => {
    const text = nativeText({ previous_close: 5860, style: 'american', rate: 0.043, dividend_yield: 0.0131 });
    const { chain, rejected, format } = readText(text);
    expect(format).toBe('native');
    expect(rejected).toEqual([]);
    expect(chain).toMatchObject({
      symbol: 'SPX',
      source: 'desk',
      sample: false,
      asOf: Date.UTC(2026, 10, 20, 20, 45),
      spot: 5871.43,
      previousClose: 5860,
      style: 'american',
      rate: 0.043,
      dividendYield: 0.0131,
      expirations: [
        { root: 'SPXW', date: '2026-11-20', settlement: 'PM', settlesAt: Date.UTC(2026, 10, 20, 21) },
      ],
    });
    const row = Object.fromEntries(Object.entries(chain.columns).map(([name, column]) => [name, column[0]]));
    expect(row).toEqual({
      expiration: 0,
      right: 0,
      strike: 5900,
      bid: 1.2,
      ask: 1.3,
      last: 1.25,
      volume: 5300,
      openInterest: 1200,
      vendorVolatility: 0.112,
      vendorDelta: 0.31,
      vendorGamma: 0.004,
      adjusted: 0,
    });
  });

  it('leaves out what is optional', () => {
    const row = { right: 'P', strike: 5900, expiry: '2026-11-20', bid: 1, ask: 2 };
    const { chain, flags } = readText(nativeText({ source: undefined, contracts: [row] }));
    expect(chain).toMatchObject({
      source: 'import',
      style: 'european',
      previousClose: null,
      rate: null,
      dividendYield: null,
      expirations: [{ root: 'SPX', settlement: 'AM', settlesAt: Date.UTC(2026, 10, 20, 14, 30) }],
    });
    const { right, openInterest, volume, last, vendorGamma } = chain.columns;
    expect([right[0], openInterest[0], volume[0], last[0], vendorGamma[0]]).toEqual([
      1,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(flags.no_open_interest).toBe(1);
  });

  it('settles when the file says so, else by the calendar', () => {
    const rows = [
      nativeContract({ settles_at: '2026-11-20T13:15:00-05:00' }),
      nativeContract({ settles_at: '2026-11-20T09:30:00-05:00' }),
      nativeContract({ settles_at: undefined }),
    ];
    const { chain } = withContracts(...rows);
    expect(chain.expirations.map((e) => [e.settlement, new Date(e.settlesAt).toISOString()])).toEqual([
      ['AM', '2026-11-20T14:30:00.000Z'],
      ['PM', '2026-11-20T18:15:00.000Z'],
      ['PM', '2026-11-20T21:00:00.000Z'],
    ]);
  });

  it.each([
    [{ root: 'SPX1' }, 1],
    [{ multiplier: 10 }, 1],
    [{ multiplier: 100 }, 0],
    [{}, 0],
  ])('with %j is adjusted: %d', (over, adjusted) =>
    expect(withContracts(nativeContract(over)).chain.columns.adjusted[0]).toBe(adjusted),
  );

  it('counts fields of a contract it does not know', () => {
    const { flags, rejected } = withContracts(nativeContract({ open_intrest: 5, theta: -0.1 }));
    expect(flags).toEqual({ unknown_field: 1 });
    expect(rejected).toEqual([]);
  });

  it.each([
    [nativeContract({ strike: undefined }), 'strike', 'is missing'],
    [nativeContract({ strike: 0 }), 'strike', '0 is not above zero'],
    [nativeContract({ strike: '5,900' }), 'strike', '"5,900" is not a plain decimal number'],
    [nativeContract({ right: 'straddle' }), 'right', '"straddle" is neither call nor put'],
    [nativeContract({ expiry: '2026-02-30' }), 'expiry', '"2026-02-30" is no date YYYY-MM-DD'],
    [nativeContract({ expiry: '20261120' }), 'expiry', '"20261120" is no date YYYY-MM-DD'],
    [
      nativeContract({ expiry: '2040-11-20', settles_at: null }),
      'expiry',
      '2040-11-20 lies outside the exchange calendar',
    ],
    [nativeContract({ settles_at: '2026-11-20' }), 'settles_at', '"2026-11-20" is no ISO 8601 instant'],
    [nativeContract({ settles_at: 1795208400000 }), 'settles_at', '1795208400000 is no ISO 8601 instant'],
    [
      nativeContract({ settles_at: '2027-11-20T21:00:00Z' }),
      'settles_at',
      '"2027-11-20T21:00:00Z" is more than a week from expiry 2026-11-20',
    ],
    [nativeContract({ root: 'spxw' }), 'root', '"spxw" is no option root'],
    [nativeContract({ multiplier: 'ten' }), 'multiplier', '"ten" is not a plain decimal number'],
    [nativeContract({ bid: -1 }), 'bid', '-1 is below zero'],
    [nativeContract({ open_interest: 'many' }), 'open_interest', '"many" is not a plain decimal number'],
    [nativeContract({ volume: true }), 'volume', 'true is not a number'],
    [null, 'contract', 'null is no contract'],
    [[1], 'contract', 'an array is no contract'],
  ])('rejects %j', (row, field, reason) => {
    const { chain, rejected } = withContracts(nativeContract(), row, nativeContract({ strike: 5905 }));
    expect(rejected).toEqual([{ row: 1, field, reason }]);
    expect([...chain.columns.strike]).toEqual([5900, 5905]);
  });

  it.each([
    [{ symbol: undefined }, 'symbol as text', 'nothing'],
    [{ symbol: 'spx' }, 'a symbol of 1 to 10 capital letters, digits or dots', '"spx"'],
    [{ as_of: undefined }, 'as_of as an ISO 8601 instant with Z or an offset', 'nothing'],
    [
      { as_of: '2026-11-20T20:45:00' },
      'as_of as an ISO 8601 instant with Z or an offset',
      '"2026-11-20T20:45:00"',
    ],
    [{ as_of: '1999-11-19T20:45:00Z' }, 'a time within the exchange calendar', '1999-11-19T20:45:00.000Z'],
    [{ spot: undefined }, 'spot as a number', 'nothing'],
    [{ spot: 0 }, 'spot above zero', '0'],
    [{ spot: '5871' }, 'spot as a number', '"5871"'],
    [{ rate: 4.3 }, 'rate as a fraction, 0.05 for 5 %', '4.3'],
    [{ source: 'a b' }, 'source of 1 to 40 letters, digits, - or _', '"a b"'],
    [{ source: 'Sample' }, 'another source than the reserved name sample', '"Sample"'],
    [{ style: 'bermudan' }, 'style european or american', '"bermudan"'],
    [{ dividend_yeild: 0.01 }, 'no fields but those of the format', 'dividend_yeild'],
    [{ contracts: {} }, 'contracts as an array', 'an object'],
    [{ contracts: [] }, 'at least one usable contract row', 'no contract row at all'],
    [
      { contracts: [nativeContract({ strike: 0 })] },
      'at least one usable contract row',
      '1 rejected rows, the first (row 0, strike): 0 is not above zero',
    ],
  ])('is unusable with %j', (over, expected, found) => {
    const code = found === 'no contract row at all' ? 'no_rows' : 'unusable';
    expect(errorOf(() => readText(nativeText(over)))).toEqual({ code, expected, found });
  });

  it('of another version is refused by name', () => {
    expect(errorOf(() => readText(nativeText({ format: 'alphagex/2' })))).toEqual({
      code: 'wrong_format',
      expected: 'format "alphagex/1"',
      found: '"alphagex/2"',
    });
  });
});

describe('what a native file says of its quotes', () => {
  it('when they were made, and which session its open interest is of', () => {
    const quoted = (quoted_at: string, strike: number) => nativeContract({ quoted_at, strike });
    const { chain, flags } = readText(
      nativeText({
        open_interest_date: '2026-11-19',
        contracts: [quoted('2026-11-20T20:44:00Z', 5900), quoted('2026-11-20T20:00:00Z', 5905)],
      }),
    );
    expect([...(chain.columns.quoteAge ?? [])]).toEqual([60, 2700]);
    expect(chain.openInterestDate).toBe('2026-11-19');
    expect(flags).toMatchObject({ stale: 1, oi_vintage: 2 });
  });

  it('is refused where it is no instant, no date', () => {
    const { rejected } = withContracts(nativeContract(), nativeContract({ strike: 5905, quoted_at: 'noon' }));
    expect(rejected).toEqual([{ row: 1, field: 'quoted_at', reason: '"noon" is no ISO 8601 instant' }]);
    expect(errorOf(() => readText(nativeText({ open_interest_date: 'yesterday' }))).expected).toMatch(
      /open_interest_date/,
    );
  });

  it('parity is judged at import as the default view judges it', () => {
    const strikes = [5860, 5865, 5870, 5875, 5880, 5885];
    const contracts = strikes.flatMap((strike) =>
      (['call', 'put'] as const).map((right) => {
        const parity = 5871 - strike + (strike === 5875 && right === 'call' ? 9 : 0);
        const price = 20 + (right === 'call' ? parity : 0);
        return nativeContract({ right, strike, bid: price - 0.1, ask: price + 0.1 });
      }),
    );
    expect(readText(nativeText({ contracts })).flags.parity_outlier).toBe(2);
  });
});
