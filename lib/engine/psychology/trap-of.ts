import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { marketImpact } from '../hedging/market-impact.ts';
import { isoInstant } from '../market/iso-instant.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import type { VolatilityReport } from '../volatility/volatility-report.ts';
import { type ChainReading, chainReading } from './chain-reading.ts';
import { withHistories } from './check-histories.ts';
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
import { loopGainOf } from './loop-gain.ts';
import { phaseExposure } from './phase-exposure.ts';
import { withProxyVolume } from './proxied-bars.ts';
import { regimesOf } from './regimes-of.ts';
import { sessionPhase } from './session-phase.ts';
import { halfHourBefore, paceAt } from './session-readings.ts';
import { sessionHistory } from './session-slots.ts';
import { modelsAgree, signModelReadings } from './sign-models.ts';
import { trapCard } from './trap-card.ts';
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
  given: AnalysisContext,
  assumptions: Assumptions,
): { trap: TrapReport; reading: ChainReading } {
  const context = withProxyVolume(given);
  const { spot, netGex, grossGex, gammaFlip, callWall, putWall, maxPain } = exposure;
  const naive = phaseExposure(book, exposure, assumptions);
  const history = sessionHistory(context, book.chain);
  const prices = priceLevels(history);
  const move = expectedMove(book);
  const turnover = volumeOpenInterest(book);
  const reading = chainReading(book, naive, turnover, { move, iv30: volatility.iv30 });
  const point = { id: '', at: book.chain.asOf, spot, reading };
  const curve = volumeCurve(history, context.optionVolumes);
  const { now, timeline, points, past } = sessionPhase(point, context, history, curve, assumptions);
  const conditions = [
    netGexCondition(naive, context, assumptions),
    volumeCondition(history),
    momentumCondition(keyLevels(naive, prices), unknownLevels(prices), history),
    turnoverCondition(turnover, spot, context),
  ].map((own, i) => withMemory(own, now.loop[i] ?? null));
  const sides = trapSides(exposure, move, turnover, history, conditions, now);
  const near = sides.find(({ side }) => now.phase === 'trap_armed' && side === now.wall?.side) ?? sides[0];
  const { phase } = now;
  const then = halfHourBefore(points, point.at);
  const impact = marketImpact(book.chain, volatility.iv30, move, given);
  const gain = loopGainOf(reading.netGex, spot, impact);
  const models = signModelReadings(book);
  const levels = { gammaFlip, callWall, putWall, maxPain, expectedMove: move, ...prices };
  const regimes = regimesOf(book, naive, volatility.iv30, history, context);
  const wall = near.side === 'call' ? reading.callWall : reading.putWall;
  const card = trapCard(book, {
    ...{ near, phase, conditions, history, levels },
    pace: paceAt(wall, near.side, point, then, curve),
    rsi: regimes.rsi,
    rank: volatility.rank,
    events: context.events,
  });
  const trap: TrapReport = {
    spot,
    verdict: {
      phase,
      side: timeline.runs.at(-1)?.side ?? null,
      since: timeline.runs.at(-1)?.from ?? isoInstant(book.chain.asOf),
      ...verdictWords({ chain: book.chain, assumptions, naive, now, timeline, near, conditions }),
      ...inputsPresent(conditions, near.checks, levels, impact, volatility.rank),
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
      pace: paceAt(reading.busiest, reading.busiest?.right ?? 'call', point, then, curve),
      gain: gain.gain,
      amplification: gain.amplification,
      stable: gain.stable,
      gainReason: gain.reason,
      gainInputs: gain.inputs,
    },
    trapChecks: withHistories(near.checks, { side: near.side, strike: near.wall?.strike ?? null }, past),
    levels,
    timeline,
    ...regimes,
    ...card,
  };
  return { trap, reading };
}
