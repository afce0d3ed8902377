import type { AttributionAnswer } from './attribution-answer.ts';
import type { PlanAnswer } from './plan-answer.ts';
import type { PlanLegParameter, PlanParameters } from './plan-parameters.ts';

/** An expiration that legs can be chosen from, with its listed strikes in ascending order. */
export interface PlanExpiration {
  readonly expiry: string;
  readonly root: string;
  readonly strikes: readonly number[];
}

/** A leg as the page shows it: every part of it chosen. */
export interface ChosenLeg extends PlanLegParameter {
  readonly expiry: string;
}

/** A named structure around the spot, ready to be looked at. */
export interface PlanTemplate {
  readonly name: string;
  readonly legs: readonly ChosenLeg[];
  readonly root: string | null;
}

/** The first source’s trade in the engine’s terms, and what the source itself says of it. */
export interface WorkedTradeAnswer {
  readonly attribution: AttributionAnswer;
  readonly volatilities: readonly number[];
  readonly printed: { readonly theta: number; readonly delta: number; readonly vega: number };
  readonly theta_by_its_own_rate: number;
}

/** Everything that the plan page draws beside what every page of a symbol has. */
export interface PlanPage {
  /** The position in the address, or the one proposed. */
  readonly parameters: PlanParameters;
  readonly legs: readonly ChosenLeg[];
  /** Where the legs come from when the address names none: the armed trap's plan, or a spread to start from. */
  readonly proposed: 'trap' | 'start' | null;
  readonly expirations: readonly PlanExpiration[];
  readonly templates: readonly PlanTemplate[];
  /** Equals `data` of `POST /plan`; null with the reason in `fault`. */
  readonly plan: PlanAnswer | null;
  readonly fault: string | null;
  /** The same position had it been opened with the session; null with the reason. */
  readonly attribution: AttributionAnswer | null;
  readonly attributionFault: string | null;
  readonly worked: WorkedTradeAnswer;
}
