import { describe, expect, it } from 'vitest';
import { cboeCsvLine, cboeCsvText } from './testing/cboe-csv-text.ts';
import { errorOf, readText } from './testing/read-text.ts';

const good = cboeCsvLine();
const quotedHeader = `"Expiration Date","Calls","Last Sale","Net","Bid","Ask","Volume","IV","Delta","Gamma","Open Interest","Strike","Puts","Last Sale","Net","Bid","Ask","Volume","IV","Delta","Gamma","Open Interest"`;
const badLine = (over: Parameters<typeof cboeCsvLine>[0]) =>
  readText(cboeCsvText({ lines: [good, cboeCsvLine(over)] }));

describe('a quotedata.csv', () => {
  it('gives one call and one put per line, with the time, spot and close above the header', () => {
    const { chain, rejected, bars, format } = readText(cboeCsvText({}));
    expect(format).toBe('cboe-csv');
    expect(rejected).toEqual([]);
    expect(bars).toEqual([]);
    expect(chain).toMatchObject({
      symbol: 'SPY',
      source: 'cboe',
      sample: false,
      asOf: Date.UTC(2024, 0, 8, 15, 52),
      spot: 470.25,
      previousClose: 472,
      style: 'american',
      rate: null,
      dividendYield: null,
      expirations: [
        { root: 'SPY', date: '2024-01-19', settlement: 'PM', settlesAt: Date.UTC(2024, 0, 19, 21) },
      ],
    });
    const { right, strike, bid, ask, last, volume, openInterest, ...vendor } = chain.columns;
    expect([...right]).toEqual([0, 1]);
    expect([...strike]).toEqual([470, 470]);
    expect([...bid]).toEqual([5.05, 4.15]);
    expect([...ask]).toEqual([5.15, 4.25]);
    expect([...last]).toEqual([5.1, 4.2]);
    expect([...volume]).toEqual([1200, 900]);
    expect([...openInterest]).toEqual([15000, 18000]);
    expect([...vendor.vendorVolatility]).toEqual([0.11, 0.12]);
    expect([...vendor.vendorDelta]).toEqual([0.52, -0.48]);
    expect([...vendor.vendorGamma]).toEqual([0.031, 0.03]);
  });

  it.each([
    ['junk above', { junk: '---Example Data---' }],
    ['two blank lines above', { junk: '\n' }],
    ['a name with a comma', { title: '"Alphabet, Inc.",Last: 470.25,Change:  -1.75' }],
    ['a name with quotes', { title: '"The ""Last"" Co, Ltd",Last: 470.25,Change: -1.75' }],
    ['a quoted last', { title: 'Name,"Last: 470.25",Change: -1.75' }],
    ['a date that is not quoted', { date: 'Date: January 8, 2024 at 10:52 AM EST,Bid: 1,Ask: 2' }],
    ['a European date', { date: '"Date: 8 January 2024, 10:52 AM EST",Bid: 1,Ask: 2' }],
    ['an older date', { date: '"Date: January 8 2024, 10:52 AM EST",Bid: 1,Ask: 2' }],
    ['a quoted header', { header: quotedHeader }],
  ])('with %s reads the same', (_, over) => {
    expect(readText(cboeCsvText(over)).chain).toEqual(readText(cboeCsvText({})).chain);
  });

  it('with Windows line ends and a byte-order mark reads the same', () => {
    const text = `\ufeff${cboeCsvText({}).replaceAll('\n', '\r\n')}`;
    expect(readText(text)).toEqual(readText(cboeCsvText({})));
  });

  it('reads older headings', () => {
    const header = quotedHeader
      .replaceAll('"', '')
      .replaceAll('Volume', 'Vol')
      .replaceAll('Open Interest', 'Open Int');
    expect(readText(cboeCsvText({ header })).chain.columns.openInterest[1]).toBe(18000);
  });

  it('reads a last with thousands, and no close before where no change is given', () => {
    const { chain } = readText(cboeCsvText({ title: 'Index,"Last: 4,697.2402"' }));
    expect(chain).toMatchObject({ spot: 4697.2402, previousClose: null });
  });

  it('keeps SPX (AM) beside SPXW (PM) on one date and strike', () => {
    const lines = ['SPX', 'SPXW'].map((root) =>
      cboeCsvLine({ call: `${root}240119C00470000`, put: `${root}240119P00470000` }),
    );
    const { chain } = readText(cboeCsvText({ lines }));
    expect(chain.symbol).toBe('SPX');
    expect(chain.style).toBe('european');
    expect(chain.expirations.map((e) => [e.root, e.settlement, new Date(e.settlesAt).toISOString()])).toEqual(
      [
        ['SPX', 'AM', '2024-01-19T14:30:00.000Z'],
        ['SPXW', 'PM', '2024-01-19T21:00:00.000Z'],
      ],
    );
    expect([...chain.columns.expiration]).toEqual([0, 0, 1, 1]);
  });

  it('keeps expired, fractional, adjusted and duplicate contracts', () => {
    const lines = [
      good,
      good,
      cboeCsvLine({ expiration: 'Fri Jan 05 2024', call: 'SPY240105C00470000', put: 'SPY240105P00470000' }),
      cboeCsvLine({ call: 'SPY240119C00470500', put: 'SPY240119P00470500', strike: '470.50' }),
      cboeCsvLine({ call: 'SPY7240119C00470000', put: 'SPY7240119P00470000' }),
    ];
    const { chain, rejected, flags } = readText(cboeCsvText({ lines }));
    expect(rejected).toEqual([]);
    expect(chain.columns.strike).toHaveLength(10);
    expect(chain.columns.strike).toContain(470.5);
    expect(chain.columns.adjusted.reduce((a, b) => a + b)).toBe(2);
    expect(flags).toMatchObject({ adjusted: 2, duplicate: 2 });
  });
});

