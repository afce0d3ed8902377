import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars, Percent, Share } from '../units.ts';
import type { Behaviour } from './behaviours.ts';
import type { Invalidation } from './invalidations.ts';
import type { LevelProbabilities } from './level-probabilities.ts';
import type { LuredContract } from './lured-contracts.ts';
import type { PlanCard } from './plan-card.ts';
import type { Evidence } from './trap-evidence.ts';
import type { TrapPaths } from './trap-paths.ts';
import type { Condition } from './trap-report.ts';
import type { TurnoverPace } from './turnover-pace.ts';

/** Who is lured, into what, and what speaks against them. */
export interface TrapCard {
  readonly side: OptionRight;
  readonly wall: number | null;
  /** `breakout_buyers` buy calls at the call wall, `breakdown_buyers` puts at the put wall. */
  readonly lured: 'breakout_buyers' | 'breakdown_buyers';
  /** What trades near the wall, by premium; at most five. */
  readonly contracts: readonly LuredContract[];
  /** The one that stands for the trade. */
  readonly contract: LuredContract | null;
  /** Its ask, and where it must close by expiration to earn that back. */
  readonly pays: Dollars | null;
  readonly breakEven: number | null;
  readonly breakEvenPercent: Percent | null;
  /** Risk-neutral probability of a close beyond it. */
  readonly chance: Share | null;
  readonly pace: TurnoverPace;
  readonly evidence: readonly Evidence[];
  readonly behaviours: readonly Behaviour[];
  readonly paths: TrapPaths | null;
  readonly reason: string | null;
}

/** The trap with what follows from it. */
export interface TrapReading {
  readonly trap: TrapCard;
  readonly plan: PlanCard | null;
  /** What keeps the plan from being shown: the trap's own conditions that are not met. */
  readonly planMissing: readonly Condition[];
  /** Why there is no plan, where it is not for want of a condition. */
  readonly planReason: string | null;
  readonly invalidations: readonly Invalidation[];
  readonly probabilities: LevelProbabilities;
}
