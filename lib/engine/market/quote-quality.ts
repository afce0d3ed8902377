import { flagCalendarArbitrage } from './calendar-arbitrage.ts';
import { sessionAt } from './exchange-calendar.ts';
import { type ExecutableQuote, executableQuote } from './executable-quote.ts';
import { contractCount, type OptionChain, PUT } from './option-chain.ts';
import { flagParityOutliers, type ParityLine } from './parity-outlier.ts';
import { FLAG, type FlagName, isBlocking, markRows } from './quote-flag.ts';
import { flagStrikeArbitrage } from './strike-arbitrage.ts';
import { hasExpired, pricingInstant } from './year-fraction.ts';

export { FLAG, FLAG_NAMES, flagCounts, flagNames } from './quote-flag.ts';

const WIDE_DOLLARS = 0.1;
const WIDE_SHARE_OF_MID = 0.25;
/** Before the instant that the chain is priced at. */
const OLDEST_QUOTE_SECONDS = 15 * 60;

/** Flags of a two-sided quote by itself. */
function spreadFlags(bid: number, ask: number): number {
  if (!(bid > 0 && ask > 0)) return FLAG.no_bid;
  if (bid > ask) return FLAG.crossed;
  if (bid === ask) return FLAG.locked;
  return ask - bid > Math.max(WIDE_DOLLARS, (WIDE_SHARE_OF_MID * (bid + ask)) / 2) ? FLAG.wide : 0;
}

/** Whether the source says that its open interest was published for an earlier session than the chain's. */
const hasOldOpenInterest = ({ asOf, openInterestDate }: OptionChain): boolean =>
  openInterestDate !== undefined && openInterestDate < sessionAt(asOf).date;

/** The flags that a chain gives no means to judge: neither raised nor denied. */
export const unjudgedFlags = ({ columns, openInterestDate }: OptionChain): FlagName[] => [
  ...(columns.quoteAge === undefined ? (['stale'] as const) : []),
  ...(openInterestDate === undefined ? (['oi_vintage'] as const) : []),
];

/** Flags that each row tells by itself. */
function rowFlags(chain: OptionChain): Uint32Array {
  const { bid, ask, openInterest, adjusted, quoteAge } = chain.columns;
  const flags = new Uint32Array(bid.length);
  const oldest = OLDEST_QUOTE_SECONDS + (chain.asOf - pricingInstant(chain.asOf)) / 1000;
  const vintage = hasOldOpenInterest(chain) ? FLAG.oi_vintage : 0;
  for (let i = 0; i < flags.length; i++)
    flags[i] =
      spreadFlags(bid[i] ?? Number.NaN, ask[i] ?? Number.NaN) |
      (openInterest[i] === 0 ? FLAG.zero_oi : 0) |
      (adjusted[i] === 1 ? FLAG.adjusted : 0) |
      (quoteAge !== undefined && (quoteAge[i] ?? 0) > oldest ? FLAG.stale : 0) |
      (Number.isNaN(openInterest[i]) ? 0 : vintage);
  return flags;
}

/** Executable quotes of each expiration: calls at 2·index, puts after them. Flags second rows of a key on the way. */
function executableQuotes(chain: OptionChain, flags: Uint32Array): ExecutableQuote[][] {
  const { expiration, strike, right } = chain.columns;
  const lists: ExecutableQuote[][] = chain.expirations.flatMap(() => [[], []]);
  const lastStrike = new Float64Array(lists.length).fill(Number.NaN);
  for (let i = 0; i < strike.length; i++) {
    const side = (expiration[i] ?? 0) * 2 + (right[i] === PUT ? 1 : 0);
    if (strike[i] === lastStrike[side]) {
      markRows(flags, FLAG.duplicate, i);
      continue;
    }
    lastStrike[side] = strike[i] ?? Number.NaN;
    const quote = executableQuote(chain.columns, i);
    if (quote !== null) lists[side]?.push(quote);
  }
  return lists;
}

/** The unexpired lists of each root and right, in order of settlement. */
function listsByRoot(chain: OptionChain, lists: readonly ExecutableQuote[][]): ExecutableQuote[][][] {
  const grouped = new Map<string, ExecutableQuote[][]>();
  lists.forEach((list, side) => {
    const expiration = chain.expirations[side >> 1];
    if (expiration === undefined || hasExpired(chain.asOf, expiration.settlesAt)) return;
    const key = `${side & 1}${expiration.root}`;
    grouped.set(key, [...(grouped.get(key) ?? []), list]);
  });
  return [...grouped.values()];
}

/**
 * Flags of every contract, expired ones included (DOMAIN §2): bits of `FLAG`, one entry per row.
 * @param parity by expiration index, null where the forward is not known; left out: parity is not judged
 */
export function quoteFlags(chain: OptionChain, parity: readonly (ParityLine | null)[] = []): Uint32Array {
  const flags = rowFlags(chain);
  const lists = executableQuotes(chain, flags);
  lists.forEach((quotes, side) => {
    flagStrikeArbitrage(quotes, (side & 1) === 1, flags);
  });
  parity.forEach((line, e) => {
    if (line !== null) flagParityOutliers(lists[2 * e] ?? [], lists[2 * e + 1] ?? [], line, chain, flags);
  });
  if (chain.style === 'american')
    for (const sameRoot of listsByRoot(chain, lists)) flagCalendarArbitrage(sameRoot, flags);
  return flags;
}

/** Open-interest-weighted share of unexpired contracts without a blocking flag; null without open interest. */
export function qualityScore(chain: OptionChain, flags: Uint32Array): number | null {
  const { expiration, openInterest } = chain.columns;
  const isLive = chain.expirations.map((e) => !hasExpired(chain.asOf, e.settlesAt));
  let all = 0;
  let clean = 0;
  for (let i = 0; i < contractCount(chain); i++) {
    const weight = openInterest[i] ?? 0;
    if (!isLive[expiration[i] ?? 0] || !(weight > 0)) continue;
    all += weight;
    if (!isBlocking(flags[i] ?? 0)) clean += weight;
  }
  return all > 0 ? clean / all : null;
}
