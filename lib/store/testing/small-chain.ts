import { buildOptionChain, type ChainHeader, type OptionChain } from '../../engine/market/option-chain.ts';
import type { SnapshotMetrics } from '../metrics.ts';
import type { SnapshotFile } from '../snapshot-row.ts';

/** 2026-11-16 14:20 in New York. */
export const AS_OF = Date.UTC(2026, 10, 16, 19, 20);

const HEADER: ChainHeader = {
  symbol: 'SPY',
  source: 'test',
  sample: false,
  asOf: AS_OF,
  spot: 590.25,
  previousClose: 588,
  style: 'american',
  rate: null,
  dividendYield: 0.012,
};

/** Three contracts of two expirations, the first of which settled before the chain was taken. */
export function smallChain(header: Partial<ChainHeader> = {}): OptionChain {
  const expired = {
    root: 'SPY',
    date: '2026-11-13',
    settlement: 'PM',
    settlesAt: Date.UTC(2026, 10, 13, 21),
  } as const;
  const live = {
    root: 'SPY',
    date: '2026-11-20',
    settlement: 'PM',
    settlesAt: Date.UTC(2026, 10, 20, 21),
  } as const;
  return buildOptionChain({ ...HEADER, ...header }, [
    { ...expired, right: 'call', strike: 590, bid: 0, ask: 0.01, openInterest: 5 },
    { ...live, right: 'call', strike: 592.5, bid: 3.15, ask: 3.2, openInterest: 1200, volume: 300 },
    {
      ...live,
      right: 'put',
      strike: 592.5,
      bid: 5.05,
      openInterest: 800,
      vendorVolatility: 0.1432,
      adjusted: true,
    },
  ]);
}

/** A chain file around smallChain, with nothing rejected. */
export const smallFile = (header: Partial<ChainHeader> = {}): SnapshotFile => ({
  chain: smallChain(header),
  bars: [],
  format: 'native',
  rejected: [],
  flags: {},
});

export const METRICS: SnapshotMetrics = {
  methodVersion: '1.0',
  netGex: -1.25e9,
  grossGex: 4e9,
  netDex: 1,
  netVex: 2,
  netChex: 3,
  gammaFlip: null,
  callWall: 600,
  putWall: 580,
  expectedMove: 4.2,
  volumeOi: null,
  iv30: null,
  phase: 'watch',
};
