import type { ContractRow } from '../engine/market/option-chain.ts';
import { underlyingSpec } from '../engine/market/underlyings.ts';
import { nativeFileSchema } from '../schema/chain-file-native.ts';
import { assembleChain } from './assemble-chain.ts';
import type { ChainFile, ChainFileOptions, RejectedRow } from './chain-file.ts';
import type { FlagCounts } from './flag-counts.ts';
import { isRejection } from './read-figures.ts';
import { readNativeBars } from './read-native-bars.ts';
import { nativeContractReader } from './read-native-contract.ts';
import { requireRowCount } from './require-row-count.ts';
import { requireShape } from './require-shape.ts';
import { requireUnderlying } from './require-underlying.ts';

/** Source of a native file that names none. */
const UNNAMED_SOURCE = 'import';

/** Reads the project's own format (`alphagex/1`), each row on its own. @throws IngestError */
export function readNative(json: unknown, { symbol: expected }: ChainFileOptions): ChainFile {
  const file = requireShape(nativeFileSchema, json);
  const symbol = requireUnderlying(file.symbol, expected);
  requireRowCount(file.contracts.length);
  requireRowCount(file.bars?.length ?? 0, 'bars');
  const flags: FlagCounts = {};
  const rejected: RejectedRow[] = [];
  const rows: ContractRow[] = [];
  const readContract = nativeContractReader(symbol, flags);
  file.contracts.forEach((value, row) => {
    const contract = readContract(value);
    if (isRejection(contract)) rejected.push({ row, ...contract });
    else rows.push(contract);
  });
  const bars = readNativeBars(file.bars ?? [], rejected);
  const header = {
    symbol,
    source: file.source ?? UNNAMED_SOURCE,
    sample: false,
    asOf: Date.parse(file.as_of),
    spot: file.spot,
    previousClose: file.previous_close ?? null,
    style: file.style ?? underlyingSpec(symbol).style,
    rate: file.rate ?? null,
    dividendYield: file.dividend_yield ?? null,
    ...(file.open_interest_date ? { openInterestDate: file.open_interest_date } : {}),
  };
  return { ...assembleChain(header, rows, rejected, flags), bars, format: 'native' };
}
