import type { SignModel } from '../assumptions.ts';
import type { ExposureReport, GammaWall, ZeroGammaFlip } from '../exposure/exposure-report.ts';
import type { Dollars, DollarsPerOnePercent, ExchangeDate, IsoInstant, Percent, Shares } from '../units.ts';

import type { LoopGain } from './loop-gain.ts';
import type { RegimeReading } from './regimes-of.ts';
import type { TrapReading } from './trap-card-report.ts';
import type { TurnoverPace } from './turnover-pace.ts';

export type Phase =
  | 'no_read'
  | 'quiet'
  | 'loading'
  | 'loop_active'
  | 'exhaustion'
  | 'trap_armed'
  | 'resolved';

/** Three-valued: null is "unknown", and then `reason` says why. */
export type Met = boolean | null;

export type ConditionId =
  | 'net_gex'
  | 'volume'
  | 'momentum'
  | 'volume_oi'
  | 'wall_distance'
  | 'rsi_15m'
  | 'loop_off';

export type ExitId = 'exit_volume' | 'exit_rsi' | 'exit_wall' | 'exit_volatility' | 'exit_pace';

export type ConditionUnit =
  | 'dollars'
  | 'times'
  | 'percent'
  | 'unsigned_percent'
  | 'ratio'
  | 'expected_moves'
  | 'points'
  | 'count';

export interface Condition<Id extends string = ConditionId> {
  readonly id: Id;
  /** What is measured, e.g. "V/OI at 595 calls". */
  readonly name: string;
  readonly value: number | null;
  /** Unit of value, threshold and distance; `unsigned_percent` is a share or a size, which no sign belongs to. */
  readonly unit: ConditionUnit;
  readonly operator: '<' | '>' | '>=' | '<=';
  readonly threshold: number;
  readonly met: Met;
  /** How far past (positive) or short of (negative) the threshold, in the value's unit; null when unknown. */
  readonly distance: number | null;
  readonly reason: string | null;
  /** The value past which, for two snapshots in a row, a met condition is left; null: it has no such memory. */
  readonly leave: number | null;
  /** Met only because it has not been left yet: its value alone would not meet it. */
  readonly held: boolean;
  readonly inputs: Readonly<Record<string, number | string | null>>;
  /** The same value at the session's earlier snapshots, oldest first, for the sparkline. */
  readonly history: readonly { readonly at: IsoInstant; readonly value: number | null }[];
}

export type GammaRegime = 'short_gamma' | 'long_gamma' | 'near_zero';

export interface SignModelReading {
  readonly sign: SignModel;
  readonly netGex: DollarsPerOnePercent | null;
  readonly regime: GammaRegime | null;
  /** Why there is no reading, when there is none. */
  readonly reason: string | null;
}

export interface ExpectedMove {
  /** S·IV·√T of the nearest expiration after today. */
  readonly dollars: Dollars;
  readonly percent: Percent;
  readonly expiry: ExchangeDate;
  readonly volatility: number;
}

export interface Verdict {
  readonly phase: Phase;
  /** Which side the phase speaks of, where it has one. */
  readonly side: 'call' | 'put' | null;
  /** When the session came to this phase. */
  readonly since: IsoInstant;
  /** One sentence built from the figures. */
  readonly sentence: string;
  /** The first clause, set in bold: what dealers must do. */
  readonly lead: string;
  readonly inputsPresent: number;
  readonly inputsTotal: number;
  readonly missing: readonly string[];
}

/** A stretch of the session in one phase. */
export interface PhaseRun {
  readonly phase: Phase;
  readonly from: IsoInstant;
  /** Instant of its last snapshot. */
  readonly to: IsoInstant;
  /** The wall it speaks of, at its first snapshot; null where it speaks of none. */
  readonly side: 'call' | 'put' | null;
  readonly strike: number | null;
  /** For `resolved`: price left the wall, closed two snapshots beyond it, or the session ended. */
  readonly outcome: 'held' | 'broken' | 'session_end' | null;
  /** For `exhaustion`: the exits that began it. */
  readonly exits: readonly ExitId[];
}

/** The session's phases so far, and what they were read from. */
export interface PhaseTimeline {
  readonly runs: readonly PhaseRun[];
  /** Snapshots that the machine has read, this one included. */
  readonly snapshots: number;
  /** Earlier snapshots of the session without a stored reading. */
  readonly unread: number;
  /** Why the session's earlier snapshots do not count, where they do not. */
  readonly reason: string | null;
}

export interface LoopReport {
  readonly conditionsMet: number;
  readonly conditionsUnknown: number;
  /** What ends an active loop: volume, RSI, the wall ahead, volatility, V/OI pace. */
  readonly exits: readonly Condition<ExitId>[];
  /** V/OI pace at the busiest strike with high open interest. */
  readonly pace: TurnoverPace;
  readonly gain: LoopGain['gain'];
  readonly amplification: LoopGain['amplification'];
  readonly stable: LoopGain['stable'];
  readonly gainReason: LoopGain['reason'];
  readonly gainInputs: LoopGain['inputs'];
}

export interface TrapLevels {
  readonly gammaFlip: ZeroGammaFlip;
  readonly callWall: GammaWall | null;
  readonly putWall: GammaWall | null;
  readonly maxPain: ExposureReport['maxPain'];
  readonly expectedMove: ExpectedMove | null;
  readonly priorHigh: number | null;
  readonly priorLow: number | null;
  readonly openingHigh: number | null;
  readonly openingLow: number | null;
  readonly vwap: number | null;
}

export interface TrapReport extends RegimeReading, TrapReading {
  readonly spot: number;
  readonly verdict: Verdict;
  readonly models: readonly SignModelReading[];
  readonly modelsAgree: boolean | null;
  /** Of the view's sign model, as are the levels; conditions, phase and verdict rest on the naive one. */
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  /** Shares dealers must trade per $1 of price, positive: they sell into a rise (long gamma). */
  readonly hedgeSharesPerDollar: Shares;
  readonly conditions: readonly Condition[];
  readonly loop: LoopReport;
  /** Of the side whose trap is armed, else of the nearer wall. */
  readonly trapChecks: readonly Condition[];
  readonly levels: TrapLevels;
  readonly timeline: PhaseTimeline;
}
