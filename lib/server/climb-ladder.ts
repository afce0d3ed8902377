import { deltaLadder } from '../engine/hedging/delta-ladder.ts';
import { TYPICAL_LIMITS } from '../engine/hedging/risk-limits.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { ladderRequestSchema, toLadderBook } from '../schema/ladder-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { requireJson } from './require-json.ts';

/** `POST /ladder`: one position at each spot, with what must be traded and the use of each limit. @throws ApiError 400 */
export async function climbLadder(request: Request) {
  const body = await requireJson(request, ladderRequestSchema);
  const own = body.limits;
  const limits = {
    grossDelta: own?.gross_delta ?? TYPICAL_LIMITS.grossDelta,
    netDelta: own?.net_delta ?? TYPICAL_LIMITS.netDelta,
    gamma: own?.gamma ?? TYPICAL_LIMITS.gamma,
    vega: own?.vega ?? TYPICAL_LIMITS.vega,
  };
  const rungs = deltaLadder(toLadderBook(body), limits, body.preset);
  return {
    meta: {
      count: rungs.length,
      preset: body.preset,
      limits: snakeKeys(limits),
      method_version: METHOD_VERSION,
    },
    data: { rungs: snakeKeys(rungs) },
  };
}
