/** One bit per thing wrong with a quote. Flags mark, they never drop a row. */
export const FLAG = {
  /** No two-sided quote: bid or ask is zero or missing. The normal state of a far strike. */
  no_bid: 1,
  crossed: 2,
  locked: 4,
  wide: 8,
  zero_oi: 16,
  vertical_arb: 32,
  butterfly_arb: 64,
  calendar_arb: 128,
  adjusted: 256,
  /** Second and later rows of a (root, expiry, strike, right). */
  duplicate: 512,
  parity_outlier: 1024,
  /**
   * Bid and ask were quoted more than 15 minutes before the instant that the chain is priced at: what the underlying
   * did since is not in them. Judged where the source gives the time of each quote, never by the time of a trade.
   */
  stale: 2048,
  /**
   * The open interest is that of an earlier session than the chain's own. Each session's is published on its morning
   * and stands all day; judged where the source says which one it gives, on rows that have one.
   */
  oi_vintage: 4096,
} as const;

export type FlagName = keyof typeof FLAG;
export const FLAG_NAMES = Object.keys(FLAG) as FlagName[];

/**
 * Flags after which a row's own quote is no price of its contract: nothing to take a mid of, a bid above the
 * ask, another deliverable, a second row. They block the price, not the source's own figures. Arbitrage and
 * parity do not block: they mark every leg and cannot tell which of them is the wrong one. Neither do wide,
 * locked and stale, which are prices, nor zero_oi, which weighs nothing, nor oi_vintage, which is no matter of price.
 */
const BLOCKING = FLAG.no_bid | FLAG.crossed | FLAG.adjusted | FLAG.duplicate;

/** Whether a row's quote must not be used as a price. */
export const isBlocking = (flags: number): boolean => (flags & BLOCKING) !== 0;

/** Names of the set bits. */
export const flagNames = (flags: number): FlagName[] =>
  FLAG_NAMES.filter((name) => (flags & FLAG[name]) !== 0);

/** How often each flag is set, zeros left out. */
export function flagCounts(flags: Uint32Array): Record<string, number> {
  const rowsWith = new Uint32Array(32);
  for (let i = 0; i < flags.length; i++)
    for (let left = flags[i] ?? 0; left !== 0; left &= left - 1) {
      const lowest = Math.clz32(left & -left);
      rowsWith[lowest] = (rowsWith[lowest] ?? 0) + 1;
    }
  const counted = FLAG_NAMES.map((name) => [name, rowsWith[Math.clz32(FLAG[name])] ?? 0] as const);
  return Object.fromEntries(counted.filter(([, count]) => count > 0));
}

/** Sets a bit on the given rows. */
export function markRows(flags: Uint32Array, bit: number, ...rows: readonly number[]): void {
  for (const row of rows) flags[row] = (flags[row] ?? 0) | bit;
}
