import type { ContractRow } from '../engine/market/option-chain.ts';
import { underlyingSpec } from '../engine/market/underlyings.ts';
import { cboeEnvelopeSchema } from '../schema/chain-file-cboe.ts';
import { assembleChain } from './assemble-chain.ts';
import type { ChainFile, ChainFileOptions, RejectedRow } from './chain-file.ts';
import { describeValue } from './describe-value.ts';
import type { FlagCounts } from './flag-counts.ts';
import { IngestError } from './ingest-error.ts';
import { parseExchangeTime, parseUtcTimestamp } from './parse-cboe-time.ts';
import { parseNumber } from './parse-number.ts';
import { cboeContractReader, readOptionSymbol } from './read-cboe-contract.ts';
import { type FigureRules, isRejection, type Rejection } from './read-figures.ts';
import { requireRowCount } from './require-row-count.ts';
import { requireShape } from './require-shape.ts';
import { requireUnderlying } from './require-underlying.ts';

const RULES: FigureRules = {
  separators: 'none',
  zeroIsMissing: true,
  names: {
    bid: 'bid',
    ask: 'ask',
    last: 'last_trade_price',
    volume: 'volume',
    openInterest: 'open_interest',
  },
};

/** The first of the values that is a price above zero, else null. */
function firstPrice(...values: unknown[]): number | null {
  const prices = values.map((value) => parseNumber(value));
  return prices.find((price): price is number => typeof price === 'number' && price > 0) ?? null;
}

function readRow(row: unknown, read: ReturnType<typeof cboeContractReader>): ContractRow | Rejection {
  if (typeof row !== 'object' || row === null)
    return { field: 'option', reason: `${describeValue(row)} is no option` };
  const cells = row as Record<string, unknown>;
  const option = readOptionSymbol('option', cells.option);
  if (isRejection(option)) return option;
  return read('option', option, {
    bid: cells.bid,
    ask: cells.ask,
    last: cells.last_trade_price,
    volume: cells.volume,
    openInterest: cells.open_interest,
    volatility: cells.iv,
    delta: cells.delta,
    gamma: cells.gamma,
  });
}

/**
 * Reads Cboe's delayed-quotes envelope. `asOf` is the publication timestamp (UTC), which on weekends moves on while
 * `last_trade_time` stays at Friday; spot is the current price, else the close.
 * @throws IngestError
 */
export function readCboeJson(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const { timestamp, symbol: name, data } = requireShape(cboeEnvelopeSchema, json);
  const symbol = requireUnderlying(data.symbol ?? name ?? '', expected);
  const asOf = parseUtcTimestamp(timestamp);
  if (asOf === null)
    throw new IngestError('unusable', 'timestamp as YYYY-MM-DD HH:MM:SS (UTC)', describeValue(timestamp));
  const spot = firstPrice(data.current_price, data.close);
  if (spot === null)
    throw new IngestError('unusable', 'current_price above zero', describeValue(data.current_price));
  requireRowCount(data.options.length);
  const flags: FlagCounts = {};
  const read = cboeContractReader(symbol, RULES, flags);
  const rows: ContractRow[] = [];
  const rejected: RejectedRow[] = [];
  data.options.forEach((option, row) => {
    const contract = readRow(option, read);
    if (isRejection(contract)) rejected.push({ row, ...contract });
    else rows.push(contract);
  });
  const header = {
    symbol,
    source: 'cboe',
    sample: false,
    asOf,
    spot,
    previousClose: firstPrice(data.prev_day_close),
    style: underlyingSpec(symbol).style,
    rate: null,
    dividendYield: null,
  };
  const quotedAt = parseExchangeTime(data.last_trade_time ?? '');
  return { ...assembleChain(header, rows, rejected, flags), bars: [], format: 'cboe-json', quotedAt };
}
