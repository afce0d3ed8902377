import type { HedgeRequest } from '../engine/hedging/hedge-request.ts';
import { TYPICAL_LIMITS } from '../engine/hedging/risk-limits.ts';
import type { HedgeParameters } from '../schema/serialise-hedge-parameters.ts';

/** The engine's request of the address's parameters. */
export const toHedgeRequest = (p: HedgeParameters): HedgeRequest => ({
  kind: p.book,
  strike: p.k,
  right: p.type,
  expiry: p.x,
  contracts: p.qty,
  step: p.step,
  preset: p.limits,
  limits: {
    grossDelta: p.gross ?? TYPICAL_LIMITS.grossDelta,
    netDelta: p.net ?? TYPICAL_LIMITS.netDelta,
    gamma: p.gamma ?? TYPICAL_LIMITS.gamma,
    vega: p.vega ?? TYPICAL_LIMITS.vega,
  },
  target: p.target,
  to: p.to,
  sellPercent: p.sell,
  fundingRate: p.fund / 100,
  scenario: {
    shock: p.ds,
    volatilityPoints: p.dv,
    days: p.dt,
    y: p.impact,
    advShares: p.adv,
    lambda: p.lambda,
    thresholdDollars: p.hold,
  },
});
