import 'server-only';
import { z } from 'zod';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { attributePosition } from '../engine/trades/attribute-position.ts';
import type { HeldLeg } from '../engine/trades/attribution-report.ts';
import type { AttributionAnswer } from '../schema/attribution-answer.ts';
import {
  type ExplicitLeg,
  explicitAttributionSchema,
  storedAttributionSchema,
} from '../schema/attribution-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { attributeStored } from './attribute-stored.ts';
import { requireJson, requireShape } from './require-json.ts';

const UNITS = {
  actual: 'USD, whole cents, the holder’s sign: positive is a gain',
  greeks: 'USD by Taylor terms at the first instant; unexplained is what they leave',
  revaluation: 'USD by Shapley average over spot, time, volatility, rate with yield',
};

const toHeldLeg = ({ from, to, ...leg }: ExplicitLeg): HeldLeg => {
  const end = ({ dividend_yield, ...rest }: ExplicitLeg['from']) => ({
    ...rest,
    dividendYield: dividend_yield,
  });
  return { ...leg, from: end(from), to: end(to) };
};

/** `POST /attribution`: where a position's P&L came from. @throws ApiError 400, 404 */
export async function attribute(request: Request) {
  const body = await requireJson(request, z.looseObject({}));
  const isStored = 'from' in body || 'to' in body;
  const data: AttributionAnswer = isStored
    ? await attributeStored(requireShape(body, storedAttributionSchema))
    : snakeKeys(attributePosition(requireShape(body, explicitAttributionSchema).legs.map(toHeldLeg)));
  return { meta: { method_version: METHOD_VERSION, units: UNITS }, data };
}
