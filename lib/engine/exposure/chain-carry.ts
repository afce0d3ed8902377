import type { Assumptions } from '../assumptions.ts';
import { CALL, type OptionChain } from '../market/option-chain.ts';
import { hasExpired, yearsToSettlement } from '../market/year-fraction.ts';
import { americanForward } from '../pricing/american-forward.ts';
import {
  type GivenCurve,
  type ImpliedForward,
  impliedForward,
  type PairQuote,
} from '../pricing/implied-forward.ts';
import type { Years } from '../units.ts';

/** Time, forward and discount of one expiration. */
export interface ExpirationCarry extends ImpliedForward {
  readonly years: Years;
  readonly expired: boolean;
}

interface QuotedExpiration {
  readonly pairs: readonly PairQuote[];
  readonly given: GivenCurve;
}

/** Row indices of each expiration: rows are sorted, so [start, end) of one run. */
export function expirationRanges(chain: OptionChain): { start: number; end: number }[] {
  const { expiration } = chain.columns;
  const ranges = chain.expirations.map(() => ({ start: 0, end: 0 }));
  for (let i = 0; i < expiration.length; i++) {
    const range = ranges[expiration[i] ?? 0];
    if (range === undefined) continue;
    if (range.end === 0) range.start = i;
    range.end = i + 1;
  }
  return ranges;
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
 * Forward of each expiration of American quotes. Quotes that carry an early-exercise premium leave parity bent until
 * it is taken out; those made without one (theoretical values, mostly) are bent by taking it out. The chain's quotes
 * together say which they are: the reading with less misfit, summed over expirations, is taken for all of them.
 */
function fromAmericanQuotes(quoted: readonly QuotedExpiration[]): ImpliedForward[] {
  const read = quoted.map(({ pairs, given }) => americanForward(pairs, given));
  const excess = read.reduce((sum, { misfit }) => sum + misfit.asAmerican - misfit.asEuropean, 0);
  return read.map(({ asEuropean, asAmerican }) => (excess < 0 ? asAmerican : asEuropean));
}

/**
 * Carry of every expiration: the file's rate and yield as they stand when it gives both, else put-call parity, less
 * the early-exercise premiums that American quotes carry, else the configured curve, else `unset`.
 */
export function chainCarry(
  chain: OptionChain,
  curve: Pick<Assumptions, 'rate' | 'dividendYield'>,
): ExpirationCarry[] {
  const times = chain.expirations.map(({ settlesAt }) => ({
    years: yearsToSettlement(chain.asOf, settlesAt),
    expired: hasExpired(chain.asOf, settlesAt),
  }));
  const forwards = forwardsOf(chain, times, curve);
  return times.flatMap((time, i) => {
    const forward = forwards[i];
    return forward === undefined ? [] : [{ ...forward, ...time }];
  });
}

function forwardsOf(
  chain: OptionChain,
  times: readonly Pick<ExpirationCarry, 'years' | 'expired'>[],
  { rate, dividendYield }: Pick<Assumptions, 'rate' | 'dividendYield'>,
): ImpliedForward[] {
  const { spot, rate: fileRate, dividendYield: fileYield } = chain;
  if (fileRate !== null && fileYield !== null)
    return times.map(({ years }) => fromFile(spot, years, fileRate, fileYield));
  const ranges = expirationRanges(chain);
  const quoted = times.map(({ years, expired }, i) => {
    const { start, end } = ranges[i] ?? { start: 0, end: 0 };
    const pairs = expired ? [] : pairsOf(chain, start, end);
    return { pairs, given: { spot, years, rate, dividendYield } };
  });
  return chain.style === 'american'
    ? fromAmericanQuotes(quoted)
    : quoted.map(({ pairs, given }) => impliedForward(pairs, given));
}
