import 'server-only';
import { dealersBook } from '../engine/hedging/book-choice.ts';
import { loopFacts } from '../engine/hedging/loop-facts.ts';
import { usualStep } from '../engine/hedging/rung-spots.ts';
import type { LoopBook } from '../schema/loop-book.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import type { ViewParameters } from '../schema/view-parameters.ts';
import { readAnalysisContext } from '../store/analysis-context.ts';
import type { Analysis } from './get-analysis.ts';
import { openStoredBook } from './open-stored-book.ts';

/** What a browser needs to run the loop by itself: the dealers' book of the view in columns, and the facts. */
export async function getLoopBook(
  { snapshot }: Pick<Analysis, 'snapshot'>,
  view: ViewParameters,
): Promise<LoopBook> {
  const [book, context] = await Promise.all([openStoredBook(snapshot, view), readAnalysisContext(snapshot)]);
  const { terms } = dealersBook(book, view.sign, { kind: 'chain' });
  return {
    facts: snakeKeys(loopFacts(book, context, usualStep(book.chain.spot))),
    terms: {
      strike: [...terms.strike],
      years: [...terms.years],
      volatility: [...terms.volatility],
      rate: [...terms.rate],
      dividend_yield: [...terms.dividendYield],
      calls: [...terms.calls],
      puts: [...terms.puts],
    },
  };
}
