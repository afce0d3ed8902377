import { describe, expect, it } from 'vitest';
import { exchangeInstant } from '../engine/market/exchange-time.ts';
import { IngestError } from './ingest-error.ts';
import { isMarketText, readMarketFile } from './read-market-file.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options = {}) => readMarketFile(bytes(text), options);
const json = (over: object) => JSON.stringify({ format: 'alphagex-market/1', symbol: 'SPY', ...over });
const daily = (date: string, over: object = {}) => ({
  interval: '1d',
  start: `${date}T00:00:00Z`,
  open: 590,
  high: 595,
  low: 588,
  close: 593,
  volume: 1_000,
  ...over,
});
const OPEN = 9 * 60 + 30;

describe('JSON', () => {
  it('holds bars, dividends, earnings and volatilities; defaults are those named in the schema', () => {
    const file = read(
      json({
        source: 'cboe',
        bars: [daily('2026-11-19'), daily('2026-11-20')],
        dividends: [{ ex_date: '2026-12-18', amount: 1.83 }],
        earnings: [{ date: '2027-01-28', timing: 'after_close', status: 'confirmed' }],
        volatility: [{ date: '2026-11-20', iv30: 0.151 }],
      }),
    );
    expect(file).toMatchObject({ symbol: 'SPY', source: 'cboe', rejected: [] });
    expect(file.bars).toMatchObject([{ interval: '1d', bars: [{ close: 593 }, { close: 593 }] }]);
    expect(file.bars[0]?.bars[1]?.start).toBe(exchangeInstant('2026-11-20', OPEN));
    expect(file.events).toEqual([
      { kind: 'dividend', date: '2026-12-18', amount: 1.83, currency: 'USD', status: 'declared' },
      { kind: 'earnings', date: '2027-01-28', timing: 'after_close', status: 'confirmed' },
    ]);
    expect(file.volatility).toEqual([{ date: '2026-11-20', iv30: 0.151 }]);
  });

  it.each([
    [{ bars: [daily('2026-11-19'), daily('2026-11-20', { high: 580 })] }, 1, 'bars.high', /^high_below_low/],
    [{ bars: [daily('2026-11-20'), daily('2026-11-20')] }, 1, 'bars.start', /^doubled/],
    [
      { bars: [daily('2026-11-16'), daily('2026-11-18'), daily('2026-11-17'), daily('2026-11-19')] },
      2,
      'bars.start',
      /^out_of_order/,
    ],
    [{ bars: [daily('2026-11-26')] }, 0, 'bars.start', /^no_session/],
    [{ bars: [daily('2026-11-20', { open: -1 })] }, 0, 'bars.open', /./],
    [{ dividends: [{ ex_date: '2026-11-20', amount: 0 }] }, 0, 'dividends.amount', /above zero/],
    [{ dividends: [{ ex_date: '2026-11-21', amount: 1 }] }, 0, 'dividends.ex_date', /exchange is open/],
    [{ dividends: [{ ex_date: 'soon', amount: 1 }] }, 0, 'dividends.ex_date', /expected a date/],
    [{ earnings: [{ date: '2026-02-30' }] }, 0, 'earnings.date', /expected a date/],
    [{ earnings: [{ date: '2026-11-20', timing: 'noon' }] }, 0, 'earnings.timing', /before_open/],
    [{ earnings: [{ date: '2026-11-20', mood: 'good' }] }, 0, 'earnings.mood', /./],
    [{ volatility: [{ date: '2026-11-20', iv30: 13.9 }] }, 0, 'volatility.iv30', /fraction/],
  ])('%j: row %i is rejected for %s', (over, row, field, reason) => {
    const { rejected } = read(json(over));
    expect(rejected).toMatchObject([{ row, field }]);
    expect(rejected[0]?.reason).toMatch(reason);
  });
});

