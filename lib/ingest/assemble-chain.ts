import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { chainCarry, parityLines } from '../engine/exposure/chain-carry.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import {
  buildOptionChain,
  type ChainHeader,
  type ContractRow,
  type OptionChain,
} from '../engine/market/option-chain.ts';
import { FLAG, FLAG_NAMES, quoteFlags } from '../engine/market/quote-quality.ts';
import { InvalidArgument } from '../engine/require.ts';
import type { ChainFile, RejectedRow } from './chain-file.ts';
import { countFlag, type FlagCounts } from './flag-counts.ts';
import { IngestError } from './ingest-error.ts';

const MAX_EXPIRATIONS = 65_535;

function requireSession(asOf: number): void {
  try {
    sessionAt(asOf);
  } catch (error) {
    if (error instanceof InvalidArgument)
      throw new IngestError('unusable', 'a time within the exchange calendar', new Date(asOf).toISOString());
    throw error;
  }
}

function requireUsableRows(rows: readonly ContractRow[], rejected: readonly RejectedRow[]): void {
  if (rows.length > 0) return;
  const [first] = rejected;
  throw new IngestError(
    first === undefined ? 'no_rows' : 'unusable',
    'at least one usable contract row',
    first === undefined
      ? 'no contract row at all'
      : `${rejected.length} rejected rows, the first (row ${first.row}, ${first.field}): ${first.reason}`,
  );
}

function requireExpirationCount(rows: readonly ContractRow[]): void {
  const count = new Set(rows.map((row) => `${row.settlesAt}|${row.root}|${row.date}`)).size;
  if (count > MAX_EXPIRATIONS)
    throw new IngestError('too_large', `at most ${MAX_EXPIRATIONS} expirations`, String(count));
}

/** As the default view counts them. */
function countQuoteFlags(chain: OptionChain, flags: FlagCounts): void {
  const parity = parityLines(chainCarry(chain, DEFAULT_ASSUMPTIONS));
  for (const bits of quoteFlags(chain, parity))
    if (bits !== 0) for (const name of FLAG_NAMES) if ((bits & FLAG[name]) !== 0) countFlag(flags, name);
}

/**
 * Builds the chain of a file from its usable rows and counts the flags of its quotes. Expired, adjusted and
 * duplicate contracts stay in.
 * @throws IngestError unusable (no usable row, a time outside the exchange calendar), too_large
 */
export function assembleChain(
  header: ChainHeader,
  rows: readonly ContractRow[],
  rejected: RejectedRow[],
  flags: FlagCounts,
): Pick<ChainFile, 'chain' | 'rejected' | 'flags'> {
  requireSession(header.asOf);
  requireUsableRows(rows, rejected);
  requireExpirationCount(rows);
  const chain = buildOptionChain(header, rows);
  countQuoteFlags(chain, flags);
  return { chain, rejected, flags };
}
