import 'server-only';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { InvalidArgument } from '../engine/require.ts';
import type { AttributionAnswer } from '../schema/attribution-answer.ts';
import type { PlanAnswer } from '../schema/plan-answer.ts';
import type { ChosenLeg, PlanPage } from '../schema/plan-page.ts';
import type { PlanParameters } from '../schema/plan-parameters.ts';
import type { SnapshotChoice } from '../schema/trade-leg.ts';
import type { TrapPage } from '../schema/trap-page.ts';
import { trapPlanLegs } from '../schema/trap-plan-legs.ts';
import { loadSnapshot, sessionSnapshots } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { attributeStored } from './attribute-stored.ts';
import { planIn } from './make-plan.ts';
import { frontExpiration, listedExpirations, planTemplates, proposedLegs } from './plan-choices.ts';
import { instantOfAt } from './view-instant.ts';
import { workedTradeAnswer } from './worked-trade-answer.ts';

/** The answer, or the reason that an API client would get. */
async function orFault<T>(
  work: () => Promise<T>,
): Promise<{ value: T; fault: null } | { value: null; fault: string }> {
  try {
    return { value: await work(), fault: null };
  } catch (error) {
    if (error instanceof ApiError || error instanceof InvalidArgument)
      return { value: null, fault: error.message };
    throw error;
  }
}

const named = (legs: readonly ChosenLeg[], root: string | null) =>
  legs.map(({ right, strike, expiry, quantity }) => ({
    right,
    strike,
    expiry,
    quantity,
    ...(root !== null && { root }),
  }));

/** The snapshot that the P&L is attributed from: at `vs`, else the session's first. @throws ApiError without one */
async function attributedFrom(
  { symbol, source, asOf }: OptionChain,
  { session }: TrapPage,
  vs: string | null,
): Promise<SnapshotChoice> {
  if (vs !== null) {
    if (instantOfAt(vs) < asOf) return { at: vs };
    throw new ApiError('invalid_request', `vs=${vs} is not before the snapshot shown`);
  }
  const [first] = await sessionSnapshots(symbol, source, session.opens_at, asOf - 1);
  if (first !== undefined) return { snapshot_id: first.id };
  throw new ApiError('invalid_request', 'no earlier snapshot of this session is stored to attribute from');
}

/** What the position would have made since. By the hour, over several sessions by the day. @throws ApiError */
async function attributedSince(
  chain: OptionChain,
  page: TrapPage,
  legs: ReturnType<typeof named>,
  vs: string | null,
): Promise<AttributionAnswer> {
  const from = await attributedFrom(chain, page, vs);
  return attributeStored({
    ...{ symbol: chain.symbol, legs, from, to: { snapshot_id: page.meta.snapshot_id }, mark: 'mid' },
    path: vs === null || instantOfAt(vs) >= page.session.opens_at ? 'hours' : 'days',
  });
}

/** Everything the plan page draws for the snapshot that its page shows. */
export async function getPlanPage(page: TrapPage, parameters: PlanParameters): Promise<PlanPage> {
  const { chain } = await loadSnapshot(page.meta.snapshot_id);
  const expirations = listedExpirations(chain);
  const front = frontExpiration(chain, expirations);
  const move = page.trap.levels.expected_move?.dollars ?? null;
  const wall = page.exposure.call_wall?.strike ?? null;
  const proposed = front === null ? null : proposedLegs(chain, front, wall, move);
  const asked = parameters.legs?.map((leg) => ({ ...leg, expiry: leg.expiry ?? front?.expiry ?? '' }));
  const armed = page.trap.plan;
  const legs: readonly ChosenLeg[] = asked ?? (armed === null ? proposed : trapPlanLegs(armed)) ?? [];
  const { fill, credit } = parameters;
  const shared = expirations.filter(({ expiry }) => expiry === front?.expiry).length > 1;
  const start = armed?.root ?? (shared ? (front?.root ?? null) : null);
  const root = parameters.root ?? (asked === undefined ? start : null);
  const own = named(legs, root);
  const plan = await orFault<PlanAnswer>(() => planIn(chain, { legs: own, fill, credit }, null));
  const attribution =
    plan.value === null
      ? { value: null, fault: plan.fault }
      : await orFault<AttributionAnswer>(() => attributedSince(chain, page, own, parameters.vs));
  return {
    parameters: { ...parameters, legs, root },
    legs,
    proposed: asked !== undefined ? null : armed === null ? 'start' : 'trap',
    expirations,
    templates: front === null ? [] : planTemplates(chain, expirations, front, move),
    plan: plan.value,
    fault: legs.length === 0 ? 'no expiration of this chain lists strikes enough for a position' : plan.fault,
    attribution: attribution.value,
    attributionFault: attribution.fault,
    worked: workedTradeAnswer(),
  };
}
