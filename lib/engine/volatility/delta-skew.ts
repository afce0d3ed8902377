import type { OptionRight } from '../market/option-chain.ts';
import { normalCumulative } from '../math/normal-distribution.ts';
import { findRoot } from '../math/root-finding.ts';
import type { AnnualVolatility } from '../units.ts';
import { type SmileShape, smileVolatility } from './smile-shape.ts';

const DELTA = 0.25;

/** A strike by its delta and the volatility there. */
export interface DeltaStrike {
  readonly strike: number;
  readonly volatility: AnnualVolatility;
}

/** Skew of one expiration at 25 delta, volatilities as fractions: 0.01 is one point. */
export interface DeltaSkew {
  readonly call: DeltaStrike;
  readonly put: DeltaStrike;
  readonly atTheForward: AnnualVolatility;
  /** Call less put: negative where puts are dearer. */
  readonly riskReversal: AnnualVolatility;
  /** Mean of both less the volatility at the forward: how much dearer the wings are. */
  readonly butterfly: AnnualVolatility;
}

/** |N(d₁)| of a call, |N(−d₁)| of a put, on the forward and undiscounted. */
function forwardDelta(shape: SmileShape, right: OptionRight, strike: number): number {
  const deviation = (smileVolatility(shape, strike) ?? Number.NaN) * Math.sqrt(shape.years);
  const d1 = Math.log(shape.forward / strike) / deviation + 0.5 * deviation;
  return normalCumulative(right === 'call' ? d1 : -d1);
}

function strikeOf(shape: SmileShape, right: OptionRight): DeltaStrike | null {
  const wing = right === 'call' ? shape.highestStrike : shape.lowestStrike;
  const away = (strike: number) => forwardDelta(shape, right, strike) - DELTA;
  if (!(away(shape.forward) > 0 && away(wing) < 0)) return null;
  const [low, high] = right === 'call' ? [shape.forward, wing] : [wing, shape.forward];
  const strike = findRoot(away, low, high, 1e-9 * shape.forward);
  const volatility = smileVolatility(shape, strike);
  return volatility === null ? null : { strike, volatility };
}

/**
 * 25-delta risk reversal and butterfly of a fitted smile (forward delta). Null where a 25-delta strike lies beyond the
 * fitted curve: no number is read from a tail.
 */
export function deltaSkew(shape: SmileShape): DeltaSkew | null {
  const call = strikeOf(shape, 'call');
  const put = strikeOf(shape, 'put');
  const middle = smileVolatility(shape, shape.forward);
  if (call === null || put === null || middle === null) return null;
  return {
    call,
    put,
    atTheForward: middle,
    riskReversal: call.volatility - put.volatility,
    butterfly: 0.5 * (call.volatility + put.volatility) - middle,
  };
}
