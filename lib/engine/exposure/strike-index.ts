import type { ChainColumns } from '../market/option-chain.ts';

/** The distinct strikes of a chain, ascending, and which of them each row has. */
export interface StrikeIndex {
  readonly strikes: Float64Array;
  /** Index into `strikes`, one per row. */
  readonly of: Uint32Array;
}

/** First index whose value is not below `level`, in an ascending array. */
function lowerBound(ascending: Float64Array, level: number): number {
  let [lo, hi] = [0, ascending.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((ascending[middle] ?? 0) < level) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Where `level` stands in `ascending`; `from` is where the row before stood: mostly here, or one before. */
function find(ascending: Float64Array, level: number, from: number): number {
  if (ascending[from] === level) return from;
  return ascending[from + 1] === level ? from + 1 : lowerBound(ascending, level);
}

/** Every strike, each once, ascending: those of the first expiration, and those that later ones add. */
function distinctStrikes({ expiration, strike }: Pick<ChainColumns, 'expiration' | 'strike'>): Float64Array {
  let end = 0;
  while (end < expiration.length && expiration[end] === expiration[0]) end++;
  const first = Float64Array.from(new Set(strike.subarray(0, end))).sort();
  const added = new Set<number>();
  let at = 0;
  for (let i = end; i < strike.length; i++) {
    const level = strike[i] ?? Number.NaN;
    at = find(first, level, at);
    if (first[at] !== level) added.add(level);
  }
  return added.size === 0 ? first : Float64Array.from([...first, ...added]).sort();
}

/** Numbers the strikes of a chain once, so that sums by strike are sums into arrays. Fast on sorted rows. */
export function strikeIndex(columns: Pick<ChainColumns, 'expiration' | 'strike'>): StrikeIndex {
  const strikes = distinctStrikes(columns);
  const of = new Uint32Array(columns.strike.length);
  let at = 0;
  for (let i = 0; i < of.length; i++) {
    at = find(strikes, columns.strike[i] ?? Number.NaN, at);
    of[i] = at;
  }
  return { strikes, of };
}
