import type { AnnualVolatility, ContinuousRate, EpochMilliseconds, ExchangeDate } from '../units.ts';

export type OptionRight = 'call' | 'put';
export type ExerciseStyle = 'american' | 'european';
export type SettlementTime = 'AM' | 'PM';

/** Codes of `ChainColumns.right`. */
export const CALL = 0;
export const PUT = 1;

/** One expiration of one root: SPX (AM) and SPXW (PM) on the same date are two of these, never merged. */
export interface Expiration {
  readonly root: string;
  readonly date: ExchangeDate;
  readonly settlement: SettlementTime;
  readonly settlesAt: EpochMilliseconds;
}

/**
 * Contracts as parallel columns of equal length, sorted by expiration index, strike, right (call before put).
 * NaN means "the source did not give this"; it never leaves the engine.
 */
export interface ChainColumns {
  /** Index into `OptionChain.expirations`. */
  readonly expiration: Uint16Array;
  /** CALL or PUT. */
  readonly right: Uint8Array;
  readonly strike: Float64Array;
  readonly bid: Float64Array;
  readonly ask: Float64Array;
  readonly last: Float64Array;
  readonly volume: Float64Array;
  readonly openInterest: Float64Array;
  /** The source's own figures: volatility as a fraction, greeks per share. */
  readonly vendorVolatility: Float64Array;
  readonly vendorDelta: Float64Array;
  readonly vendorGamma: Float64Array;
  /** 1 where the deliverable is not 100 shares (root ends in a digit, odd multiplier): kept, never in totals. */
  readonly adjusted: Uint8Array;
  /** Seconds from when bid and ask were quoted to `asOf`; the whole column is absent where the source gives no such times. */
  readonly quoteAge?: Float64Array;
}

/** One snapshot of every listed option of one underlying. Expired contracts may be in it; none of them counts. */
export interface OptionChain {
  /** Underlying, without index prefixes: SPX, SPY. */
  readonly symbol: string;
  /** Which series it belongs to, e.g. `cboe`, `sample`: different sources are never mixed in a history. */
  readonly source: string;
  readonly sample: boolean;
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  /** Close of the session before, where the source gives it. */
  readonly previousClose: number | null;
  readonly style: ExerciseStyle;
  /** Given by the file, used as they stand; null: unknown. */
  readonly rate: ContinuousRate | null;
  readonly dividendYield: ContinuousRate | null;
  /** The session that the open interest was published for, on its morning; absent where the source does not say. */
  readonly openInterestDate?: ExchangeDate;
  /** Sorted by settlesAt, then root. */
  readonly expirations: readonly Expiration[];
  readonly columns: ChainColumns;
}

/** One contract as an object: for building chains and for tests; the engine works on columns. */
export interface ContractRow {
  readonly root: string;
  readonly right: OptionRight;
  readonly strike: number;
  readonly date: ExchangeDate;
  readonly settlement: SettlementTime;
  readonly settlesAt: EpochMilliseconds;
  readonly bid?: number | null;
  readonly ask?: number | null;
  readonly last?: number | null;
  readonly volume?: number | null;
  readonly openInterest?: number | null;
  readonly vendorVolatility?: AnnualVolatility | null;
  readonly vendorDelta?: number | null;
  readonly vendorGamma?: number | null;
  readonly adjusted?: boolean;
  /** When bid and ask were quoted. */
  readonly quotedAt?: EpochMilliseconds | null;
}

/** Everything of an OptionChain but its columns and expirations. */
export type ChainHeader = Omit<OptionChain, 'columns' | 'expirations'>;

const NUMBER_COLUMNS = [
  'strike',
  'bid',
  'ask',
  'last',
  'volume',
  'openInterest',
  'vendorVolatility',
  'vendorDelta',
  'vendorGamma',
] as const;

const expirationKey = (row: ContractRow) => `${row.settlesAt}|${row.root}|${row.date}`;

/** The distinct expirations of the rows, sorted, and each row's index into them. */
function expirationsOf(rows: readonly ContractRow[]) {
  const first = new Map<string, Expiration>();
  const keys = rows.map((row) => {
    const key = expirationKey(row);
    const { root, date, settlement, settlesAt } = row;
    if (!first.has(key)) first.set(key, { root, date, settlement, settlesAt });
    return key;
  });
  const sorted = [...first].sort(
    ([, a], [, b]) => a.settlesAt - b.settlesAt || (a.root < b.root ? -1 : a.root > b.root ? 1 : 0),
  );
  const indexOf = new Map(sorted.map(([key], i) => [key, i]));
  return {
    expirations: sorted.map(([, expiration]) => expiration),
    indexes: Uint16Array.from(keys.map((key) => indexOf.get(key) ?? 0)),
  };
}

/** Whole seconds from each row's quote to `asOf`, never below zero; no column where no row gives a time. */
function quoteAges(rows: readonly ContractRow[], asOf: EpochMilliseconds): Pick<ChainColumns, 'quoteAge'> {
  if (rows.every(({ quotedAt }) => quotedAt === undefined || quotedAt === null)) return {};
  const age = ({ quotedAt }: ContractRow) =>
    typeof quotedAt === 'number' ? Math.max(0, Math.round((asOf - quotedAt) / 1000)) : Number.NaN;
  return { quoteAge: Float64Array.from(rows, age) };
}

/** Builds sorted columns from contract rows; the order of `rows` matters only among equal keys. O(n log n). */
export function buildOptionChain(header: ChainHeader, rows: readonly ContractRow[]): OptionChain {
  const { expirations, indexes } = expirationsOf(rows);
  const coded = rows.map((row, i) => ({
    row,
    expiration: indexes[i] ?? 0,
    right: row.right === 'call' ? CALL : PUT,
  }));
  coded.sort((a, b) => a.expiration - b.expiration || a.row.strike - b.row.strike || a.right - b.right);
  const column = (name: (typeof NUMBER_COLUMNS)[number]) => {
    const values = new Float64Array(coded.length);
    for (let i = 0; i < coded.length; i++) values[i] = coded[i]?.row[name] ?? Number.NaN;
    return values;
  };
  const numbers = Object.fromEntries(NUMBER_COLUMNS.map((name) => [name, column(name)])) as Pick<
    ChainColumns,
    (typeof NUMBER_COLUMNS)[number]
  >;
  return {
    ...header,
    expirations,
    columns: {
      expiration: Uint16Array.from(coded.map((c) => c.expiration)),
      right: Uint8Array.from(coded.map((c) => c.right)),
      adjusted: Uint8Array.from(coded.map(({ row }) => (row.adjusted ? 1 : 0))),
      ...numbers,
      ...quoteAges(
        coded.map(({ row }) => row),
        header.asOf,
      ),
    },
  };
}

/** Number of contracts in the chain, expired ones included. */
export const contractCount = (chain: OptionChain): number => chain.columns.strike.length;
