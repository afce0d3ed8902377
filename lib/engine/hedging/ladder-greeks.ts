import type { EuropeanOption } from '../pricing/black-scholes.ts';
import { europeanGreeks } from '../pricing/greeks.ts';
import { InvalidArgument } from '../require.ts';

/** Deltas as someone quotes them. */
export interface TypedLadder {
  readonly rungs: readonly { readonly spot: number; readonly delta: number }[];
}

/** A European option whose delta is computed at each spot. */
export interface PricedLadder extends Omit<EuropeanOption, 'spot'> {
  readonly spots: readonly number[];
}

/** Per share of one long option; not finite where there is none, and then `reason` says why. */
export interface LadderGreeks {
  readonly spot: number;
  readonly delta: number;
  readonly gamma: number;
  readonly thetaPerDay: number;
  readonly vegaPerPoint: number;
  readonly reason: string | null;
}

const TYPED_IN = 'deltas were typed in: no gamma, theta or vega';
const UNBOUNDED = 'no bound at the strike without time or volatility';

function typedGreeks({ rungs }: TypedLadder): LadderGreeks[] {
  return rungs.map(({ spot, delta }, i) => {
    if (!(Math.abs(delta) <= 1)) throw new InvalidArgument(`rungs[${i}].delta`, delta, 'between -1 and 1');
    const missing = Number.NaN;
    return { spot, delta, gamma: missing, thetaPerDay: missing, vegaPerPoint: missing, reason: TYPED_IN };
  });
}

function pricedGreeks({ spots, ...terms }: PricedLadder): LadderGreeks[] {
  return spots.map((spot) => {
    const { delta, gamma, thetaPerDay, vegaPerPoint } = europeanGreeks({ ...terms, spot });
    const isBounded = [gamma, thetaPerDay, vegaPerPoint].every(Number.isFinite);
    return { spot, delta, gamma, thetaPerDay, vegaPerPoint, reason: isBounded ? null : UNBOUNDED };
  });
}

/** Greeks of each rung. @throws InvalidArgument for a delta outside ±1, or terms without a price */
export const ladderGreeks = (ladder: TypedLadder | PricedLadder): LadderGreeks[] =>
  'rungs' in ladder ? typedGreeks(ladder) : pricedGreeks(ladder);
