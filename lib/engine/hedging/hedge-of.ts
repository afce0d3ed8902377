import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { InvalidArgument } from '../require.ts';
import { expectedMove } from '../volatility/expected-move.ts';
import { type ChosenBook, dealersBook } from './book-choice.ts';
import { bookLadder } from './book-ladder.ts';
import { fiveForces } from './five-forces.ts';
import { hedgeCurve } from './hedge-curve.ts';
import type { HedgedBook, HedgeReport } from './hedge-report.ts';
import type { HedgeRequest } from './hedge-request.ts';
import { hedgeToTarget } from './hedge-to-target.ts';
import { limitMeters } from './limit-meters.ts';
import { loopFacts } from './loop-facts.ts';
import { runScenario } from './loop-of.ts';
import { requestedBook } from './requested-book.ts';
import { rungSpots, usualStep } from './rung-spots.ts';
import { sessionLog } from './session-log.ts';
import { type WallUnwind, wallUnwind } from './wall-unwind.ts';

/** Of spot, where no expected move is known. */
const USUAL_MOVE = 0.01;

function bookFacts({ choice, lines, contracts }: ChosenBook, sign: Assumptions['sign']): HedgedBook {
  const typed = choice.kind === 'typed' ? choice : null;
  return {
    kind: choice.kind,
    right: typed?.right ?? null,
    strike: choice.kind === 'chain' ? null : choice.strike,
    expiry: typed?.expiry ?? null,
    contracts: typed?.contracts ?? contracts.reduce((sum, held) => sum + Math.abs(held), 0),
    lines: lines.length,
    sign: typed === null ? sign : null,
  };
}

type Unwinds = Pick<HedgeReport, 'callUnwind' | 'putUnwind' | 'unwindReason'>;

function unwinds(
  book: ChainBook,
  { callWall, putWall }: ExposureReport,
  sellPercent: number,
  step: number,
): Unwinds {
  const at = (right: 'call' | 'put', strike: number | undefined): WallUnwind | null => {
    if (strike === undefined) return null;
    try {
      return wallUnwind(book, { right, strike }, sellPercent / 100, step);
    } catch (error) {
      if (error instanceof InvalidArgument && error.argument === 'strike') return null;
      throw error;
    }
  };
  const callUnwind = at('call', callWall?.strike);
  const putUnwind = at('put', putWall?.strike);
  const isNone = callUnwind === null && putUnwind === null;
  return { callUnwind, putUnwind, unwindReason: isNone ? 'no wall of this view has open interest' : null };
}

/**
 * Dealer mechanics of a priced chain: the chosen book at every rung, its limits and the five forces on it; of the whole
 * chain the hedge curve, the unwind at its walls and the loop. Levels are those of `exposure`, the same view's report.
 * @throws InvalidArgument naming what of the request, or of the sign model, cannot be used
 */
export function hedgeOf(
  book: ChainBook,
  exposure: ExposureReport,
  context: AnalysisContext,
  { sign }: Pick<Assumptions, 'sign'>,
  request: HedgeRequest,
): HedgeReport {
  const { spot, asOf } = book.chain;
  const { preset, limits, to, fundingRate } = request;
  const step = request.step ?? usualStep(spot);
  const chain = dealersBook(book, sign, { kind: 'chain' });
  const chosen = requestedBook(book, sign, exposure, request);
  const meters = limitMeters(chosen.terms, spot, limits, preset);
  const [now] = bookLadder(chosen.terms, [spot], limits, preset);
  if (now === undefined) throw new InvalidArgument('spot', spot, 'a price');
  const target = request.target ?? limits.netDelta;
  const move = expectedMove(book)?.dollars ?? USUAL_MOVE * spot;
  const log = sessionLog(chosen.terms, context, { at: asOf, spot }, limits.grossDelta, preset);
  return {
    spot,
    book: bookFacts(chosen, sign),
    step,
    rungs: bookLadder(chosen.terms, rungSpots(spot, step), limits, preset),
    now,
    limits: {
      preset,
      values: limits,
      meters,
      target,
      sharesToTarget: hedgeToTarget(now.positionDollars, target, spot),
      log,
      logReason: log.length === 0 ? 'no prices of this session are stored' : null,
    },
    forces: fiveForces({ book, chosen, meters, step, to, move, fundingRate }),
    ...unwinds(book, exposure, request.sellPercent, step),
    curve: hedgeCurve(book, chain),
    loop: runScenario(chain.terms, loopFacts(book, context, usualStep(spot)), request.scenario),
  };
}
