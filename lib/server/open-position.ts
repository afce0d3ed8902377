import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { previousSession } from '../engine/market/exchange-calendar.ts';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { markPrice } from '../engine/trades/mark-price.ts';
import { type PlanRequest, planOf } from '../engine/trades/plan-of.ts';
import type { PlanReport } from '../engine/trades/plan-report.ts';
import { openPositionSchema } from '../schema/position-request.ts';
import { storeMark } from '../store/mark-positions.ts';
import { readPaceInputs } from '../store/pace-inputs.ts';
import {
  createPosition,
  type NewPosition,
  readMarks,
  readPosition,
  type StoredLeg,
} from '../store/positions.ts';
import { latestSnapshot, loadSnapshot } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { chooseSnapshot } from './choose-snapshot.ts';
import { readPlanContext } from './plan-context.ts';
import { positionAnswer } from './position-answer.ts';
import { requireJson } from './require-json.ts';

async function snapshotOf(symbol: string, at: string | undefined, snapshot_id: string | undefined) {
  if (snapshot_id !== undefined) return chooseSnapshot(symbol, { snapshot_id }, 'snapshot_id');
  if (at !== undefined) return chooseSnapshot(symbol, { at }, 'at');
  const info = await latestSnapshot(symbol);
  if (info === null)
    throw new ApiError('not_found', `no ${symbol} chain is stored`, { symbol: 'nothing stored' });
  return loadSnapshot(info.id);
}

/** Entry price of each leg; the difference of a typed net price to mid is put on the first leg, as in the plan. */
function entryLegs(
  { legs, fill, style }: PlanReport & { style: OptionChain['style'] },
  { fill: basis, credit }: PlanRequest,
): StoredLeg[] {
  return legs.map(({ root, right, strike, expiry, settlement, settlesAt, quantity, bid, ask, mid }, i) => {
    const price = markPrice({ bid, ask, mid }, quantity, credit === null ? basis : 'mid', 'open');
    const shift = credit !== null && i === 0 ? ((credit - fill.mid) * fill.units) / quantity : 0;
    const settled = { settlement, settlesAt: Date.parse(settlesAt) };
    return { root, right, strike, expiry, ...settled, style, quantity, entryPrice: price - shift };
  });
}

/** Where a bounded plan is wrong: its break-even on the side of the larger loss. */
function defaultInvalidation({ chosen, spot }: PlanReport): NewPosition['exits']['invalidation'] {
  const { break_evens, at } = { break_evens: chosen.breakEvens, at: chosen.maxLoss.at };
  const side = at !== null && at < spot ? 'below' : 'above';
  const level = break_evens.find((even) => (side === 'above' ? even > spot : even < spot));
  return level === undefined ? null : { level, side };
}

/** `POST /positions`: opens a paper position at the prices of a stored snapshot. @throws ApiError 400, 404 */
export async function openPosition(request: Request) {
  const body = await requireJson(request, openPositionSchema);
  const { symbol, legs, at, snapshot_id, fill, credit, notes, tags } = body;
  const { id: snapshotId, chain } = await snapshotOf(symbol, at, snapshot_id);
  const plan: PlanRequest = { legs, fill, credit };
  const report = planOf(chain, plan, await readPlanContext(chain, null), DEFAULT_ASSUMPTIONS);
  if (!('structure' in report))
    throw new ApiError('invalid_request', report.reason, { [`legs.${report.leg}`]: report.reason });
  const until =
    body.until === undefined
      ? previousSession(exchangeDateOf(Date.parse(report.expiresAt))).closesAt
      : Date.parse(body.until);
  const id = await createPosition({
    symbol,
    source: chain.source,
    sample: chain.sample,
    structure: report.structure,
    openedAt: chain.asOf,
    openedWith: snapshotId,
    basis: report.basis,
    units: report.fill.units,
    credit: report.chosen.credit,
    cashSettled: report.cashSettled,
    notes,
    tags,
    exits: {
      invalidation: body.invalidation === undefined ? defaultInvalidation(report) : body.invalidation,
      until: Math.max(until, chain.asOf),
    },
    legs: entryLegs(report, plan),
  });
  const position = await readPosition(id);
  if (position === null) throw new ApiError('internal', 'the position was stored and cannot be read');
  await storeMark(position, chain, snapshotId, await readPaceInputs(chain));
  return positionAnswer(position, await readMarks(id));
}
