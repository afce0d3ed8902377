import { exchangeInstant, isExchangeDate } from '../engine/market/exchange-time.ts';
import type { RejectedRow } from './chain-file.ts';
import type { ListedRow, MarketLists } from './market-file.ts';
import { parseNumber } from './parse-number.ts';
import { splitCsvLine } from './split-csv-line.ts';

type ListName = keyof MarketLists;

/** Field of a row by the names that sources give its column; letters and digits only, lower case. */
const COLUMNS: Readonly<Record<ListName, Readonly<Record<string, string>>>> = {
  bars: {
    start: 'start',
    date: 'start',
    time: 'start',
    datetime: 'start',
    timestamp: 'start',
    interval: 'interval',
    open: 'open',
    high: 'high',
    low: 'low',
    close: 'close',
    closelast: 'close',
    volume: 'volume',
  },
  dividends: {
    exdate: 'ex_date',
    exdividenddate: 'ex_date',
    amount: 'amount',
    dividend: 'amount',
    currency: 'currency',
    status: 'status',
  },
  earnings: { earningsdate: 'date', reportdate: 'date', timing: 'timing', status: 'status' },
  volatility: { date: 'date', iv30: 'iv30' },
};
/** Columns without which a file is not of that kind. */
const NEEDED: Readonly<Record<ListName, readonly string[]>> = {
  bars: ['start', 'open', 'high', 'low', 'close'],
  dividends: ['ex_date', 'amount'],
  earnings: ['date'],
  volatility: ['date', 'iv30'],
};
const NUMBERS = new Set(['open', 'high', 'low', 'close', 'volume', 'amount', 'iv30']);
const DATES = new Set(['ex_date', 'date']);

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What a CSV file lists, by its header line; null when it is none of these. */
export function marketCsvKind(header: string): ListName | null {
  const names = splitCsvLine(header).map(plain);
  const hasAll = (list: ListName) =>
    NEEDED[list].every((field) => names.some((name) => COLUMNS[list][name] === field));
  return (['bars', 'dividends', 'volatility', 'earnings'] as const).find(hasAll) ?? null;
}

/** 2026-11-20 and 11/20/2026 as a date; null for anything else. */
function dateOf(text: string): string | null {
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = us ? `${us[3]}-${us[1]?.padStart(2, '0')}-${us[2]?.padStart(2, '0')}` : text;
  return isExchangeDate(iso) ? iso : null;
}

/** An instant with a zone as it is; an exchange-local minute without one as an instant; a date for a daily bar. */
function startOf(text: string): { start: string; interval: string } {
  const date = dateOf(text);
  if (date !== null) return { start: `${date}T00:00:00Z`, interval: '1d' };
  const local = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(:00)?$/.exec(text);
  if (local === null || !isExchangeDate(local[1] ?? '')) return { start: text, interval: '5m' };
  const at = exchangeInstant(local[1] ?? '', Number(local[2]) * 60 + Number(local[3]));
  return { start: new Date(at).toISOString(), interval: '5m' };
}

function rowOf(list: ListName, fields: readonly (string | undefined)[], cells: readonly string[]) {
  const row: Record<string, unknown> = {};
  const problems: { field: string; reason: string }[] = [];
  fields.forEach((field, i) => {
    const text = cells[i]?.trim() ?? '';
    if (field === undefined || text === '') return;
    if (NUMBERS.has(field)) {
      const value = parseNumber(text.replace(/^\$/, ''), field === 'volume' ? 'whole' : 'unambiguous');
      if (typeof value === 'string') problems.push({ field: `${list}.${field}`, reason: value });
      else if (value !== null) row[field] = value;
    } else if (DATES.has(field)) row[field] = dateOf(text) ?? text;
    else if (field === 'start')
      Object.assign(row, { ...startOf(text), ...('interval' in row && { interval: row.interval }) });
    else row[field] = field === 'currency' ? text : text.toLowerCase();
  });
  return { row, problems };
}

/**
 * Rows of a CSV file by its header line, numbered by line. A row with a figure that is no number is added to
 * `rejected`. A `symbol` column is given back as the symbols found.
 */
export function readMarketCsv(text: string, list: ListName, rejected: RejectedRow[]) {
  const lines = text.split(/\r\n|\n|\r/);
  const names = splitCsvLine(lines[0] ?? '').map(plain);
  const fields = names.map((name) => COLUMNS[list][name]);
  const symbolColumn = names.indexOf('symbol');
  const symbols = new Set<string>();
  const rows: ListedRow[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line.trim() === '') return;
    const cells = splitCsvLine(line);
    if (symbolColumn >= 0) symbols.add(cells[symbolColumn]?.trim().toUpperCase() ?? '');
    const { row, problems } = rowOf(list, fields, cells);
    if (problems.length === 0) rows.push({ row: i + 1, value: row });
    for (const problem of problems) rejected.push({ row: i + 1, ...problem });
  });
  return { lists: { [list]: rows } as MarketLists, symbols: [...symbols] };
}
