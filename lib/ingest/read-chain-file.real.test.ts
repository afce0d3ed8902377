import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChainFile } from './read-chain-file.ts';

const read = (name: string) => readChainFile(readFileSync(path.join(process.env.CHAIN_DATA ?? '', name)));

/** Counted in the files with other tools. */
const FILES = [
  {
    name: 'cboe_SPY_2025-09-25.csv',
    chain: { symbol: 'SPY', spot: 658.05, previousClose: 661.1, style: 'american' },
    format: 'cboe-csv',
    asOf: '2025-09-26T01:05:00.000Z',
    contracts: 3_716,
    expired: 0,
    byRoot: { SPY: 3716 },
    expirations: 11,
    openInterest: 5_756_713,
    volume: 1_333_385,
  },
  {
    name: 'cboe_RUT_2023-09-20.json',
    chain: { symbol: 'RUT', spot: 1806.1193, previousClose: 1827, style: 'european' },
    format: 'cboe-json',
    asOf: '2023-09-21T03:17:42.000Z',
    contracts: 6_680,
    expired: 338,
    byRoot: { RUT: 1472, RUTW: 5208 },
    expirations: 26,
    openInterest: 656_107,
    volume: 43_156,
  },
  {
    name: 'cboe_SPX_2022-12-12.csv',
    chain: { symbol: 'SPX', spot: 3990.5601, previousClose: 3934.38, style: 'european' },
    format: 'cboe-csv',
    asOf: '2022-12-13T01:30:00.000Z',
    contracts: 19_156,
    expired: 286,
    byRoot: { SPX: 6394, SPXW: 12_762 },
    expirations: 56,
    openInterest: 19_269_624,
    volume: 2_514_317,
  },
  {
    name: 'cboe_NDX_2022-12-12.csv',
    chain: { symbol: 'NDX', spot: 11_706.4395, previousClose: 11_563.3, style: 'european' },
    format: 'cboe-csv',
    asOf: '2022-12-13T01:31:00.000Z',
    contracts: 19_118,
    expired: 716,
    byRoot: { NDX: 6096, NDXP: 13_022 },
    expirations: 42,
    openInterest: 171_001,
    volume: 21_594,
  },
];

const sum = (column: Float64Array) => column.reduce((total, value) => total + value, 0);

describe('real Cboe files', () => {
  it.each(FILES)('$name loads whole', (expected) => {
    const { chain, format, rejected, bars } = read(expected.name);
    const { columns, expirations, asOf } = chain;
    expect(chain).toMatchObject({ ...expected.chain, source: 'cboe', sample: false });
    expect(format).toBe(expected.format);
    expect(new Date(asOf).toISOString()).toBe(expected.asOf);
    expect(rejected).toEqual([]);
    expect(bars).toEqual([]);
    expect(columns.strike).toHaveLength(expected.contracts);
    expect(expirations).toHaveLength(expected.expirations);
    const isExpired = expirations.map((e) => e.settlesAt <= asOf);
    expect(columns.expiration.filter((index) => isExpired[index])).toHaveLength(expected.expired);
    const byRoot: Record<string, number> = {};
    for (const index of columns.expiration) {
      const root = expirations[index]?.root ?? '';
      byRoot[root] = (byRoot[root] ?? 0) + 1;
    }
    expect(byRoot).toEqual(expected.byRoot);
    expect(sum(columns.openInterest)).toBe(expected.openInterest);
    expect(sum(columns.volume)).toBe(expected.volume);
  });

  it('flags what SPX lacks: bids', () => {
    const { flags } = read('cboe_SPX_2022-12-12.csv');
    expect(flags.no_bid).toBeGreaterThan(18_000);
    expect(flags.duplicate).toBeUndefined();
  });

  it('reads the normalised Yahoo chain: symbol, spot, style and every row as its notes count them', () => {
    const { chain, format } = read('yahoo_AAPL_2026-08-22.json');
    expect(chain).toMatchObject({ symbol: 'AAPL', style: 'american' });
    expect(chain.spot).toBeCloseTo(309.35, 4);
    expect(chain.columns.strike).toHaveLength(2418);
    expect(format).toBe('yahoo');
  });

  it('refuses a layout it does not know, naming those it does', () => {
    expect(() => readChainFile(Buffer.from('{"foo": 1}'))).toThrow(/^expected a chain as native JSON/);
  });
});
