import { CALL, contractCount, type OptionChain, PUT } from './option-chain.ts';
import { hasExpired } from './year-fraction.ts';

/** One bit per thing wrong with a quote. Flags mark, they never drop a row. */
export const FLAG = {
  no_bid: 1,
  crossed: 2,
  locked: 4,
  wide: 8,
  zero_oi: 16,
  vertical_arb: 32,
  butterfly_arb: 64,
  calendar_arb: 128,
  adjusted: 256,
  duplicate: 512,
} as const;

export type FlagName = keyof typeof FLAG;
export const FLAG_NAMES = Object.keys(FLAG) as FlagName[];

/**
 * Flags after which a contract's own quote says nothing about its value. A bid of zero under a positive ask is
 * the normal state of a far strike: it blocks the mid, so it counts here too; wide and arbitrage flags do not.
 */
const BLOCKING = FLAG.no_bid | FLAG.crossed | FLAG.adjusted | FLAG.duplicate;

/** Names of the set bits. */
export const flagNames = (flags: number): FlagName[] =>
  FLAG_NAMES.filter((name) => (flags & FLAG[name]) !== 0);

export const isBlocking = (flags: number): boolean => (flags & BLOCKING) !== 0;

const WIDE_DOLLARS = 0.1;
const WIDE_SHARE_OF_MID = 0.25;

/** Flags that one row tells by itself. */
function rowFlags(bid: number, ask: number, openInterest: number, adjusted: number): number {
  let flags = 0;
  if (!(bid > 0)) flags |= FLAG.no_bid;
  if (bid > ask) flags |= FLAG.crossed;
  if (bid > 0 && bid === ask) flags |= FLAG.locked;
  if (bid > 0 && ask - bid > Math.max(WIDE_DOLLARS, (WIDE_SHARE_OF_MID * (bid + ask)) / 2))
    flags |= FLAG.wide;
  if (openInterest === 0) flags |= FLAG.zero_oi;
  if (adjusted !== 0) flags |= FLAG.adjusted;
  return flags;
}

/**
 * Executable arbitrage between neighbouring strikes of one right: a vertical that can be bought for less than
 * nothing or sold for more than its width, a butterfly that can be bought for a credit. Bid and ask only:
 * mids flag a third of a clean chain.
 */
function flagNeighbours(chain: OptionChain, rows: readonly number[], flags: Uint32Array): void {
  const { strike, bid, ask, right } = chain.columns;
  const get = (column: Float64Array, row: number | undefined) => column[row ?? -1] ?? Number.NaN;
  const mark = (bit: number, ...marked: (number | undefined)[]) => {
    for (const row of marked) if (row !== undefined) flags[row] = (flags[row] ?? 0) | bit;
  };
  for (let j = 1; j < rows.length; j++) {
    const [low, high] = [rows[j - 1], rows[j]];
    const [dear, cheap] = right[high ?? 0] === CALL ? [low, high] : [high, low];
    const width = get(strike, high) - get(strike, low);
    if (get(bid, cheap) > get(ask, dear) || get(bid, dear) - get(ask, cheap) > width)
      mark(FLAG.vertical_arb, low, high);
    const wing = rows[j + 1];
    if (wing === undefined) continue;
    const upper = get(strike, wing) - get(strike, high);
    const cost = (upper * get(ask, low) + width * get(ask, wing)) / (upper + width);
    if (get(ask, low) > 0 && get(ask, wing) > 0 && cost < get(bid, high))
      mark(FLAG.butterfly_arb, low, high, wing);
  }
}

/** Rows of each expiration and right, first rows of a key only; later ones are flagged `duplicate`. */
function splitRows(chain: OptionChain, flags: Uint32Array): number[][] {
  const { expiration, strike, right } = chain.columns;
  const lists: number[][] = chain.expirations.flatMap(() => [[], []]);
  for (let i = 0; i < strike.length; i++) {
    const list = lists[(expiration[i] ?? 0) * 2 + (right[i] === PUT ? 1 : 0)];
    const last = list?.at(-1);
    if (last !== undefined && strike[last] === strike[i]) flags[i] = (flags[i] ?? 0) | FLAG.duplicate;
    else list?.push(i);
  }
  return lists;
}

/** A longer option of the same root, right and strike that can be bought for less than a shorter one sells. */
function flagCalendars(chain: OptionChain, lists: readonly number[][], flags: Uint32Array): void {
  const { strike, bid, ask } = chain.columns;
  const shorter = new Map<string, { bid: number; row: number }>();
  lists.forEach((list, index) => {
    const root = chain.expirations[index >> 1]?.root;
    for (const row of list) {
      const key = `${root}|${index & 1}|${strike[row]}`;
      const before = shorter.get(key);
      const offer = ask[row] ?? Number.NaN;
      if (before !== undefined && offer > 0 && before.bid > offer) {
        flags[row] = (flags[row] ?? 0) | FLAG.calendar_arb;
        flags[before.row] = (flags[before.row] ?? 0) | FLAG.calendar_arb;
      }
      const own = bid[row] ?? Number.NaN;
      if (own > 0 && !(before !== undefined && before.bid > own)) shorter.set(key, { bid: own, row });
    }
  });
}

/** Flags of every contract, expired ones included. Calendars are judged on American chains only, where they bind. */
export function quoteFlags(chain: OptionChain): Uint32Array {
  const { bid, ask, openInterest, adjusted } = chain.columns;
  const flags = Uint32Array.from({ length: contractCount(chain) }, (_, i) =>
    rowFlags(bid[i] ?? Number.NaN, ask[i] ?? Number.NaN, openInterest[i] ?? Number.NaN, adjusted[i] ?? 0),
  );
  const lists = splitRows(chain, flags);
  for (const rows of lists) flagNeighbours(chain, rows, flags);
  if (chain.style === 'american') flagCalendars(chain, lists, flags);
  return flags;
}

/** How often each flag is set, zeros left out. */
export function flagCounts(flags: Uint32Array): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of FLAG_NAMES) {
    const bit = FLAG[name];
    const count = flags.reduce((sum, own) => sum + ((own & bit) !== 0 ? 1 : 0), 0);
    if (count > 0) counts[name] = count;
  }
  return counts;
}

/** Open-interest-weighted share of unexpired contracts without a blocking flag; null without open interest. */
export function qualityScore(chain: OptionChain, flags: Uint32Array): number | null {
  const { expiration, openInterest } = chain.columns;
  const live = chain.expirations.map((e) => !hasExpired(chain.asOf, e.settlesAt));
  let all = 0;
  let clean = 0;
  for (let i = 0; i < flags.length; i++) {
    const weight = openInterest[i] ?? 0;
    if (!live[expiration[i] ?? 0] || !(weight > 0)) continue;
    all += weight;
    if (!isBlocking(flags[i] ?? 0)) clean += weight;
  }
  return all > 0 ? clean / all : null;
}
