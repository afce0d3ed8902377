import { tradierFileSchema } from '../schema/chain-file-providers.ts';
import type { ChainFile, ChainFileOptions } from './chain-file.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { parseUtcTimestamp } from './parse-cboe-time.ts';
import { latestInstant, providerHeader } from './provider-header.ts';
import { listOf, type OccLayout, readOccChain, recordOf } from './read-occ-chain.ts';
import { requireShape } from './require-shape.ts';

/** Greeks come from another vendor, about once an hour: older ones than this beside a quote are flagged. */
const OLD_GREEKS_MS = 90 * 60_000;

const LAYOUT: OccLayout = {
  symbolField: 'symbol',
  rules: {
    separators: 'none',
    zeroIsMissing: true,
    names: { bid: 'bid', ask: 'ask', last: 'last', volume: 'volume', openInterest: 'open_interest' },
  },
  rowOf: (row) => {
    const greeks = recordOf(row.greeks);
    return {
      option: row.symbol,
      shares: row.contract_size,
      quotedAt: latestInstant([row.bid_date, row.ask_date]),
      figures: {
        bid: row.bid,
        ask: row.ask,
        last: row.last,
        volume: row.volume,
        openInterest: row.open_interest,
        volatility: greeks.mid_iv,
        delta: greeks.delta,
        gamma: greeks.gamma,
      },
    };
  },
};

function countOldGreeks(rows: readonly unknown[], flags: FlagCounts): void {
  for (const row of rows.map(recordOf)) {
    const updated = recordOf(row.greeks).updated_at;
    const quoted = latestInstant([row.bid_date, row.ask_date]);
    const at = typeof updated === 'string' ? parseUtcTimestamp(updated) : null;
    if (at !== null && quoted !== null && quoted - at > OLD_GREEKS_MS) countFlag(flags, 'old_vendor_greeks');
  }
}

/**
 * Reads Tradier's option chains, one expiration or several, with the quote of the underlying that they do not hold
 * themselves. A lone option comes without brackets, no options as null. `asOf` is the file's `as_of`, else the
 * latest quote.
 * @throws IngestError
 */
export function readTradier(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const file = requireShape(tradierFileSchema, json);
  const answers = [file, ...(file.answers ?? [])];
  const rows = answers.flatMap((answer) => listOf(answer.options?.option));
  const quote = recordOf(answers.flatMap((answer) => listOf(answer.quotes?.quote))[0]);
  const times = [quote, ...rows.map(recordOf)].flatMap((q) => [q.trade_date, q.bid_date, q.ask_date]);
  const quotedAt = latestInstant(times);
  const header = providerHeader(
    {
      source: 'tradier',
      symbol: quote.symbol,
      spot: quote.last,
      spotField: 'quotes.quote.last, the price of the underlying,',
      asOf: file.as_of === undefined ? quotedAt : Date.parse(file.as_of),
      previousClose: quote.prevclose,
    },
    expected,
  );
  const flags: FlagCounts = {};
  countOldGreeks(rows, flags);
  return { ...readOccChain(header, rows, LAYOUT, flags), bars: [], format: 'tradier', quotedAt };
}