describe('a bad line of it is rejected by number, field and reason, the others stand', () => {
  it.each([
    [{ callCells: '5.1,0,x,5.15,1,0,0,0,1' }, 'call.bid', '"x" is not a plain decimal number'],
    [{ callCells: '5.1,0,-5,5.15,1,0,0,0,1' }, 'call.bid', '-5 is below zero'],
    [{ putCells: '5.1,0,5,5.15,1,0,0,0,0x10' }, 'put.open_interest', '"0x10" is not a plain decimal number'],
    [{ putCells: '5.1,0,5,5.15,1,0,0,0,-3' }, 'put.open_interest', '-3 is below zero'],
    [{ putCells: '5.1,0,5,5.15,1.5,0,0,0,3' }, 'put.volume', '1.5 is not a whole number'],
    [{ putCells: '5.1,0,5,"1,234",1,0,0,0,3' }, 'put.ask', '"1,234" is not a plain decimal number'],
    [{ call: 'SPY240119X00470000' }, 'call.symbol', '"SPY240119X00470000" is no OCC option symbol'],
    [{ call: 'SPY240230C00470000' }, 'call.symbol', '"SPY240230C00470000" is no OCC option symbol'],
    [{ call: 'SPY240119P00470000' }, 'call.symbol', 'a put in the call column'],
    [{ put: 'QQQ240119P00470000' }, 'put.symbol', 'QQQ is no option root of SPY'],
    [
      { put: 'SPY990119P00470000', expiration: '' },
      'put.symbol',
      'expiry 2099-01-19 lies outside the exchange calendar',
    ],
  ])('%j', (over, field, reason) => {
    const { rejected, chain } = badLine(over);
    expect(rejected).toContainEqual({ row: 6, field, reason });
    expect(chain.columns.strike.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    [{ strike: '471.00' }, 'strike', '471 in its column, 470 in the symbol'],
    [{ strike: '0' }, 'strike', '0 is not above zero'],
    [{ strike: '' }, 'strike', 'is missing'],
    [
      { expiration: 'Sat Jan 20 2024' },
      'expiration_date',
      '"Sat Jan 20 2024" beside 2024-01-19 in the symbol',
    ],
    [{ expiration: 'soon' }, 'expiration_date', '"soon" beside 2024-01-19 in the symbol'],
  ])('%j costs both sides', (over, field, reason) => {
    const { rejected, chain } = badLine(over);
    expect(rejected).toEqual(Array(2).fill({ row: 6, field, reason }));
    expect(chain.columns.strike).toHaveLength(2);
  });

  it('takes thousands that can be nothing else', () => {
    const { rejected, chain } = badLine({ putCells: '4,0,"1,234.5","1,235.5","1,234",0,0,0,"12,345"' });
    expect(rejected).toEqual([]);
    expect(chain.columns.bid).toContain(1234.5);
    expect(chain.columns.openInterest).toContain(12345);
  });

  it('a bare thousands separator shifts a line, which is rejected as a whole', () => {
    const { rejected } = badLine({ callCells: '5.1,0,1,234.5,5.15,1,0,0,0,1' });
    expect(rejected).toEqual([{ row: 6, field: 'line', reason: '23 fields instead of 22' }]);
  });

  it('a quote that never closes costs its own line only', () => {
    const text = cboeCsvText({ lines: [good, `"${good}`, good] });
    expect(readText(text).rejected.map((r) => r.row)).toEqual([6]);
  });

  it('a cut last line is rejected as truncated, and its missing end is flagged', () => {
    const { rejected, chain, flags } = readText(cboeCsvText({ lines: [good, good.slice(0, 60)], end: '' }));
    expect(rejected).toEqual([{ row: 6, field: 'line', reason: 'truncated row: 8 of 22 fields' }]);
    expect(chain.columns.strike).toHaveLength(2);
    expect(flags.unterminated_last_line).toBe(1);
  });

  it('a last line that may have lost its last digits is flagged', () => {
    expect(readText(cboeCsvText({ end: '' })).flags.unterminated_last_line).toBe(1);
    expect(readText(cboeCsvText({})).flags.unterminated_last_line).toBeUndefined();
  });
});

describe('a file that cannot be used as a whole', () => {
  it.each([
    ['no Last:', { title: 'Name,Change: 1' }, 'unusable', 'none'],
    ['a last of 0', { title: 'Name,Last: 0,Change: 1' }, 'unusable', 'Last: 0'],
    ['no Date:', { date: 'Bid: 1' }, 'unusable', 'nothing'],
    ['an unreadable date', { date: '"Date: someday",Bid: 1' }, 'unusable', '"someday"'],
    [
      'a date before the calendar',
      { date: '"Date: January 8, 1999 at 10:52 AM EST"' },
      'unusable',
      '1999-01-08T15:52:00.000Z',
    ],
    ['no line', { lines: [] }, 'unusable', 'none'],
    [
      'a header without gamma',
      { header: quotedHeader.replaceAll('"Gamma"', '"Vega"') },
      'wrong_format',
      'a header without it',
    ],
  ])('%s', (_, over, code, found) => {
    const error = errorOf(() => readText(cboeCsvText(over)));
    expect(error).toMatchObject({ code, found });
  });

  it('of another underlying than the caller named', () => {
    expect(errorOf(() => readText(cboeCsvText({}), { symbol: 'SPX' }))).toEqual({
      code: 'wrong_format',
      expected: 'a chain of SPX',
      found: 'one of SPY',
    });
    expect(readText(cboeCsvText({}), { symbol: 'SPY' }).chain.symbol).toBe('SPY');
  });

  it('with only bad rows, naming the first', () => {
    const lines = [cboeCsvLine({ strike: 'x' })];
    expect(errorOf(() => readText(cboeCsvText({ lines }))).found).toBe(
      '2 rejected rows, the first (row 5, strike): "x" is not a plain decimal number',
    );
  });
});
