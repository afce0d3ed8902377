import { isoInstant } from '../market/iso-instant.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { PlanCard } from '../psychology/plan-card.ts';
import type {
  AnnualVolatility,
  Dollars,
  EpochMilliseconds,
  ExchangeDate,
  IsoInstant,
  Years,
} from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import type { PathInstant, PathReport, StoredReading } from './path-report.ts';
import type { SpreadMark } from './spread-mark.ts';
import type { TradeEnd, UnreadExit } from './trade-end.ts';
import type { TradeExit, TradePoint } from './trade-exits.ts';

/** One leg of the spread: the contract, sold below zero, bought above. */
export interface TradeLeg {
  readonly root: string;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiry: ExchangeDate;
  readonly quantity: number;
}

/** A leg as one snapshot of the path quotes it, with the volatility and the time that price it. */
export interface LegQuote {
  readonly bid: Dollars;
  readonly ask: Dollars;
  readonly mid: Dollars;
  readonly volatility: AnnualVolatility;
  readonly years: Years;
}

/** The legs at one instant of the path, in their order. */
export interface PathQuotes {
  readonly asOf: IsoInstant;
  readonly legs: readonly LegQuote[];
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
  readonly unread: readonly UnreadExit[];
  /** Stored snapshots from `since` to `until`, both counted. */
  readonly snapshots: number;
  /** At mid, by the last snapshot of each exchange hour; null with the reason. */
  readonly attribution: PathReport | null;
  /** What its steps were priced from: at `since`, then at the end of each step; none without an attribution. */
  readonly quotes: readonly PathQuotes[];
  readonly reason: string | null;
}

/** What the session's armed plan has made; null with the reason where there was none. */
export interface ArmedTradeReport {
  readonly trade: ArmedTrade | null;
  readonly reason: string | null;
}

/** The plan's two legs: the short strike sold, the long one bought. */
export function planLegs({ side, root, expiry, spread }: PlanCard): TradeLeg[] {
  const leg = (strike: number, quantity: number) => ({ root, right: side, strike, expiry, quantity });
  return [leg(spread.short.strike, -1), leg(spread.long.strike, 1)];
}

interface ArmedTradeInputs {
  readonly plan: PlanCard;
  /** From the snapshot that armed it up to the one asked for, oldest first. */
  readonly points: readonly TradePoint[];
  readonly end: TradeEnd;
  /** At the end. */
  readonly mark: SpreadMark;
  readonly attribution: AttributedTrade;
}

/** The P&L of the path and what it was priced from; no path: the reason. */
export interface AttributedTrade {
  readonly path: PathReport | null;
  readonly quotes: readonly PathQuotes[];
  readonly reason: string | null;
}

/** The quotes of a path's readings. */
export const pathQuotes = (readings: readonly StoredReading[]): PathQuotes[] =>
  readings.map(({ whole }) => ({
    asOf: isoInstant(whole.asOf),
    legs: whole.marks.map(({ bid, ask, mid, volatility, years }) => ({ bid, ask, mid, volatility, years })),
  }));

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
    quotes: attribution.quotes,
    reason: attribution.reason,
  };
}
