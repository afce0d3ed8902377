import type { EpochMilliseconds } from '../engine/units.ts';
import { yahooFileSchema, yahooQuotesSchema } from '../schema/chain-file-providers.ts';
import type { ChainFile, ChainFileOptions } from './chain-file.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { parseNumber } from './parse-number.ts';
import { latestInstant, providerHeader } from './provider-header.ts';
import { type OccLayout, readOccChain, recordOf } from './read-occ-chain.ts';
import { requireShape } from './require-shape.ts';

/** Whether a figure is 0 in every row: out of hours Yahoo writes that for quotes and open interest it does not have. */
const isZeroThroughout = (rows: readonly unknown[], field: string): boolean =>
  rows.length > 1 && rows.every((row) => parseNumber(recordOf(row)[field]) === 0);

function layoutOf(rows: readonly unknown[], flags: FlagCounts): OccLayout {
  const hasNoQuotes = isZeroThroughout(rows, 'bid') && isZeroThroughout(rows, 'ask');
  const hasNoInterest = isZeroThroughout(rows, 'openInterest');
  if (hasNoQuotes) countFlag(flags, 'no_quotes', rows.length);
  return {
    symbolField: 'contractSymbol',
    rules: {
      separators: 'none',
      zeroIsMissing: true,
      names: { bid: 'bid', ask: 'ask', last: 'lastPrice', volume: 'volume', openInterest: 'openInterest' },
    },
    rowOf: (row) => ({
      option: row.contractSymbol ?? row.symbol,
      isAdjusted: row.contractSize !== undefined && row.contractSize !== 'REGULAR',
      figures: {
        bid: hasNoQuotes ? null : row.bid,
        ask: hasNoQuotes ? null : row.ask,
        last: row.lastPrice ?? row.last,
        volume: row.volume,
        openInterest: hasNoInterest ? null : row.openInterest,
        volatility: row.impliedVolatility ?? row.iv,
        delta: row.delta,
        gamma: row.gamma,
      },
    }),
  };
}

interface YahooParts {
  readonly symbol: string;
  readonly spot: unknown;
  readonly spotField: string;
  readonly asOf: EpochMilliseconds | null;
  readonly previousClose?: unknown;
  readonly rows: readonly unknown[];
  /** Expirations that are listed but not in the file. */
  readonly missing: number;
}

function partsOfSite(json: unknown): YahooParts {
  const [result] = requireShape(yahooFileSchema, json).optionChain.result;
  const quote = recordOf(result.quote);
  return {
    symbol: result.underlyingSymbol,
    spot: quote.regularMarketPrice,
    spotField: 'quote.regularMarketPrice',
    asOf: latestInstant([quote.regularMarketTime], 1 / 1000),
    previousClose: quote.regularMarketPreviousClose,
    rows: result.options.flatMap(({ calls = [], puts = [] }) => [...calls, ...puts]),
    missing: Math.max(0, (result.expirationDates?.length ?? 0) - result.options.length),
  };
}

function partsOfQuotes(json: unknown): YahooParts {
  const { symbol, updated, underlyingPrice, quotes } = requireShape(yahooQuotesSchema, json);
  const asOf = Date.parse(updated);
  return { symbol, spot: underlyingPrice, spotField: 'underlyingPrice', asOf, rows: quotes, missing: 0 };
}

/**
 * Reads Yahoo's option chain as its site answers, or as programs put it (`quotes` in one list). Yahoo gives one
 * expiration at a time and no greeks; expirations it lists but does not hold are flagged.
 * @throws IngestError
 */
export function readYahoo(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const isSite = recordOf(json).optionChain !== undefined;
  const { rows, missing, ...facts } = isSite ? partsOfSite(json) : partsOfQuotes(json);
  const header = providerHeader({ source: 'yahoo', ...facts }, expected);
  const flags: FlagCounts = {};
  countFlag(flags, 'expirations_missing', missing);
  return { ...readOccChain(header, rows, layoutOf(rows, flags), flags), bars: [], format: 'yahoo' };
}
