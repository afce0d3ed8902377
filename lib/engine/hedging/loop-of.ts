import type { AnalysisContext } from '../analysis-context.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import { InvalidArgument } from '../require.ts';
import type { Dollars, Share, Shares } from '../units.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import { averageVolume } from './average-volume.ts';
import type { BookTerms } from './book-terms.ts';
import type { LoopScenario } from './hedge-request.ts';
import { loopGain, priceImpact } from './price-impact.ts';
import { repriceBook } from './reprice-book.ts';
import { type LoopReport, simulateLoop } from './simulate-loop.ts';

/** What the loop of a stored chain was simulated with; λ null, and the reason, where an input is not known. */
export interface LoopInputs {
  readonly spot: number;
  readonly shock: number;
  readonly volatilityPoints: number;
  readonly days: number;
  readonly y: number;
  /** At-the-money volatility of the nearest expiration after today ÷ √252. */
  readonly dailyVolatility: Share | null;
  readonly advShares: Shares | null;
  /** Mean of the 20 sessions before, whatever was typed in. */
  readonly storedAdvShares: Shares | null;
  readonly lambda: number | null;
  readonly thresholdDollars: Dollars;
  readonly gammaShares: Shares;
  readonly reason: string | null;
}

export interface LoopSimulation {
  readonly inputs: LoopInputs;
  readonly report: LoopReport | null;
  /** |net gamma| in dollars per 1 % at which g would be 0.5, a factor of two: 0.5·0.01·S²/λ. */
  readonly gexForFactorTwo: Dollars | null;
}

const TRADING_DAYS = 252;

function inputsOf(
  book: ChainBook,
  context: AnalysisContext,
  scenario: LoopScenario,
): Omit<LoopInputs, 'gammaShares' | 'shock'> {
  const { spot } = book.chain;
  const volume = averageVolume(context, book.chain);
  const volatility = expectedMove(book)?.volatility ?? null;
  const dailyVolatility = volatility === null ? null : volatility / Math.sqrt(TRADING_DAYS);
  const advShares = scenario.advShares ?? volume.shares;
  const { y, lambda: typed } = scenario;
  const isKnown = dailyVolatility !== null && advShares !== null;
  const missing =
    dailyVolatility === null
      ? 'no expiration after today has a volatility at the money, so that a day’s deviation is unknown'
      : (volume.reason ?? null);
  const computed = isKnown ? priceImpact(spot, { y, dailyVolatility, advShares }) : null;
  return {
    spot,
    volatilityPoints: scenario.volatilityPoints,
    days: scenario.days,
    y,
    dailyVolatility,
    advShares,
    storedAdvShares: volume.shares,
    lambda: typed ?? computed,
    thresholdDollars: scenario.thresholdDollars,
    reason: typed !== null || isKnown ? null : missing,
  };
}

/**
 * The loop of a book under a scenario, re-priced at every price. Impact λ = Y·σ_daily·S/ADV unless typed in.
 * @throws InvalidArgument naming a scenario value out of range
 */
export function loopOf(
  book: ChainBook,
  terms: BookTerms,
  context: AnalysisContext,
  scenario: LoopScenario,
  usualShock: number,
): LoopSimulation {
  const inputs = inputsOf(book, context, scenario);
  const { spot, lambda, thresholdDollars } = inputs;
  const shock = scenario.shock ?? usualShock;
  if (!(spot + shock > 0)) throw new InvalidArgument('ds', shock, `above −${spot}, so that a price is left`);
  const repriced = repriceBook(terms, spot, scenario);
  const gain = lambda === null ? 0 : loopGain(lambda, 1);
  return {
    inputs: { ...inputs, shock, gammaShares: repriced.gammaShares },
    report: lambda === null ? null : simulateLoop({ spot, shock, thresholdDollars, lambda, book: repriced }),
    gexForFactorTwo: gain > 0 ? (0.5 / gain) * 0.01 * spot * spot : null,
  };
}
