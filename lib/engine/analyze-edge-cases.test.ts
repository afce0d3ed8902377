import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyze } from './analyze.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { exchangeInstant } from './market/exchange-time.ts';
import type { ChainHeader, ContractRow } from './market/option-chain.ts';
import { contractRow, testChain } from './testing/chain-builder.ts';
import { expectPlainJson } from './testing/expect-plain-json.ts';
import { quotedRow } from './testing/quoted-row.ts';

const NOTHING = { sessionBars: [], priorBars: [], earlier: [] };
const run = (
  rows: readonly ContractRow[],
  header: Partial<ChainHeader> = {},
  over: Partial<Assumptions> = {},
) => analyze(testChain(rows, header), NOTHING, { ...DEFAULT_ASSUMPTIONS, ...over });

const december = { date: '2026-12-18' };
const pairs = [90, 95, 100, 105, 110].flatMap((strike) =>
  (['call', 'put'] as const).map((right) =>
    quotedRow(0.2, { ...december, strike, right, openInterest: right === 'call' ? 10 : 12, volume: 3 }),
  ),
);
const calls = pairs.filter((row) => row.right === 'call');
const noBids = pairs.map((row) => ({ ...row, bid: 0 }));
const crossed = pairs.map((row) => ({ ...row, bid: (row.ask ?? 0) + 1 }));
const unset = { rate: null, dividendYield: null };

const VIEWS: readonly Partial<Assumptions>[] = [
  {},
  { sign: 'short_all' },
  { basis: 'volume' },
  { greeks: 'vendor' },
  { expiries: '0dte' },
  { expiries: [] },
  { range: 0 },
];

describe('degenerate chains', () => {
  const none = 'no contract has gamma at any price from 80.00 to 120.00';
  const one = [quotedRow(0.2, { ...december, strike: 100 })];
  const expiredOnly = [contractRow({ date: '2026-11-13', vendorVolatility: 0.2, openInterest: 9 })];
  const doubled = [...pairs, ...pairs.map((row) => ({ ...row, openInterest: 1e6 }))];
  const extreme = [5e-324, 1e-3, 1e7].map((strike) =>
    contractRow({ strike, vendorVolatility: 5, openInterest: 2 ** 53 }),
  );

  it.each([
    { name: 'no contract', rows: [], header: {}, included: 0, flip: none },
    { name: 'one contract', rows: one, header: {}, included: 1, flip: 'net gamma stays positive' },
    { name: 'calls only', rows: calls, header: unset, included: 5, flip: 'net gamma stays positive' },
    {
      name: 'no open interest',
      rows: pairs.map((row) => ({ ...row, openInterest: 0 })),
      header: {},
      included: 10,
      flip: none,
    },
    {
      name: 'unknown open interest',
      rows: pairs.map((row) => ({ ...row, openInterest: null })),
      header: {},
      included: 0,
      flip: none,
    },
    { name: 'no bid at all', rows: noBids, header: unset, included: 0, flip: none },
    { name: 'every quote crossed', rows: crossed, header: unset, included: 0, flip: none },
    { name: 'every key twice', rows: doubled, header: unset, included: 10, flip: 'net gamma stays negative' },
    { name: 'expired contracts only', rows: expiredOnly, header: {}, included: 0, flip: none },
    {
      name: 'adjusted contracts only',
      rows: pairs.map((row) => ({ ...row, root: 'SPY7', adjusted: true })),
      header: {},
      included: 0,
      flip: none,
    },
    { name: 'strikes and sizes out of this world', rows: extreme, header: {}, included: 3, flip: '' },
  ])('$name: an answer with its reasons, in every view, and nothing that JSON loses', (given) => {
    for (const view of VIEWS) expectPlainJson(run(given.rows, given.header, view));
    const { exposure, trap } = run(given.rows, given.header);
    expect(exposure.quality.contracts).toBe(given.rows.length);
    expect(exposure.quality.included).toBe(given.included);
    expect(exposure.gammaFlip.level).toBeNull();
    expect(exposure.gammaFlip.reason).toContain(given.flip);
    if (given.included === 0) expect([exposure.netGex, exposure.grossGex]).toEqual([0, 0]);
    for (const { met, reason } of trap.conditions) expect(met === null).toBe(reason !== null);
    expect(trap.verdict.sentence.length).toBeGreaterThan(10);
  });

  it('counts the first row of a doubled key, and nothing of the second', () => {
    const [once, twice] = [run(pairs, unset).exposure, run(doubled, unset).exposure];
    expect(twice.netGex).toBe(once.netGex);
    expect(twice.byExpiry).toEqual(once.byExpiry);
    expect(twice.quality.flags.duplicate).toBe(10);
  });

  it('says what kept contracts out', () => {
    expect(run(noBids, unset).exposure.quality).toMatchObject({
      excludedOpenInterestShare: 1,
      flags: { no_bid: 10 },
    });
    expect(run(crossed, unset).exposure.quality).toMatchObject({
      excludedOpenInterestShare: 1,
      flags: { crossed: 10 },
    });
    expect(run(expiredOnly).exposure.quality).toMatchObject({ expired: 1, excludedOpenInterestShare: 0 });
  });
});

const DAYS = [
  { day: 'a full day', date: '2026-11-16', minute: 16 * 60, later: '2026-11-20' },
  { day: 'a half day', date: '2026-11-27', minute: 13 * 60, later: '2026-12-04' },
  { day: 'the Friday before the clocks change', date: '2026-10-30', minute: 16 * 60, later: '2026-11-06' },
];

describe.each(['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Apia'])(
  'around settlement, TZ=%s',
  (zone) => {
    afterEach(() => vi.unstubAllEnvs());

    /** Contracts of the day and of the week after, analysed `seconds` from the day's close by a clock set to `timeZone`. */
    function around(timeZone: string, seconds: number, { date, minute, later }: (typeof DAYS)[number]) {
      vi.stubEnv('TZ', timeZone);
      expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
      const day = { date, settlesAt: exchangeInstant(date, minute), vendorVolatility: 0.2 };
      const next = { date: later, settlesAt: exchangeInstant(later, 16 * 60), vendorVolatility: 0.2 };
      const rows = [day, next].flatMap((own) => [
        contractRow({ ...own, strike: 100, openInterest: 10 }),
        contractRow({ ...own, strike: 100, right: 'put', openInterest: 30 }),
      ]);
      const analysis = run(rows, { asOf: exchangeInstant(date, minute) + 1000 * seconds });
      expectPlainJson(analysis);
      return analysis;
    }

    it.each(DAYS)('counts the day’s contracts to the last second of $day, and not after', (day) => {
      const [before, at, after] = [-1, 0, 1].map((seconds) => {
        const { netGex, byExpiry, quality, zeroDteShare } = around(zone, seconds, day).exposure;
        return { netGex, live: byExpiry.map((row) => row.expiry), expired: quality.expired, zeroDteShare };
      });
      expect(before).toMatchObject({ live: [day.date, day.later], expired: 0 });
      expect(at).toMatchObject({ live: [day.later], expired: 2, zeroDteShare: 0 });
      expect(after).toEqual(at);
      expect(before?.zeroDteShare).toBeGreaterThan(0.9);
      expect(Math.abs(before?.netGex ?? 0)).toBeGreaterThan(10 * Math.abs(at?.netGex ?? 0));
    });

    it.each(DAYS)('gives the figures of any other zone on $day', (day) => {
      for (const seconds of [-1, 0, 1])
        expect(around(zone, seconds, day)).toEqual(around('America/Los_Angeles', seconds, day));
    });
  },
);
