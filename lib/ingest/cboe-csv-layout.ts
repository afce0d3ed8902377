import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';
import type { RawFigures } from './read-figures.ts';
import { splitCsvLine } from './split-csv-line.ts';

/** Column numbers of one side of a line. */
type SideColumns = Readonly<Record<'option' | keyof RawFigures, number>>;

/** Where things stand in a quotedata.csv file. */
export interface CboeCsvLayout {
  /** 0-based line of the header. */
  readonly headerLine: number;
  readonly columns: number;
  readonly expiration: number;
  readonly strike: number;
  readonly call: SideColumns;
  readonly put: SideColumns;
}

/** Cboe's headings, as they have been written over the years. */
const HEADINGS: Readonly<Record<keyof RawFigures, readonly string[]>> = {
  last: ['last sale', 'last'],
  bid: ['bid'],
  ask: ['ask'],
  volume: ['volume', 'vol'],
  volatility: ['iv'],
  delta: ['delta'],
  gamma: ['gamma'],
  openInterest: ['open interest', 'open int', 'int'],
};

const HEADER = /^\W*expiration date\W.*\bcalls\b.*\bstrike\b.*\bputs\b/i;

const requireColumn = (index: number, heading: string): number => {
  if (index < 0)
    throw new IngestError('wrong_format', `a column ${heading} in the header`, 'a header without it');
  return index;
};

/** The columns from `start`, where the option symbol stands, up to `end`. */
function sideColumns(cells: readonly string[], start: number, end: number): SideColumns {
  const find = (names: readonly string[]) =>
    requireColumn(
      cells.findIndex((cell, i) => i > start && i < end && names.includes(cell)),
      names[0] ?? '',
    );
  return {
    option: start,
    last: find(HEADINGS.last),
    bid: find(HEADINGS.bid),
    ask: find(HEADINGS.ask),
    volume: find(HEADINGS.volume),
    volatility: find(HEADINGS.volatility),
    delta: find(HEADINGS.delta),
    gamma: find(HEADINGS.gamma),
    openInterest: find(HEADINGS.openInterest),
  };
}

/** The 0-based line of a quotedata.csv header, found by its text, or −1. Only the top of a file is searched. */
export const findCboeHeader = (lines: readonly string[]): number =>
  lines.slice(0, 50).findIndex((line) => HEADER.test(line));

/** @throws IngestError wrong_format when there is no such header or a column is missing */
export function readCboeLayout(lines: readonly string[]): CboeCsvLayout {
  const headerLine = findCboeHeader(lines);
  const line = lines[headerLine];
  if (line === undefined)
    throw new IngestError(
      'wrong_format',
      'a header line "Expiration Date,Calls,…,Strike,Puts,…"',
      `none; the file begins with ${describeValue(lines.find((text) => text.trim() !== '')?.trim())}`,
    );
  const cells = splitCsvLine(line).map((cell) => cell.trim().toLowerCase());
  const calls = requireColumn(cells.indexOf('calls'), 'Calls');
  const strike = requireColumn(cells.indexOf('strike'), 'Strike');
  const puts = requireColumn(cells.indexOf('puts'), 'Puts');
  return {
    headerLine,
    columns: cells.length,
    expiration: requireColumn(cells.indexOf('expiration date'), 'Expiration Date'),
    strike,
    call: sideColumns(cells, calls, strike),
    put: sideColumns(cells, puts, cells.length),
  };
}
