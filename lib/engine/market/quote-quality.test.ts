import { describe, expect, it } from 'vitest';
import { exchangeInstant } from './exchange-time.ts';
import { settlementInstant, settlementOf } from './expirations.ts';
import { buildOptionChain, type ContractRow, type OptionChain } from './option-chain.ts';
import { flagNames, qualityScore, quoteFlags, unjudgedFlags } from './quote-quality.ts';

const DATE = '2026-11-20';
const row = (own: Partial<ContractRow>): ContractRow => {
  const { root = 'SPY', date = DATE } = own;
  return {
    root,
    date,
    right: 'call',
    strike: 100,
    settlement: settlementOf(root, date),
    settlesAt: settlementInstant(root, date),
    bid: 5,
    ask: 5.05,
    openInterest: 10,
    ...own,
  };
};

const chainOf = (rows: readonly Partial<ContractRow>[], own: Partial<OptionChain> = {}) =>
  buildOptionChain(
    {
      symbol: 'SPY',
      source: 'test',
      sample: false,
      asOf: exchangeInstant('2026-11-18', 600),
      spot: 100,
      previousClose: null,
      style: 'american',
      rate: null,
      dividendYield: null,
      ...own,
    },
    rows.map(row),
  );

const namesOf = (chain: OptionChain) => [...quoteFlags(chain)].map(flagNames);

