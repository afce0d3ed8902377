import { describe, expect, it } from 'vitest';
import { buildOptionChain, type ChainHeader, type ContractRow, contractCount } from './option-chain.ts';

const header: ChainHeader = {
  symbol: 'SPX',
  source: 'made-up',
  sample: false,
  asOf: Date.UTC(2026, 10, 16, 20),
  spot: 5900,
  previousClose: null,
  style: 'european',
  rate: null,
  dividendYield: null,
};
const am = { date: '2026-11-20', settlement: 'AM', settlesAt: Date.UTC(2026, 10, 20, 14, 30) } as const;
const pm = { date: '2026-11-20', settlement: 'PM', settlesAt: Date.UTC(2026, 10, 20, 21) } as const;
const rows: ContractRow[] = [
  { root: 'SPXW', right: 'put', strike: 5900, ...pm, bid: 4 },
  { root: 'SPXW', right: 'call', strike: 5900, ...pm, bid: 3, adjusted: true },
  { root: 'SPXW', right: 'call', strike: 5800, ...pm, openInterest: 0 },
  { root: 'SPX', right: 'call', strike: 5900, ...am, bid: null },
];

describe('buildOptionChain', () => {
  it('sorts by settlement, root, strike, call before put, whatever the order of the rows', () => {
    const chain = buildOptionChain(header, rows);
    expect(chain.expirations.map((e) => [e.root, e.settlement])).toEqual([
      ['SPX', 'AM'],
      ['SPXW', 'PM'],
    ]);
    expect([...chain.columns.expiration]).toEqual([0, 1, 1, 1]);
    expect([...chain.columns.strike]).toEqual([5900, 5800, 5900, 5900]);
    expect([...chain.columns.right]).toEqual([0, 0, 0, 1]);
    expect([...chain.columns.adjusted]).toEqual([0, 0, 1, 0]);
    expect(buildOptionChain(header, rows.toReversed())).toEqual(chain);
    expect(contractCount(chain)).toBe(4);
  });

  it('writes NaN for what is missing and keeps a zero', () => {
    const { bid, openInterest } = buildOptionChain(header, rows).columns;
    expect([...bid]).toEqual([Number.NaN, Number.NaN, 3, 4]);
    expect([...openInterest]).toEqual([Number.NaN, 0, Number.NaN, Number.NaN]);
  });

  it('keeps duplicates, in the order they came', () => {
    const twice = buildOptionChain(header, [{ ...rows[0], bid: 9 } as ContractRow, ...rows]);
    expect([...twice.columns.bid].slice(-2)).toEqual([9, 4]);
  });

  it('keeps expirations apart that share root and date but not the instant', () => {
    const early = { ...pm, settlesAt: pm.settlesAt - 3_600_000 };
    const chain = buildOptionChain(header, [...rows, { root: 'SPXW', right: 'put', strike: 1, ...early }]);
    expect(chain.expirations).toHaveLength(3);
  });
});
