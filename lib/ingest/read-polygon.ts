import { polygonFileSchema } from '../schema/chain-file-providers.ts';
import type { ChainFile, ChainFileOptions } from './chain-file.ts';
import type { FlagCounts } from './flag-counts.ts';
import { IngestError } from './ingest-error.ts';
import { parseNumber } from './parse-number.ts';
import { latestInstant, providerHeader } from './provider-header.ts';
import { type OccLayout, readOccChain, recordOf } from './read-occ-chain.ts';
import { requireShape } from './require-shape.ts';

const NANOSECONDS = 1_000_000;

const LAYOUT: OccLayout = {
  symbolField: 'details.ticker',
  rules: {
    separators: 'none',
    zeroIsMissing: true,
    names: {
      bid: 'last_quote.bid',
      ask: 'last_quote.ask',
      last: 'last_trade.price',
      volume: 'day.volume',
      openInterest: 'open_interest',
    },
  },
  rowOf: (row) => {
    const details = recordOf(row.details);
    const day = recordOf(row.day);
    const quote = recordOf(row.last_quote);
    const greeks = recordOf(row.greeks);
    return {
      option: details.ticker,
      shares: details.shares_per_contract,
      quotedAt: latestInstant([quote.last_updated], NANOSECONDS),
      figures: {
        bid: quote.bid,
        ask: quote.ask,
        last: recordOf(row.last_trade).price ?? day.close,
        volume: day.volume,
        openInterest: row.open_interest,
        volatility: row.implied_volatility,
        delta: greeks.delta,
        gamma: greeks.gamma,
      },
    };
  },
};

/** The underlying of the first row that has one with a price: rows of one answer agree. */
function underlyingOf(rows: readonly Readonly<Record<string, unknown>>[]) {
  const all = rows.map((row) => recordOf(row.underlying_asset));
  const isPriced = (asset: Readonly<Record<string, unknown>>) =>
    typeof parseNumber(asset.price ?? asset.value) === 'number';
  return all.find(isPriced) ?? all.find((asset) => asset.ticker !== undefined) ?? {};
}

/**
 * Reads Polygon's (Massive's) option snapshots: a whole answer, or all `pages` of one. An answer that has a next page
 * is half a chain and refused. `asOf` is the file's `as_of`, else the latest quote.
 * @throws IngestError
 */
export function readPolygon(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const file = requireShape(polygonFileSchema, json);
  if (file.next_url)
    throw new IngestError(
      'unusable',
      'every page of the answer',
      'one that says there is another (next_url)',
    );
  const rows = [...(file.results ?? []), ...(file.pages ?? []).flatMap((page) => page.results ?? [])];
  if (rows.length === 0)
    throw new IngestError('no_rows', 'at least one usable contract row', 'no contract row at all');
  const records = rows.map(recordOf);
  const asset = underlyingOf(records);
  const times = records.flatMap((row) => [
    recordOf(row.underlying_asset).last_updated,
    recordOf(row.last_quote).last_updated,
  ]);
  const quotedAt = latestInstant(times, NANOSECONDS);
  const header = providerHeader(
    {
      source: 'polygon',
      symbol: typeof asset.ticker === 'string' ? asset.ticker.replace(/^I:/, '') : asset.ticker,
      spot: asset.price ?? asset.value,
      spotField: 'underlying_asset.price',
      asOf: file.as_of === undefined ? quotedAt : Date.parse(file.as_of),
    },
    expected,
  );
  const flags: FlagCounts = {};
  return { ...readOccChain(header, rows, LAYOUT, flags), bars: [], format: 'polygon', quotedAt };
}