describe('quote flags', () => {
  it.each<[string, Partial<ContractRow>, string[]]>([
    ['a clean quote', {}, []],
    ['nobody bids', { bid: 0, ask: 0.05 }, ['no_bid']],
    ['no bid given', { bid: null }, ['no_bid']],
    ['nobody offers', { bid: 5, ask: 0 }, ['no_bid']],
    ['no ask given', { bid: 5, ask: null }, ['no_bid']],
    ['bid above ask', { bid: 5.1, ask: 5 }, ['crossed']],
    ['bid at the ask', { bid: 5, ask: 5 }, ['locked']],
    ['ten cents wide', { bid: 0.01, ask: 0.11 }, []],
    ['over ten cents and a quarter of mid', { bid: 0.1, ask: 0.21 }, ['wide']],
    ['a quarter of mid wide', { bid: 7, ask: 9 }, []],
    ['over a quarter of mid wide', { bid: 7, ask: 9.01 }, ['wide']],
    ['nothing open', { openInterest: 0 }, ['zero_oi']],
    ['open interest not given', { openInterest: null }, []],
    ['another deliverable', { adjusted: true }, ['adjusted']],
  ])('%s', (_, quote, names) => {
    expect(namesOf(chainOf([quote]))).toEqual([names]);
  });

  const minutesBefore = (minutes: number, asOf = exchangeInstant('2026-11-18', 600)) => ({
    quotedAt: asOf - 60_000 * minutes,
  });

  it('flags quotes over 15 minutes old, where their time is given', () => {
    const rows = [minutesBefore(15), { date: '2026-11-27', ...minutesBefore(16) }];
    expect(namesOf(chainOf([...rows, { date: '2026-12-04' }]))).toEqual([[], ['stale'], []]);
    expect(unjudgedFlags(chainOf(rows))).toEqual(['oi_vintage']);
    expect(unjudgedFlags(chainOf([{}]))).toEqual(['stale', 'oi_vintage']);
  });

  it('after the close judges by the close', () => {
    const asOf = exchangeInstant('2026-11-18', 1200);
    const at = (minute: number) => chainOf([{ quotedAt: exchangeInstant('2026-11-18', minute) }], { asOf });
    expect(namesOf(at(950))).toEqual([[]]);
    expect(namesOf(at(944))).toEqual([['stale']]);
  });

  it('flags open interest of an earlier session than the chain’s, where its date is given', () => {
    const rows = [{}, { right: 'put' as const, openInterest: null }];
    const dated = (openInterestDate: string) => chainOf(rows, { openInterestDate });
    expect(namesOf(dated('2026-11-18'))).toEqual([[], []]);
    expect(namesOf(dated('2026-11-17'))).toEqual([['oi_vintage'], []]);
    expect(unjudgedFlags(dated('2026-11-17'))).toEqual(['stale']);
    const saturday = exchangeInstant('2026-11-21', 600);
    expect(namesOf(chainOf(rows, { openInterestDate: '2026-11-20', asOf: saturday })).flat()).toEqual([]);
  });

  it('flags the second and later rows of a root, expiry, strike and right', () => {
    const rows = [{}, {}, { right: 'put' as const }, { root: 'SPYX' }, {}];
    expect(namesOf(chainOf(rows))).toEqual([[], ['duplicate'], ['duplicate'], [], []]);
  });

  it('keeps SPX and SPXW of one date and strike apart', () => {
    const rows = [{ root: 'SPX' }, { root: 'SPXW' }].map((own) => ({ ...own, date: '2026-12-18' }));
    expect(namesOf(chainOf(rows, { symbol: 'SPX', style: 'european' }))).toEqual([[], []]);
  });

  it('takes no arbitrage from rows without an ask, crossed, adjusted or doubled', () => {
    const dear = { strike: 105, bid: 9, ask: 9.05 };
    for (const bad of [{ ask: 0 }, { ask: null }, { bid: 6, ask: 5 }, { adjusted: true }])
      expect(namesOf(chainOf([bad, dear])).flat()).not.toContain('vertical_arb');
    const doubled = chainOf([{ strike: 95, bid: 9, ask: 9.05 }, { strike: 95, bid: 1, ask: 1.05 }, {}]);
    expect(namesOf(doubled)).toEqual([[], ['duplicate'], []]);
  });

  it('finds verticals and butterflies within an expiration and right', () => {
    expect(namesOf(chainOf([{}, { strike: 105, bid: 9, ask: 9.05 }]))).toEqual([
      ['vertical_arb'],
      ['vertical_arb'],
    ]);
    expect(namesOf(chainOf([{}, { strike: 105, bid: 9, ask: 9.05, right: 'put' }])).flat()).toEqual([]);
    expect(namesOf(chainOf([{}, { strike: 105, bid: 9, ask: 9.05, date: '2026-11-27' }])).flat()).toEqual([]);
    const kinked = [{}, { strike: 105, bid: 4, ask: 4.05 }, { strike: 110, bid: 2, ask: 2.05 }];
    expect(namesOf(chainOf(kinked)).flat()).toEqual(Array(3).fill('butterfly_arb'));
  });

  const calendar = [{}, { date: '2026-11-27', bid: 4, ask: 4.05 }];

  it('finds calendars on American chains only', () => {
    expect(namesOf(chainOf(calendar))).toEqual([['calendar_arb'], ['calendar_arb']]);
    expect(namesOf(chainOf(calendar, { style: 'european' }))).toEqual([[], []]);
    expect(namesOf(chainOf([{}, { ...calendar[1], right: 'put' }]))).toEqual([[], []]);
    expect(namesOf(chainOf([{ root: 'SPYX' }, { ...calendar[1] }]))).toEqual([[], []]);
  });

  it('lets the last quote of an expired contract say nothing about a live one', () => {
    expect(namesOf(chainOf(calendar, { asOf: exchangeInstant(DATE, 960) }))).toEqual([[], []]);
  });

  it('judges parity where a forward is given', () => {
    const chain = chainOf([{}, { right: 'put', bid: 3, ask: 3.05 }]);
    const line = { forward: 100, discount: 1, years: 2 / 365 };
    expect([...quoteFlags(chain)].map(flagNames)).toEqual([[], []]);
    expect([...quoteFlags(chain, [null])].map(flagNames)).toEqual([[], []]);
    expect([...quoteFlags(chain, [line])].map(flagNames)).toEqual([['parity_outlier'], ['parity_outlier']]);
    expect([...quoteFlags(chain, [{ ...line, forward: 102 }])].map(flagNames)).toEqual([[], []]);
  });
});

describe('quality score', () => {
  const score = (rows: readonly Partial<ContractRow>[], own: Partial<OptionChain> = {}) => {
    const chain = chainOf(rows, own);
    return qualityScore(chain, quoteFlags(chain));
  };

  it('weighs by open interest', () => {
    expect(score([{ openInterest: 30 }, { strike: 105, bid: 0, ask: 0.05, openInterest: 10 }])).toBe(0.75);
    expect(score([{ openInterest: 30 }, { strike: 105, bid: 0, ask: 0.05, openInterest: null }])).toBe(1);
  });

  it('leaves expired contracts out', () => {
    const rows = [{ bid: 0, openInterest: 1000 }, { date: '2026-11-27' }];
    expect(score(rows, { asOf: exchangeInstant(DATE, 960) })).toBe(1);
    expect(score(rows, { asOf: exchangeInstant(DATE, 959) })).toBeCloseTo(10 / 1010, 12);
  });

  it('is null without open interest', () => {
    expect(score([{ openInterest: 0 }])).toBeNull();
    expect(score([])).toBeNull();
  });
});
