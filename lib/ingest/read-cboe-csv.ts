import type { ContractRow } from '../engine/market/option-chain.ts';
import { underlyingSpec } from '../engine/market/underlyings.ts';
import { assembleChain } from './assemble-chain.ts';
import { readCboeLayout } from './cboe-csv-layout.ts';
import { readCboeTitle } from './cboe-csv-title.ts';
import type { ChainFile, ChainFileOptions, RejectedRow } from './chain-file.ts';
import { requireCommonUnderlying } from './common-underlying.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { cboeContractReader } from './read-cboe-contract.ts';
import { CSV_RULES, readCsvSide } from './read-cboe-csv-side.ts';
import { isRejection } from './read-figures.ts';
import { requireRowCount } from './require-row-count.ts';
import { requireUnderlying } from './require-underlying.ts';
import { splitCsvLine } from './split-csv-line.ts';

/** A line with too few or too many cells has its figures in the wrong columns. */
function fieldCountFault(row: readonly string[], columns: number): string | null {
  if (row.length < columns) return `truncated row: ${row.length} of ${columns} fields`;
  const isLonger = row.slice(columns).some((cell) => cell.trim() !== '');
  return isLonger ? `${row.length} fields instead of ${columns}` : null;
}

/**
 * Reads Cboe's quotedata.csv: one line holds a call and a put. The underlying is that of most option roots.
 * @throws IngestError
 */
export function readCboeCsv(text: string, { symbol: expected }: ChainFileOptions): ChainFile {
  const lines = text.split(/\r\n|\n|\r/);
  const layout = readCboeLayout(lines);
  const title = readCboeTitle(lines.slice(0, layout.headerLine));
  const first = layout.headerLine + 1;
  const cells = lines.slice(first).map(splitCsvLine);
  requireRowCount(2 * cells.length);
  const names = cells.flatMap((row) => [row[layout.call.option] ?? '', row[layout.put.option] ?? '']);
  const symbol = requireUnderlying(requireCommonUnderlying(names), expected);
  const flags: FlagCounts = {};
  const read = cboeContractReader(symbol, CSV_RULES, flags);
  const rows: ContractRow[] = [];
  const rejected: RejectedRow[] = [];
  cells.forEach((row, i) => {
    const line = first + i + 1;
    if (row.every((cell) => cell.trim() === '')) return;
    const fault = fieldCountFault(row, layout.columns);
    if (fault !== null) {
      rejected.push({ row: line, field: 'line', reason: fault });
      return;
    }
    for (const side of ['call', 'put'] as const) {
      const contract = readCsvSide(row, side, layout, read);
      if (isRejection(contract)) rejected.push({ row: line, ...contract });
      else rows.push(contract);
    }
  });
  if (lines.at(-1)?.trim()) countFlag(flags, 'unterminated_last_line');
  const header = {
    ...title,
    symbol,
    source: 'cboe',
    sample: false,
    style: underlyingSpec(symbol).style,
    rate: null,
    dividendYield: null,
  };
  return { ...assembleChain(header, rows, rejected, flags), bars: [], format: 'cboe-csv' };
}
