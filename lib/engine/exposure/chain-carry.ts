import type { Assumptions } from '../assumptions.ts';
import { CALL, type OptionChain } from '../market/option-chain.ts';
import type { ParityLine } from '../market/parity-outlier.ts';
import { hasExpired, yearsToSettlement } from '../market/year-fraction.ts';
import { americanForwards, type ExpirationForward, exerciseOfQuotes } from '../pricing/american-forwards.ts';
import { type ImpliedForward, impliedForward, type PairQuote } from '../pricing/implied-forward.ts';
import type { Years } from '../units.ts';

/** Time, forward and discount of one expiration. */
export interface ExpirationCarry extends ExpirationForward {
  readonly years: Years;
  readonly expired: boolean;
}

/** First index from `start` on whose value is above `last`, in an ascending array. */
function firstBeyond(ascending: Uint16Array, last: number, start: number): number {
  let [lo, hi] = [start, ascending.length];
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((ascending[middle] ?? 0) <= last) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}

/** Row indices of each expiration: rows are sorted, so [start, end) of one run. */
export function expirationRanges(chain: OptionChain): { start: number; end: number }[] {
  const { expiration } = chain.columns;
  let start = 0;
  return chain.expirations.map((_, e) => {
    const range = { start, end: firstBeyond(expiration, e, start) };
    start = range.end;
    return range;
  });
}

/** Quotes of the strikes that have both a call and a put, of standard contracts: the first row of each key. */
export function pairsOf(chain: OptionChain, start: number, end: number): PairQuote[] {
  const { strike, right, bid, ask, adjusted } = chain.columns;
  const at = (column: Float64Array, row: number) => column[row] ?? Number.NaN;
  const pairs: PairQuote[] = [];
  for (let first = start; first < end; ) {
    let call = -1;
    let put = -1;
    let next = first;
    for (; next < end && strike[next] === strike[first]; next++) {
      if (adjusted[next] !== 0) continue;
      if (right[next] === CALL) call = call < 0 ? next : call;
      else put = put < 0 ? next : put;
    }
    if (call >= 0 && put >= 0)
      pairs.push({
        strike: at(strike, first),
        callBid: at(bid, call),
        callAsk: at(ask, call),
        putBid: at(bid, put),
        putAsk: at(ask, put),
      });
    first = Math.max(next, first + 1);
  }
  return pairs;
}

/** The lines that quotes are judged against: those of live expirations whose forward comes from their own parity. */
export const parityLines = (carry: readonly ExpirationCarry[]): (ParityLine | null)[] =>
  carry.map((own) => (!own.expired && own.source === 'parity' ? own : null));

const fromFile = (spot: number, years: Years, rate: number, dividendYield: number): ImpliedForward => ({
  forward: spot * Math.exp((rate - dividendYield) * years),
  discount: Math.exp(-rate * years),
  rate,
  dividendYield,
  source: 'file',
  pairs: 0,
  reason: null,
});

/**
 * Carry of every expiration: the file's rate and yield as they stand when it gives both, else put-call parity, less
 * the early-exercise premiums that American quotes carry, else the configured curve, else `unset`.
 */
export function chainCarry(
  chain: OptionChain,
  { rate, dividendYield }: Pick<Assumptions, 'rate' | 'dividendYield'>,
): ExpirationCarry[] {
  const { spot, rate: fileRate, dividendYield: fileYield } = chain;
  const ranges = expirationRanges(chain);
  const quoted = chain.expirations.map(({ settlesAt }, i) => {
    const years = yearsToSettlement(chain.asOf, settlesAt);
    const expired = hasExpired(chain.asOf, settlesAt);
    const { start, end } = ranges[i] ?? { start: 0, end: 0 };
    const pairs = expired ? [] : pairsOf(chain, start, end);
    return { years, expired, pairs, given: { spot, years, rate, dividendYield } };
  });
  const carry = (forwards: readonly ExpirationForward[]): ExpirationCarry[] =>
    quoted.flatMap(({ years, expired }, i) => {
      const forward = forwards[i];
      return forward === undefined ? [] : [{ ...forward, years, expired }];
    });
  if (fileRate !== null && fileYield !== null) {
    const exercise = chain.style === 'american' ? exerciseOfQuotes(quoted, fileRate, fileYield) : 'european';
    return carry(quoted.map(({ years }) => ({ ...fromFile(spot, years, fileRate, fileYield), exercise })));
  }
  if (chain.style === 'american') return carry(americanForwards(quoted));
  return carry(
    quoted.map(({ pairs, given }) => ({ ...impliedForward(pairs, given), exercise: 'european' as const })),
  );
}