describe('CSV', () => {
  it('daily bars as vendors write them, newest first, American dates, dollars and separators', () => {
    const file = read(
      'Date,Close/Last,Volume,Open,High,Low\n11/20/2026,$593.42,"61,234,567",$590.10,$595.00,$588.20\n11/19/2026,$590.00,50000000,$591.00,$592.00,$589.00\n',
      { symbol: 'SPY' },
    );
    expect(file.rejected).toEqual([]);
    expect(file.bars[0]?.bars).toEqual([
      { start: exchangeInstant('2026-11-19', OPEN), open: 591, high: 592, low: 589, close: 590, volume: 5e7 },
      {
        start: exchangeInstant('2026-11-20', OPEN),
        open: 590.1,
        high: 595,
        low: 588.2,
        close: 593.42,
        volume: 61_234_567,
      },
    ]);
  });

  it('five-minute bars by exchange minute or by instant', () => {
    const file = read(
      'time,open,high,low,close\n2026-11-20 09:30,1,2,1,2\n2026-11-20T14:35:00Z,1,2,1,2\n2026-11-20 09:41,1,2,1,2\n',
      { symbol: 'SPY' },
    );
    const start = exchangeInstant('2026-11-20', OPEN);
    expect(file.bars).toMatchObject([
      { interval: '5m', bars: [{ start, volume: null }, { start: start + 300_000 }] },
    ]);
    expect(file.rejected).toEqual([
      { row: 4, field: 'bars.start', reason: 'off_grid: not the start of a bar of this interval' },
    ]);
  });

  it('dividends, earnings and volatilities, each by its own columns', () => {
    expect(read('symbol,ex_date,amount\nSPY,2026-12-18,1.83\n').events).toMatchObject([{ amount: 1.83 }]);
    expect(read('Report Date,Timing\n2027-01-28,AFTER_CLOSE\n', { symbol: 'AAPL' }).events).toMatchObject([
      { kind: 'earnings', timing: 'after_close' },
    ]);
    expect(read('date,iv30\n2026-11-20,0.151\n', { symbol: 'SPX' }).volatility).toEqual([
      { date: '2026-11-20', iv30: 0.151 },
    ]);
  });

  it('a figure that is no number is named by line and field', () => {
    const { rejected, bars } = read('date,open,high,low,close\n2026-11-20,1,2,one,2\n2026-11-19,1,2,,2\n', {
      symbol: 'SPY',
    });
    expect(rejected).toMatchObject([
      { row: 2, field: 'bars.low' },
      { row: 3, field: 'bars.low' },
    ]);
    expect(bars).toEqual([]);
  });
});

describe('as a whole', () => {
  it.each([
    ['date,iv30\n2026-11-20,0.1\n', {}, /a symbol/],
    ['symbol,ex_date,amount\nSPY,2026-12-18,1\nQQQ,2026-12-18,1\n', {}, /one symbol/],
    ['symbol,ex_date,amount\nSPY,2026-12-18,1\n', { symbol: 'QQQ' }, /file of QQQ/],
    ['name,colour\na,b\n', { symbol: 'SPY' }, /expected/],
    [json({ weather: [] }), {}, /expected/],
    ['{"format":"alphagex/1"}', { symbol: 'SPY' }, /expected/],
    ['{"format":"alphagex-market/1","symbol":"SPY"', {}, /whole JSON/],
    [json({ source: 'sample' }), {}, /a source/],
    ['', { symbol: 'SPY' }, /empty/],
  ])('%j cannot be used', (text, options, message) => {
    expect(() => read(text, options)).toThrow(IngestError);
    expect(() => read(text, options)).toThrow(message);
  });

  it('is told from a chain by its text', () => {
    expect(isMarketText(json({}))).toBe(true);
    expect(isMarketText('Date,Open,High,Low,Close,Adj Close,Volume\n')).toBe(true);
    expect(isMarketText('{"format":"alphagex/1","bars":[]}')).toBe(false);
    expect(isMarketText('Expiration Date,Calls,Last Sale,Strike,Puts\n')).toBe(false);
  });
});
