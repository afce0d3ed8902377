import type { ChainBook } from '../exposure/chain-book.ts';
import type { AnnualVolatility, ExchangeDate } from '../units.ts';
import { type DeltaSkew, deltaSkew } from './delta-skew.ts';
import { type ExpectedMoveWays, expectedMoveWays } from './expected-move-ways.ts';
import { forwardVolatility, type TermPoint } from './forward-volatility.ts';
import type { ExpirationSmile } from './smile-surface.ts';

/** One unexpired expiration of the term structure. */
export interface VolatilityTerm {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly days: number;
  /** At the forward; null outside the priced strikes. */
  readonly volatility: AnnualVolatility | null;
  /** Since the expiration before it (the first: since now); null where total variance falls or one is unknown. */
  readonly forwardVolatility: AnnualVolatility | null;
  readonly move: ExpectedMoveWays;
  readonly skew: DeltaSkew | null;
  readonly skewReason: string | null;
}

export interface TermStructure {
  readonly terms: readonly VolatilityTerm[];
  /** From the shortest of at least a week to the longest of at most half a year: rising, falling, or neither by half a point. */
  readonly shape: 'contango' | 'backwardation' | 'flat' | null;
}

const SHORTEST_DAYS = 7;
const LONGEST_DAYS = 184;
const FLAT = 0.005;

function shapeOf(terms: readonly VolatilityTerm[]): TermStructure['shape'] {
  const compared = terms.filter(
    ({ days, volatility }) => volatility !== null && days >= SHORTEST_DAYS && days <= LONGEST_DAYS,
  );
  const [first, last] = [compared[0]?.volatility ?? null, compared.at(-1)?.volatility ?? null];
  if (first === null || last === null || compared.length < 2) return null;
  return Math.abs(last - first) < FLAT ? 'flat' : last > first ? 'contango' : 'backwardation';
}

/** At-the-money volatility, forward volatility, expected moves and skew of every unexpired expiration, by settlement. */
export function termStructure(book: ChainBook, surface: readonly ExpirationSmile[]): TermStructure {
  let before: TermPoint | null = { years: 0, volatility: 0 };
  const terms = surface.flatMap(({ expiration, expiry, root, years, fit }): VolatilityTerm[] => {
    const move = expectedMoveWays(book, expiration);
    if (move === null) return [];
    const { volatility } = move;
    const own: TermPoint | null = volatility === null ? null : { years, volatility };
    const between: AnnualVolatility | null =
      own === null || before === null ? null : forwardVolatility(before, own);
    before = own ?? before;
    const skew = fit.smile === null ? null : deltaSkew(fit.smile);
    return [
      {
        expiry,
        root,
        days: years * 365,
        volatility,
        forwardVolatility: between,
        move,
        skew,
        skewReason: skew === null ? (fit.reason ?? 'a 25-delta strike lies beyond the quotes') : null,
      },
    ];
  });
  return { terms, shape: shapeOf(terms) };
}
