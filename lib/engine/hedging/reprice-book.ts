import { requireFinite, requireNonNegative } from '../require.ts';
import { bookDelta } from './book-delta.ts';
import { bookSums } from './book-sums.ts';
import { type BookTerms, shiftTerms } from './book-terms.ts';
import type { RepricedBook } from './simulate-loop.ts';

/** What happens to a book beside the move of price. */
export interface BookShift {
  readonly volatilityPoints: number;
  readonly days: number;
}

/**
 * A book hedged at `spot` as it stands, then re-priced at any price with volatility moved by points and time by days.
 * @throws InvalidArgument for points that are not finite or negative days
 */
export function repriceBook(
  terms: BookTerms,
  spot: number,
  { volatilityPoints, days }: BookShift,
): RepricedBook {
  requireFinite('volatilityPoints', volatilityPoints);
  requireNonNegative('days', days);
  const isShifted = volatilityPoints !== 0 || days !== 0;
  return {
    gammaShares: bookSums(terms, [spot]).gamma[0] ?? 0,
    hedgedShares: bookDelta(terms)(spot),
    sharesAt: bookDelta(isShifted ? shiftTerms(terms, volatilityPoints, days) : terms),
  };
}
