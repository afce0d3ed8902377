import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import type { VolatilityReport } from '../volatility/volatility-report.ts';
import { type ChainReading, chainReading } from './chain-reading.ts';
import { withMemory } from './condition.ts';
import { hedgeShares } from './hedge-shares.ts';
import { inputsPresent } from './inputs-present.ts';
import { priceLevels, unknownLevels } from './key-levels.ts';
import {
  keyLevels,
  momentumCondition,
  netGexCondition,
  turnoverCondition,
  volumeCondition,
} from './loop-conditions.ts';
import { phaseExposure } from './phase-exposure.ts';
import { sessionPhase } from './session-phase.ts';
import { sessionHistory } from './session-slots.ts';
import { modelsAgree, signModelReadings } from './sign-models.ts';
import type { TrapReport } from './trap-report.ts';
import { trapSides } from './trap-sides.ts';
import { verdictWords } from './verdict.ts';
import { volumeCurve } from './volume-curve.ts';
import { volumeOpenInterest } from './volume-open-interest.ts';

/**
 * The trap report of a priced book. Levels, net and gross GEX are those of the view's sign model; conditions, phase
 * and verdict rest on the naive one, and say so where the two differ.
 */
export function trapOf(
  book: ChainBook,
  exposure: ExposureReport,
  volatility: VolatilityReport,
  context: AnalysisContext,
  assumptions: Assumptions,
): { trap: TrapReport; reading: ChainReading } {
  const { spot, netGex, grossGex, gammaFlip, callWall, putWall, maxPain } = exposure;
  const naive = phaseExposure(book, exposure, assumptions);
  const history = sessionHistory(context, book.chain);
  const prices = priceLevels(history);
  const move = expectedMove(book);
  const turnover = volumeOpenInterest(book);
  const reading = chainReading(book, naive, turnover, { move, iv30: volatility.iv30 });
  const point = { id: '', at: book.chain.asOf, spot, reading };
  const curve = volumeCurve(history, context.optionVolumes);
  const { now, timeline } = sessionPhase(point, context, history, curve, assumptions);
  const conditions = [
    netGexCondition(naive, context, assumptions),
    volumeCondition(history),
    momentumCondition(keyLevels(naive, prices), unknownLevels(prices), history),
    turnoverCondition(turnover, spot, context),
  ].map((own, i) => withMemory(own, now.loop[i] ?? null));
  const [near] = trapSides(exposure, move, turnover, history, conditions, now);
  const { phase } = now;
  const models = signModelReadings(book);
  const levels = { gammaFlip, callWall, putWall, maxPain, expectedMove: move, ...prices };
  const trap: TrapReport = {
    spot,
    verdict: {
      phase,
      side: timeline.runs.at(-1)?.side ?? null,
      since: timeline.runs.at(-1)?.from ?? book.chain.asOf,
      ...verdictWords({ chain: book.chain, assumptions, naive, now, timeline, near, conditions }),
      ...inputsPresent(conditions, near.checks, levels, history, volatility.rank),
    },
    models,
    modelsAgree: modelsAgree(models),
    netGex,
    grossGex,
    hedgeSharesPerDollar: hedgeShares(exposure),
    conditions,
    loop: {
      conditionsMet: conditions.filter((c) => c.met === true).length,
      conditionsUnknown: conditions.filter((c) => c.met === null).length,
      exits: now.exits,
    },
    trapChecks: near.checks,
    levels,
    timeline,
  };
  return { trap, reading };
}
