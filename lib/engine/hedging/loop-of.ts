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

/** What a chain and its series say for a simulation. */
export interface LoopFacts {
  readonly spot: number;
  /** Shock where none is named, dollars. */
  readonly usualShock: number;
  /** At-the-money volatility of the nearest expiration after today ÷ √252. */
  readonly dailyVolatility: Share | null;
  /** Mean of the 20 sessions before. */
  readonly storedAdvShares: Shares | null;
  readonly volumeReason: string | null;
}

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
const NO_DEVIATION =
  'no expiration after today has a volatility at the money, so that a day’s deviation is unknown';

/** Reads a chain and its bars for a simulation. */
export function loopFacts(book: ChainBook, context: AnalysisContext, usualShock: number): LoopFacts {
  const volume = averageVolume(context, book.chain);
  const volatility = expectedMove(book)?.volatility ?? null;
  return {
    spot: book.chain.spot,
    usualShock,
    dailyVolatility: volatility === null ? null : volatility / Math.sqrt(TRADING_DAYS),
    storedAdvShares: volume.shares,
    volumeReason: volume.reason,
  };
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
        advShares,
        storedAdvShares,
        lambda,
      },
      thresholdDollars,
      gammaShares: book.gammaShares,
      reason: lambda !== null ? null : dailyVolatility === null ? NO_DEVIATION : facts.volumeReason,
    },
    report: lambda === null ? null : simulateLoop({ spot, shock, thresholdDollars, lambda, book }),
    gexForFactorTwo: perShare > 0 ? (0.5 / perShare) * 0.01 * spot * spot : null,
  };
}
