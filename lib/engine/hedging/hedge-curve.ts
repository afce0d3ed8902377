import type { SignModel } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ChosenBook } from './book-choice.ts';
import { dealersBook } from './book-choice.ts';
import { bookDelta } from './book-delta.ts';
import { bookSums } from './book-sums.ts';
import type { HedgeCurve, HedgeCurveModel } from './hedge-report.ts';
import { curveSpots } from './rung-spots.ts';

function modelCurve(book: ChainBook, sign: SignModel, spots: readonly number[]): HedgeCurveModel {
  if (sign === 'flow' && book.flow.positions === null)
    return { sign, hedgeShares: null, reason: book.flow.reason };
  const deltaAt = bookDelta(dealersBook(book, sign, { kind: 'chain' }).terms);
  const now = deltaAt(book.chain.spot);
  return { sign, hedgeShares: spots.map((price) => now - deltaAt(price) + 0), reason: null };
}

/**
 * What dealers of the whole chain trade by the time price stands elsewhere within 10 %, by every sign model; `chain`
 * is the book of the view's own. Volatility and time held.
 */
export function hedgeCurve(book: ChainBook, chain: ChosenBook): HedgeCurve {
  const spots = curveSpots(book.chain.spot);
  const now = bookSums(chain.terms, [book.chain.spot]);
  return {
    spots,
    models: (['naive', 'short_all', 'flow'] as const).map((sign) => modelCurve(book, sign, spots)),
    gammaShares: now.gamma[0] ?? 0,
    hedgePerVolPoint: 0 - (now.vanna[0] ?? 0),
    hedgePerDay: 0 - (now.charm[0] ?? 0),
  };
}
