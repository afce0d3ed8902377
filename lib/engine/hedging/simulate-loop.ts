import { InvalidArgument, requireFinite, requireNonNegative, requirePositive } from '../require.ts';
import type { Dollars, Shares } from '../units.ts';
import { type LoopDynamics, type LoopRun, type LoopStep, loopSteps } from './loop-steps.ts';
import { loopGain } from './price-impact.ts';
import { settledMove } from './settled-move.ts';

/** A book that gains `gammaShares` of delta per $1 at every price. */
interface ConstantGamma {
  readonly gammaShares: Shares;
}

/** A book that is re-priced at every price. */
export interface RepricedBook extends ConstantGamma {
  /** Dealers' option delta at a price, shares, once volatility and time have changed. */
  readonly sharesAt: (price: number) => Shares;
  /** What was hedged before the shock: dealers' option delta then. */
  readonly hedgedShares: Shares;
}

export interface LoopInput {
  readonly spot: number;
  /** Dollars. */
  readonly shock: number;
  /** Dealers hedge once their unhedged delta exceeds this. */
  readonly thresholdDollars: Dollars;
  /** Dollars of price per share traded. */
  readonly lambda: number;
  /** Dealers' own: negative = short gamma. */
  readonly book: ConstantGamma | RepricedBook;
}

export type LoopOutcome = 'settled' | 'unstable' | 'oscillating';

export interface LoopReport {
  readonly steps: readonly LoopStep[];
  /** g = λ·|Γ| at the start. */
  readonly gain: number;
  readonly outcome: LoopOutcome;
  readonly stable: boolean;
  /** Where price comes to rest, less spot; null when it does not. */
  readonly totalMove: number | null;
  /** totalMove / shock. */
  readonly amplification: number | null;
  /** All that dealers trade until then, bought positive. */
  readonly hedgeShares: Shares | null;
  /** Why there is no rest or no amplification, or why the rounds do not reach it. */
  readonly reason: string | null;
}

type Rest = Pick<LoopReport, 'outcome' | 'totalMove' | 'reason'>;

const UNSTABLE: Rest = {
  outcome: 'unstable',
  totalMove: null,
  reason: 'each hedge moves price by as much as caused it, or more: no price within reach stops the loop',
};
const OSCILLATING =
  'each hedge overshoots: the rounds swing ever wider around the price at which nothing is left to hedge';

const settled = (totalMove: number, swings: boolean): Rest =>
  swings
    ? { outcome: 'oscillating', totalMove, reason: OSCILLATING }
    : { outcome: 'settled', totalMove, reason: null };

/** Constant gamma without threshold: shock/(1 − λ|Γ|) short, shock/(1 + λΓ) long. */
function constantRest(gammaShares: Shares, { shock, lambda }: LoopDynamics): Rest {
  const slope = lambda * gammaShares;
  return slope <= -1 ? UNSTABLE : settled(shock / (1 + slope), slope >= 1);
}

function repricedRest(dynamics: LoopDynamics): Rest {
  const found = settledMove(dynamics);
  return found === null ? UNSTABLE : settled(found.move, found.slope >= 1);
}

/** With a threshold the loop rests where what is unhedged stays below it, and only the rounds can tell where. */
function playedRest({ end, price, steps }: LoopRun, { spot }: LoopDynamics): Rest {
  if (end === 'quiet') return settled(price - spot, false);
  const turns = steps.some(({ priceMove }, i) => priceMove * (steps[i - 1]?.priceMove ?? 0) < 0);
  return turns ? { outcome: 'oscillating', totalMove: null, reason: OSCILLATING } : UNSTABLE;
}

const isRepriced = (book: LoopInput['book']): book is RepricedBook => 'sharesAt' in book;

function dynamicsOf({ spot, shock, lambda, thresholdDollars, book }: LoopInput): LoopDynamics {
  requirePositive('spot', spot);
  requireFinite('shock', shock);
  if (!(spot + shock > 0))
    throw new InvalidArgument('shock', shock, `above −${spot}, so that a price is left`);
  requireNonNegative('thresholdDollars', thresholdDollars);
  requireNonNegative('lambda', lambda);
  requireFinite('gammaShares', book.gammaShares);
  const changeAt = isRepriced(book)
    ? (price: number) => book.sharesAt(price) - book.hedgedShares
    : (price: number) => book.gammaShares * (price - spot);
  return { spot, shock, lambda, thresholdDollars, changeAt };
}

/**
 * A shock meets dealers who were hedged: they hedge what it leaves open, that moves price, and so on. Constant gamma
 * without threshold comes to rest at shock/(1 − g) when short and shock/(1 + g) when long; short with g ≥ 1 it is
 * `unstable`. Long with g ≥ 1 the rounds are `oscillating`, though the price of rest exists and is given. A re-priced
 * book rests at the first price, in the direction of the push, that leaves nothing to hedge.
 * @throws InvalidArgument for a spot not above zero, a negative threshold or λ, or anything not finite
 */
export function simulateLoop(input: LoopInput): LoopReport {
  const dynamics = dynamicsOf(input);
  const { shock, lambda, book, thresholdDollars } = input;
  const run = loopSteps(dynamics);
  const rest =
    thresholdDollars > 0
      ? playedRest(run, dynamics)
      : isRepriced(book)
        ? repricedRest(dynamics)
        : constantRest(book.gammaShares, dynamics);
  const { outcome, totalMove } = rest;
  return {
    steps: run.steps,
    gain: loopGain(lambda, book.gammaShares),
    outcome,
    stable: outcome === 'settled',
    totalMove,
    amplification: totalMove === null || shock === 0 ? null : totalMove / shock,
    hedgeShares:
      totalMove === null || lambda === 0
        ? hedgedWithoutImpact(run, lambda)
        : (totalMove - shock) / lambda + 0,
    reason: rest.reason ?? (shock === 0 ? 'there is no shock to compare the move with' : null),
  };
}

/** Without impact one round hedges all; without rest there is no total. */
const hedgedWithoutImpact = ({ steps }: LoopRun, lambda: number): Shares | null =>
  lambda === 0 ? steps.reduce((sum, step) => sum + step.hedgeShares, 0) : null;
