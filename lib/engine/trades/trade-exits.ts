import type { PlanCard, PlanExit } from '../psychology/plan-card.ts';
import type { Met } from '../psychology/trap-report.ts';
import type { Dollars, DollarsPerOnePercent, EpochMilliseconds, IsoInstant } from '../units.ts';
import { exitRules } from './exit-rules.ts';

/** What the exits of a plan are read from at one snapshot. */
export interface TradePoint {
  readonly id: string;
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  /** What buying the spread back costs a share at mid; null with the reason. */
  readonly mark: Dollars | null;
  readonly markReason: string | null;
  /** V/OI pace at the sold strike. */
  readonly pace: { readonly value: number | null; readonly reason: string | null };
  /** Naive sign. */
  readonly netGex: DollarsPerOnePercent | null;
  /** Whether the loop is on; unknown in `no_read`. */
  readonly isLoopOn: Met;
}

/** One exit of a plan as read at a snapshot; `met` null: `reason` says what is unknown. */
export interface TradeExit {
  readonly id: PlanExit['id'];
  readonly met: Met;
  /** Mark, pace, spot or net GEX that was read; null for the time. */
  readonly value: number | null;
  readonly threshold: number | null;
  /** When the plan ends at the latest: of the time alone. */
  readonly at: IsoInstant | null;
  readonly reason: string | null;
}

type ExitPlan = Pick<PlanCard, 'side' | 'spread' | 'exits'>;

/** Two snapshots in a row beyond the wall. */
function brokenWall({ side, spread }: ExitPlan, before: TradePoint, { spot }: TradePoint): TradeExit {
  const wall = spread.short.strike;
  const isBeyond = (price: number) => (side === 'call' ? price > wall : price < wall);
  const met = isBeyond(before.spot) && isBeyond(spot);
  return { id: 'broken', met, value: spot, threshold: wall, at: null, reason: null };
}

/** Net GEX no longer negative, or the loop on again: what cancels a plan that has been opened. */
function cancelled({ netGex, isLoopOn }: TradePoint): TradeExit {
  const base = { id: 'invalidation', value: netGex, threshold: 0, at: null } as const;
  if (isLoopOn === true) return { ...base, met: true, reason: 'the loop is on' };
  if (netGex !== null && netGex >= 0) return { ...base, met: true, reason: null };
  if (netGex === null) return { ...base, met: null, reason: 'net GEX is not known' };
  return isLoopOn === null
    ? { ...base, met: null, reason: 'whether the loop is on is not known' }
    : { ...base, met: false, reason: null };
}

function timedOut({ exits }: ExitPlan, { asOf }: TradePoint): TradeExit {
  const at = exits.find(({ id }) => id === 'time')?.at ?? null;
  const base = { id: 'time', value: null, threshold: null, at } as const;
  return at === null
    ? { ...base, met: null, reason: 'the plan has no last time' }
    : { ...base, met: asOf >= Date.parse(at), reason: null };
}

/**
 * The exits of an opened plan at one snapshot, in the plan's order: half of the credit kept, V/OI pace at or below 1,
 * two snapshots beyond the wall, what cancels it, time. Three-valued. Of what cancels a plan only net GEX and the loop
 * count once it is open: weekends, events, IV rank and wide quotes speak against opening it, and stood in its red flags.
 * @param before the snapshot before `now`: the wall is broken by two
 */
export function tradeExits(plan: ExitPlan, before: TradePoint, now: TradePoint): TradeExit[] {
  const read = exitRules({
    credit: plan.spread.creditMid,
    mark: now.mark,
    markReason: now.markReason,
    volumePace: now.pace,
    invalidation: null,
    spot: now.spot,
    now: now.asOf,
    until: Number.POSITIVE_INFINITY,
  });
  const named = (id: 'target' | 'volume_pace', as: TradeExit['id']) =>
    read.filter((exit) => exit.id === id).map((exit): TradeExit => ({ ...exit, id: as, at: null }));
  return [
    ...named('target', 'target'),
    ...named('volume_pace', 'pace'),
    brokenWall(plan, before, now),
    cancelled(now),
    timedOut(plan, now),
  ];
}
