import type { ChainHeader } from '../engine/market/option-chain.ts';
import { underlyingSpec } from '../engine/market/underlyings.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';
import { parseNumber } from './parse-number.ts';
import { requireUnderlying } from './require-underlying.ts';

/** What a provider says of the underlying, as it stands in its answer. */
export interface ProviderFacts {
  readonly source: string;
  readonly symbol: unknown;
  readonly spot: unknown;
  /** Where the spot was looked for, for the message. */
  readonly spotField: string;
  readonly asOf: EpochMilliseconds | null;
  readonly previousClose?: unknown;
}

const positive = (value: unknown): number | null => {
  const number = parseNumber(value);
  return typeof number === 'number' && number > 0 ? number : null;
};

/** The header of a provider's chain. @throws IngestError unusable without symbol, spot or a time; wrong_format */
export function providerHeader(facts: ProviderFacts, expected: string | undefined): ChainHeader {
  const { source, asOf, spotField } = facts;
  const symbol = requireUnderlying(typeof facts.symbol === 'string' ? facts.symbol : '', expected);
  const spot = positive(facts.spot);
  if (spot === null) throw new IngestError('unusable', `${spotField} above zero`, describeValue(facts.spot));
  if (asOf === null) throw new IngestError('unusable', 'a time of the quotes', 'none');
  return {
    symbol,
    source,
    sample: false,
    asOf,
    spot,
    previousClose: positive(facts.previousClose),
    style: underlyingSpec(symbol).style,
    rate: null,
    dividendYield: null,
  };
}

/** The latest of some instants in `unitsPerMs`-ths of a millisecond; null when none is a plausible time. */
export function latestInstant(values: Iterable<unknown>, unitsPerMs = 1): EpochMilliseconds | null {
  let latest: number | null = null;
  for (const value of values) {
    const at = typeof value === 'number' ? Math.floor(value / unitsPerMs) : Number.NaN;
    if (at > EARLIEST && at < LATEST && at > (latest ?? 0)) latest = at;
  }
  return latest;
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);
