import { previousSession, tradingSession } from '../market/exchange-calendar.ts';
import { isoInstant } from '../market/iso-instant.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { EpochMilliseconds, ExchangeDate, IsoInstant, Share } from '../units.ts';
import { closeBeyond } from '../volatility/risk-neutral-distribution.ts';
import type { SmileShape } from '../volatility/smile-shape.ts';
import type { Invalidation, InvalidationId } from './invalidations.ts';
import { PACE_EXIT } from './thresholds.ts';
import type { Condition } from './trap-report.ts';
import type { WallSpread } from './wall-spread.ts';

/** One rule by which the position is closed. */
export interface PlanExit {
  readonly id: 'target' | 'pace' | 'broken' | 'time' | 'invalidation';
  readonly name: string;
  /** Mark, ratio or strike; null where the exit is a time or a list. */
  readonly value: number | null;
  readonly at: IsoInstant | null;
}

/** The disciplined trade at an armed trap: a credit spread sold at the wall. Hypothetical, one spread of 100. */
export interface PlanCard {
  readonly side: OptionRight;
  readonly root: string;
  readonly expiry: ExchangeDate;
  readonly days: number;
  readonly spread: WallSpread;
  /** Other widths, nearest to the usual one first. */
  readonly others: readonly WallSpread[];
  /** Risk-neutral probability of a close beyond the break-even; null without a smile. */
  readonly lossProbability: Share | null;
  readonly exits: readonly PlanExit[];
  /** Net GEX, V/OI at the wall, distance, RSI. */
  readonly checklist: readonly Condition[];
  /** Invalidations that are present now. */
  readonly redFlags: readonly InvalidationId[];
  /** Invalidations that cannot be told. */
  readonly unknownFlags: readonly InvalidationId[];
}

const BEFORE_CLOSE_MS = 15 * 60_000;

/** 15 minutes before the close of the session before expiration, or of expiration day once that has passed. */
export function timeExit(expiry: ExchangeDate, asOf: EpochMilliseconds): EpochMilliseconds | null {
  const before = previousSession(expiry).closesAt - BEFORE_CLOSE_MS;
  if (before > asOf) return before;
  const own = tradingSession(expiry);
  return own === null ? null : own.closesAt - BEFORE_CLOSE_MS;
}

interface PlanInputs {
  readonly asOf: EpochMilliseconds;
  readonly side: OptionRight;
  readonly wall: number;
  readonly root: string;
  readonly expiry: ExchangeDate;
  readonly days: number;
  readonly spreads: readonly WallSpread[];
  readonly shape: SmileShape | null;
  readonly checklist: readonly Condition[];
  readonly flags: readonly Invalidation[];
}

/** The plan for an armed trap; null where no spread at the wall can be quoted. */
export function planCard({
  asOf,
  side,
  wall,
  spreads,
  shape,
  checklist,
  flags,
  ...own
}: PlanInputs): PlanCard | null {
  const [spread, ...others] = spreads;
  if (spread === undefined) return null;
  const beyond = side === 'call' ? 'above' : 'below';
  const of = (present: boolean | null) =>
    flags.filter((flag) => flag.present === present).map(({ id }) => id);
  const time = timeExit(own.expiry, asOf);
  return {
    side,
    ...own,
    spread,
    others: others.slice(0, 3),
    lossProbability: shape && closeBeyond(shape, spread.breakEven, beyond).probability,
    exits: [
      { id: 'target', name: 'Buy back at half the credit', value: spread.targetMark, at: null },
      { id: 'pace', name: 'V/OI pace at or below', value: PACE_EXIT, at: null },
      { id: 'broken', name: `Two snapshots ${beyond} the wall`, value: wall, at: null },
      { id: 'invalidation', name: 'Anything that cancels it', value: null, at: null },
      { id: 'time', name: 'Before the last day', value: null, at: time === null ? null : isoInstant(time) },
    ],
    checklist,
    redFlags: of(true),
    unknownFlags: of(null),
  };
}
