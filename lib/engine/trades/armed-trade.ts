import { isoInstant } from '../market/iso-instant.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { PlanCard } from '../psychology/plan-card.ts';
import type { PhaseTimeline } from '../psychology/trap-report.ts';
import type { Dollars, EpochMilliseconds, ExchangeDate, IsoInstant } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import type { PathInstant, PathReport } from './path-report.ts';
import type { SpreadMark } from './spread-mark.ts';
import { type TradeExit, type TradePoint, tradeExits } from './trade-exits.ts';

/** One leg of the spread: the contract, sold below zero, bought above. */
export interface TradeLeg {
  readonly root: string;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiry: ExchangeDate;
  readonly quantity: number;
}

/** The plan of the session's last armed trap, followed as a trade of one spread. The seller's sign: plus is a gain. */
export interface ArmedTrade {
  readonly side: OptionRight;
  readonly root: string;
  readonly expiry: ExchangeDate;
  readonly wall: number;
  readonly legs: readonly TradeLeg[];
  /** The first snapshot that armed it. */
  readonly since: PathInstant;
  /** Where an exit was met first, else the snapshot asked for. */
  readonly until: PathInstant;
  readonly status: 'just_armed' | 'open' | 'closed';
  /** Per share, received. */
  readonly creditMid: Dollars;
  readonly creditNatural: Dollars;
  readonly targetMark: Dollars;
  /** At `until`. */
  readonly mark: SpreadMark;
  /** (credit − mark)·100 at natural prices on both ends; null without them. */
  readonly actualNatural: Dollars | null;
  /** As read at `until`; none at the snapshot that armed it. */
  readonly exits: readonly TradeExit[];
  /** Exits that were unknown at some of the snapshots on the way: they may have been met there. */
  readonly unread: readonly {
    readonly id: TradeExit['id'];
    readonly snapshots: number;
    readonly reason: string | null;
  }[];
  /** Stored snapshots from `since` to `until`, both counted. */
  readonly snapshots: number;
  /** At mid, by the last snapshot of each exchange hour; null with the reason. */
  readonly attribution: PathReport | null;
  readonly reason: string | null;
}

/** What the session's armed plan has made; null with the reason where there was none. */
export interface ArmedTradeReport {
  readonly trade: ArmedTrade | null;
  readonly reason: string | null;
}

/** When the session's last armed trap began, else why there is none. */
export function lastArmed(
  { runs, unread, reason }: PhaseTimeline,
  clock: string,
): { readonly at: IsoInstant; readonly reason: null } | { readonly at: null; readonly reason: string } {
  if (reason !== null) return { at: null, reason };
  const run = runs.findLast(({ phase }) => phase === 'trap_armed');
  if (run !== undefined) return { at: run.from, reason: null };
  const none = `no trap was armed in this session before ${clock}`;
  return {
    at: null,
    reason: unread === 0 ? none : `${none}, as far as read: ${unread} snapshots are not yet`,
  };
}

/** The plan's two legs: the short strike sold, the long one bought. */
export function planLegs({ side, root, expiry, spread }: PlanCard): TradeLeg[] {
  const leg = (strike: number, quantity: number) => ({ root, right: side, strike, expiry, quantity });
  return [leg(spread.short.strike, -1), leg(spread.long.strike, 1)];
}

export interface TradeEnd {
  /** Place in `points`. */
  readonly index: number;
  readonly isClosed: boolean;
  readonly exits: readonly TradeExit[];
  readonly unread: ArmedTrade['unread'];
}

/**
 * How far a plan's trade goes: to the first snapshot after the one that armed it at which an exit is met, else to the
 * last. An unknown exit ends nothing and is counted. What comes after the end is never looked at.
 * @param points from the snapshot that armed it on, oldest first, at least that one
 */
export function tradeEnd(plan: PlanCard, points: readonly TradePoint[]): TradeEnd {
  const unread = new Map<TradeExit['id'], { snapshots: number; reason: string | null }>();
  let exits: readonly TradeExit[] = [];
  for (const [index, now] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    exits = tradeExits(plan, before, now);
    for (const { id, met, reason } of exits)
      if (met === null)
        unread.set(id, {
          snapshots: (unread.get(id)?.snapshots ?? 0) + 1,
          reason: unread.get(id)?.reason ?? reason,
        });
    if (exits.some(({ met }) => met === true)) return endAt(index, true, exits, unread);
  }
  return endAt(points.length - 1, false, exits, unread);
}

const endAt = (
  index: number,
  isClosed: boolean,
  exits: readonly TradeExit[],
  unread: ReadonlyMap<TradeExit['id'], { readonly snapshots: number; readonly reason: string | null }>,
): TradeEnd => ({ index, isClosed, exits, unread: [...unread].map(([id, own]) => ({ id, ...own })) });

interface ArmedTradeInputs {
  readonly plan: PlanCard;
  /** From the snapshot that armed it up to the one asked for, oldest first. */
  readonly points: readonly TradePoint[];
  readonly end: TradeEnd;
  /** At the end. */
  readonly mark: SpreadMark;
  readonly attribution: { readonly path: PathReport | null; readonly reason: string | null };
}

const instantOf = ({ id, asOf, spot }: { id: string; asOf: EpochMilliseconds; spot: number }) => ({
  snapshotId: id,
  asOf: isoInstant(asOf),
  spot,
});

/** The armed plan as a trade. Its P&L at mid is its attribution's; at natural prices (credit − mark)·100. */
export function armedTrade({ plan, points, end, mark, attribution }: ArmedTradeInputs): ArmedTrade {
  const [first] = points as readonly [TradePoint, ...TradePoint[]];
  const last = points[end.index] ?? first;
  const { side, root, expiry, spread } = plan;
  const { creditMid, creditNatural, targetMark } = spread;
  const isJustArmed = end.index === 0;
  const made = mark.natural === null ? null : (creditNatural - mark.natural) * CONTRACT_SHARES;
  return {
    ...{ side, root, expiry, wall: spread.short.strike, legs: planLegs(plan) },
    since: instantOf(first),
    until: instantOf(last),
    status: isJustArmed ? 'just_armed' : end.isClosed ? 'closed' : 'open',
    ...{ creditMid, creditNatural, targetMark, mark },
    actualNatural: made === null ? null : Math.round(made * 100) / 100,
    ...{ exits: end.exits, unread: end.unread, snapshots: end.index + 1 },
    attribution: attribution.path,
    reason: attribution.reason,
  };
}
