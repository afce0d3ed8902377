import { InvalidArgument } from '../require.ts';
import type { Dollars, Share, Shares } from '../units.ts';
import type { BookTerms } from './book-terms.ts';
import type { LoopScenario } from './hedge-request.ts';
import type { LoopFacts } from './loop-facts.ts';
import { loopGain, priceImpact } from './price-impact.ts';
import { repriceBook } from './reprice-book.ts';
import { type LoopReport, simulateLoop } from './simulate-loop.ts';

/** What a loop was simulated with; λ null, and the reason, where an input is not known. */
export interface LoopInputs {
  readonly spot: number;
  readonly shock: number;
  /** The shock where none is named. */
  readonly usualShock: number;
  readonly volatilityPoints: number;
  readonly days: number;
  readonly y: number;
  readonly dailyVolatility: Share | null;
  /** Which volatility a day's deviation is of. */
  readonly volatilityOf: string | null;
  readonly advShares: Shares | null;
  /** Mean of the 20 sessions before, whatever was typed in. */
  readonly storedAdvShares: Shares | null;
  /** The proxy whose volume that is; null: the symbol's own. */
  readonly volumeOf: string | null;
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

/**
 * The loop of a book under a scenario, re-priced at every price. Impact λ = Y·σ_daily·S/ADV unless typed in.
 * Runs in a browser too. @throws InvalidArgument naming a scenario value out of range
 */
export function runScenario(terms: BookTerms, facts: LoopFacts, scenario: LoopScenario): LoopSimulation {
  const { spot, dailyVolatility, storedAdvShares } = facts;
  const { y, thresholdDollars, volatilityPoints, days } = scenario;
  const shock = scenario.shock ?? facts.usualShock;
  if (!(spot + shock > 0)) throw new InvalidArgument('ds', shock, `above −${spot}, so that a price is left`);
  const advShares = scenario.advShares ?? storedAdvShares;
  const isKnown = dailyVolatility !== null && advShares !== null;
  const lambda = scenario.lambda ?? (isKnown ? priceImpact(spot, { y, dailyVolatility, advShares }) : null);
  const book = repriceBook(terms, spot, scenario);
  const perShare = lambda === null ? 0 : loopGain(lambda, 1);
  return {
    inputs: {
      ...{
        spot,
        shock,
        usualShock: facts.usualShock,
        volatilityPoints,
        days,
        y,
        dailyVolatility,
        volatilityOf: facts.volatilityOf,
        advShares,
        storedAdvShares,
        volumeOf: facts.volumeOf,
        lambda,
      },
      thresholdDollars,
      gammaShares: book.gammaShares,
      reason: lambda === null ? facts.impactReason : null,
    },
    report: lambda === null ? null : simulateLoop({ spot, shock, thresholdDollars, lambda, book }),
    gexForFactorTwo: perShare > 0 ? (0.5 / perShare) * 0.01 * spot * spot : null,
  };
}
