import { schwabFileSchema } from '../schema/chain-file-providers.ts';
import type { ChainFile, ChainFileOptions } from './chain-file.ts';
import type { FlagCounts } from './flag-counts.ts';
import { parseNumber } from './parse-number.ts';
import { latestInstant, providerHeader } from './provider-header.ts';
import { listOf, type OccLayout, readOccChain, recordOf } from './read-occ-chain.ts';
import { requireShape } from './require-shape.ts';

/** Schwab writes 25.3 for 25.3 %; −999 and "NaN" mean that there is none. */
function fractionOf(percent: unknown): unknown {
  const number = parseNumber(percent);
  return typeof number === 'number' ? number / 100 : number;
}

const LAYOUT: OccLayout = {
  symbolField: 'symbol',
  rules: {
    separators: 'none',
    zeroIsMissing: true,
    names: { bid: 'bid', ask: 'ask', last: 'last', volume: 'totalVolume', openInterest: 'openInterest' },
  },
  rowOf: (row) => ({
    option: row.symbol,
    shares: row.multiplier,
    quotedAt: latestInstant([row.quoteTimeInLong]),
    isAdjusted: row.nonStandard === true || row.mini === true,
    figures: {
      bid: row.bid ?? row.bidPrice,
      ask: row.ask ?? row.askPrice,
      last: row.last ?? row.lastPrice,
      volume: row.totalVolume,
      openInterest: row.openInterest,
      volatility: fractionOf(row.volatility),
      delta: row.delta,
      gamma: row.gamma,
    },
  }),
};

/**
 * Reads Schwab's (formerly TD Ameritrade's) option chains: maps of expiration and strike to contracts, fields named as
 * the specification has them or as live answers do. A chain that says it is cut short is refused. `asOf` is the
 * latest quote.
 * @throws IngestError
 */
export function readSchwab(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const file = requireShape(schwabFileSchema, json);
  const rows = [file.callExpDateMap, file.putExpDateMap]
    .flatMap((map) => Object.values(map))
    .flatMap((byStrike) => Object.values(byStrike))
    .flatMap(listOf);
  const underlying = recordOf(file.underlying);
  const times = rows.map(recordOf).flatMap((row) => [row.quoteTimeInLong, row.tradeTimeInLong]);
  const quotedAt = latestInstant([...times, underlying.quoteTime, underlying.tradeTime]);
  const header = providerHeader(
    {
      source: 'schwab',
      symbol: file.symbol,
      spot: file.underlyingPrice ?? underlying.last ?? underlying.mark,
      spotField: 'underlyingPrice',
      asOf: quotedAt,
      previousClose: underlying.close,
    },
    expected,
  );
  const flags: FlagCounts = {};
  return { ...readOccChain(header, rows, LAYOUT, flags), bars: [], format: 'schwab', quotedAt };
}
