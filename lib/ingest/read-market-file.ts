import { MARKET_FORMAT, marketFileSchema } from '../schema/market-file.ts';
import { symbolSchema } from '../schema/symbol.ts';
import type { RejectedRow } from './chain-file.ts';
import { decodeText } from './decode-text.ts';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';
import { marketCsvKind, readMarketCsv } from './market-csv.ts';
import type { MarketFile, MarketFileOptions, MarketLists } from './market-file.ts';
import { parseJson } from './parse-json.ts';
import { readMarketRows } from './read-market-rows.ts';
import { requireRowCount } from './require-row-count.ts';

const EXPECTED = `JSON of the format "${MARKET_FORMAT}", or CSV with date, open, high, low, close; ex_date, amount; earnings_date; or date, iv30`;

const isJson = (text: string) => text.trimStart().startsWith('{');
const firstLine = (text: string) => text.slice(0, 2_000).split(/\r\n|\n|\r/)[0] ?? '';

/** True for the text of a file of bars, dividends, earnings or volatilities; false for a chain and for anything else. */
export function isMarketText(text: string): boolean {
  if (isJson(text)) return new RegExp(`"format"\\s*:\\s*"${MARKET_FORMAT}"`).test(text.slice(0, 2_000));
  return marketCsvKind(firstLine(text)) !== null;
}

const listed = (values: readonly unknown[] | undefined) =>
  (values ?? []).map((value, row) => ({ row, value }));

function readJson(text: string): {
  lists: MarketLists;
  symbol?: string | undefined;
  source?: string | undefined;
} {
  const result = marketFileSchema.safeParse(parseJson(text));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new IngestError(
      'wrong_format',
      EXPECTED,
      `${issue?.path.join('.') || 'a file'}: ${issue?.message}`,
    );
  }
  const { symbol, source, bars, dividends, earnings, volatility } = result.data;
  return {
    symbol,
    source,
    lists: {
      bars: listed(bars),
      dividends: listed(dividends),
      earnings: listed(earnings),
      volatility: listed(volatility),
    },
  };
}

function readCsv(text: string, rejected: RejectedRow[]) {
  const kind = marketCsvKind(firstLine(text));
  if (kind === null)
    throw new IngestError(
      'unknown_format',
      EXPECTED,
      `text that begins with ${describeValue(firstLine(text))}`,
    );
  const { lists, symbols } = readMarketCsv(text, kind, rejected);
  if (symbols.length > 1)
    throw new IngestError('unusable', 'one symbol in a file', symbols.slice(0, 5).join(', '));
  return { lists, symbol: symbols[0], source: undefined };
}

function requireSymbol(inFile: string | undefined, wanted: string | undefined): string {
  const symbol = symbolSchema.safeParse((inFile ?? wanted ?? '').toUpperCase());
  if (!symbol.success)
    throw new IngestError('unusable', 'a symbol, in the file or beside it', describeValue(inFile ?? wanted));
  if (wanted !== undefined && wanted !== symbol.data)
    throw new IngestError('unusable', `a file of ${wanted}`, `one of ${symbol.data}`);
  return symbol.data;
}

const SOURCE = /^[a-z0-9][a-z0-9_-]{0,39}$/i;

/**
 * Reads bars, dividends, earnings or daily volatilities of one underlying from JSON or CSV. Unusable rows are listed
 * with the name of what is wrong, usable ones kept. Gzip is undone by the caller.
 * @throws IngestError when the file cannot be used as a whole
 */
export function readMarketFile(bytes: Uint8Array, options: MarketFileOptions = {}): MarketFile {
  const text = decodeText(bytes);
  const rejected: RejectedRow[] = [];
  const { lists, symbol, source } = isJson(text) ? readJson(text) : readCsv(text, rejected);
  requireRowCount(
    Object.values(lists).reduce((sum, rows) => sum + rows.length, 0),
    'rows',
  );
  const named = options.source ?? source ?? null;
  if (named !== null && (!SOURCE.test(named) || named.toLowerCase() === 'sample'))
    throw new IngestError(
      'unusable',
      'a source of 1 to 40 letters, digits, - or _, not sample',
      describeValue(named),
    );
  const read = readMarketRows(lists, rejected);
  return {
    symbol: requireSymbol(symbol, options.symbol),
    source: named,
    ...read,
    rejected: rejected.sort((a, b) => a.row - b.row),
  };
}
