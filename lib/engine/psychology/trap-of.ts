import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import { inputsPresent } from './inputs-present.ts';
import { priceLevels } from './key-levels.ts';
import {
  keyLevels,
  momentumCondition,
  netGexCondition,
  TURNOVER_THRESHOLD,
  turnoverCondition,
  volumeCondition,
} from './loop-conditions.ts';
import { phaseOf } from './phase.ts';
import { fifteenMinuteCloses, wilderRsi } from './rsi.ts';
import { sessionHistory } from './session-slots.ts';
import { gammaRegime, modelsAgree, signModelReadings } from './sign-models.ts';
import { loopOffCheck, nearerWall, rsiCheck, wallDistanceCheck, wallTurnoverCheck } from './trap-checks.ts';
import type { TrapReport } from './trap-report.ts';
import { verdictWords } from './verdict.ts';
import { busiestStrike, volumeOpenInterest } from './volume-open-interest.ts';

const NO_VOLUME = 'the chain carries no volume';
const NO_STRIKE = 'no strike within 3 % of spot has open interest';

/** The trap report of a priced book: conditions, checks, phase and verdict, each with its inputs. */
export function trapOf(
  book: ChainBook,
  exposure: ExposureReport,
  context: AnalysisContext,
  assumptions: Assumptions,
): TrapReport {
  const { chain } = book;
  const { spot, netGex, grossGex, gammaFlip, callWall, putWall, maxPain } = exposure;
  const history = sessionHistory(context.sessionBars, context.priorBars);
  const prices = priceLevels(sessionAt(chain.asOf).date, history);
  const move = expectedMove(book);
  const turnover = volumeOpenInterest(book);
  const busiest = turnover && busiestStrike(turnover, spot);
  const conditions = [
    netGexCondition(exposure, context, assumptions),
    volumeCondition(history),
    momentumCondition(keyLevels(exposure, prices), history),
    turnoverCondition(busiest, busiest ? null : turnover ? NO_STRIKE : NO_VOLUME, context),
  ];
  const nearer = nearerWall(spot, callWall, putWall);
  const closes = fifteenMinuteCloses(history);
  const trapChecks = [
    wallTurnoverCheck(nearer, turnover, TURNOVER_THRESHOLD),
    wallDistanceCheck(spot, nearer, move),
    rsiCheck(nearer?.side ?? 'call', wilderRsi(closes), closes.length),
    loopOffCheck(conditions),
  ];
  const phase = phaseOf(conditions, trapChecks);
  const levels = { gammaFlip, callWall, putWall, maxPain, expectedMove: move, ...prices };
  const hedgeSharesPerDollar = netGex / (0.01 * spot * spot);
  const models = signModelReadings(book);
  const side = phase === 'trap_armed' ? (nearer?.side ?? null) : null;
  const regime = gammaRegime(netGex, grossGex);
  return {
    spot,
    verdict: {
      phase,
      side,
      ...verdictWords({ spot, phase, side, regime, hedgeSharesPerDollar, levels, conditions, trapChecks }),
      ...inputsPresent(conditions, trapChecks, levels, history),
    },
    models,
    modelsAgree: modelsAgree(models),
    netGex,
    grossGex,
    hedgeSharesPerDollar,
    conditions,
    loop: {
      conditionsMet: conditions.filter((c) => c.met === true).length,
      conditionsUnknown: conditions.filter((c) => c.met === null).length,
    },
    trapChecks,
    levels,
  };
}
