import type { ChainHeader, ContractRow } from '../engine/market/option-chain.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { assembleChain } from './assemble-chain.ts';
import type { ChainFile, RejectedRow } from './chain-file.ts';
import { describeValue } from './describe-value.ts';
import type { FlagCounts } from './flag-counts.ts';
import { parseNumber } from './parse-number.ts';
import { cboeContractReader, readOptionSymbol } from './read-cboe-contract.ts';
import { type FigureRules, isRejection, type RawFigures, type Rejection } from './read-figures.ts';
import { requireRowCount } from './require-row-count.ts';

const STANDARD_SHARES = 100;

/** Where a provider's row keeps what a contract is made of. */
export interface OccRow {
  readonly option: unknown;
  readonly figures: RawFigures;
  /** Shares per contract; anything but 100 is an adjusted one. */
  readonly shares?: unknown;
  readonly isAdjusted?: boolean;
  /** When bid and ask were last quoted; left out where the provider does not say. */
  readonly quotedAt?: EpochMilliseconds | null;
}

/** How a provider's rows are read. */
export interface OccLayout {
  /** The field of the option symbol, for rejections. */
  readonly symbolField: string;
  readonly rules: FigureRules;
  readonly rowOf: (row: Readonly<Record<string, unknown>>) => OccRow;
}

/** A record to look fields up in; empty for anything that is none (`greeks: null`). */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The value as a list: providers send a lone element without brackets, and null for none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

function isOdd(shares: unknown): boolean {
  const count = parseNumber(shares);
  return typeof count === 'number' && count !== STANDARD_SHARES;
}

/**
 * Builds the chain of a provider whose rows carry OCC option symbols, each row on its own.
 * @throws IngestError no_rows, unusable, too_large
 */
export function readOccChain(
  header: ChainHeader,
  rows: readonly unknown[],
  { symbolField, rules, rowOf }: OccLayout,
  flags: FlagCounts,
): Pick<ChainFile, 'chain' | 'rejected' | 'flags'> {
  requireRowCount(rows.length);
  const readContract = cboeContractReader(header.symbol, rules, flags);
  const rejected: RejectedRow[] = [];
  const contracts: ContractRow[] = [];
  const read = (value: unknown): ContractRow | Rejection => {
    if (typeof value !== 'object' || value === null)
      return { field: symbolField, reason: `${describeValue(value)} is no option` };
    const row = rowOf(value as Readonly<Record<string, unknown>>);
    const option = readOptionSymbol(symbolField, row.option);
    if (isRejection(option)) return option;
    const contract = readContract(symbolField, option, row.figures);
    if (isRejection(contract)) return contract;
    const adjusted = row.isAdjusted || isOdd(row.shares) ? { adjusted: true } : {};
    return { ...contract, ...adjusted, ...(row.quotedAt !== undefined && { quotedAt: row.quotedAt }) };
  };
  rows.forEach((value, row) => {
    const contract = read(value);
    if (isRejection(contract)) rejected.push({ row, ...contract });
    else contracts.push(contract);
  });
  return assembleChain(header, contracts, rejected, flags);
}
