import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import { type PlanRequest, planOf } from '../engine/trades/plan-of.ts';
import type { PlanAnswer } from '../schema/plan-answer.ts';
import { planRequestSchema } from '../schema/plan-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { latestSnapshot, loadSnapshot } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { chooseSnapshot } from './choose-snapshot.ts';
import { readPlanContext } from './plan-context.ts';
import { requireJson } from './require-json.ts';

const UNITS = {
  dollars: 'USD of the whole position, the holder’s sign: positive is a gain or received',
  credit: 'USD per share of one unit, above zero received, below paid',
  greeks: 'shares, shares per $1, USD per calendar day, per volatility point, per rate point',
  odds: 'risk-neutral: what option prices imply, not how often it happens',
  'margin.portfolio': 'estimate by stress, volatility held',
};

/** A plan in a loaded chain. @throws ApiError 400 naming the leg that has no usable quote */
export async function planIn(
  chain: OptionChain,
  request: PlanRequest,
  fundingRate: number | null,
): Promise<PlanAnswer> {
  const report = planOf(chain, request, await readPlanContext(chain, fundingRate), DEFAULT_ASSUMPTIONS);
  if ('structure' in report) return snakeKeys(report);
  throw new ApiError('invalid_request', report.reason, { [`legs.${report.leg}`]: report.reason });
}

async function newest(symbol: string) {
  const info = await latestSnapshot(symbol);
  if (info === null)
    throw new ApiError('not_found', `no ${symbol} chain is stored`, { symbol: 'nothing stored' });
  return loadSnapshot(info.id);
}

/** `POST /plan`. @throws ApiError 400, 404 */
export async function makePlan(request: Request) {
  const { symbol, legs, at, snapshot_id, fill, credit, funding_rate } = await requireJson(
    request,
    planRequestSchema,
  );
  const choice = snapshot_id === undefined ? (at === undefined ? null : { at }) : { snapshot_id };
  const { id, chain } = choice === null ? await newest(symbol) : await chooseSnapshot(symbol, choice, 'at');
  const data = await planIn(chain, { legs, fill, credit }, funding_rate);
  const { source, sample, asOf } = chain;
  const meta = { symbol, snapshot_id: id, as_of: new Date(asOf).toISOString(), source, sample };
  return { meta: { ...meta, method_version: METHOD_VERSION, units: UNITS }, data };
}
