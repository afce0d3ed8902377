import type { ExerciseStyle, OptionRight, SettlementTime } from '../market/option-chain.ts';
import type { Dollars, ExchangeDate, IsoInstant, Share } from '../units.ts';
import type { AssignmentRisk } from './assignment-risk.ts';
import type { BetaReading } from './beta.ts';
import type { CashAccountReport } from './cash-account.ts';
import type { DayTradeRule } from './day-trades.ts';
import type { FillReport } from './fill.ts';
import type { LegMark } from './leg-mark.ts';
import type { PayoffCurves } from './payoff-curves.ts';
import type { PayoffLimit, PayoffShape } from './payoff-shape.ts';
import type { PortfolioMargin } from './portfolio-margin.ts';
import type { PositionGreeks } from './position-greeks.ts';
import type { ProfitOdds } from './profit-probability.ts';
import type { MarginReport } from './reg-t-margin.ts';
import type { SettlementOutcome } from './settlement-outcome.ts';
import type { StructureName } from './structure-name.ts';

/** One leg of a plan as the snapshot quotes it. */
export interface PlanLeg {
  readonly root: string;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiry: ExchangeDate;
  readonly settlement: SettlementTime;
  readonly settlesAt: IsoInstant;
  readonly quantity: number;
  readonly bid: Dollars;
  readonly ask: Dollars;
  readonly mid: Dollars;
  /** Implied from the mid of `volatilityFrom`. */
  readonly volatility: number;
  readonly volatilityFrom: LegMark['volatilityFrom'];
  readonly rate: number;
  readonly dividendYield: number;
  readonly carrySource: LegMark['carrySource'];
  readonly volume: number | null;
  readonly openInterest: number | null;
  /** Of the whole leg, the holder's sign. */
  readonly greeks: PositionGreeks;
}

/** What the plan keeps and risks at one price. */
export interface FillOutcome {
  /** Per share of one unit: above zero received, below paid. */
  readonly credit: Dollars;
  readonly maxProfit: PayoffLimit;
  readonly maxLoss: PayoffLimit;
  readonly breakEvens: readonly number[];
  /** Half of the credit kept; null for a debit. */
  readonly target: { readonly pnl: Dollars; readonly mark: Dollars } | null;
}

/** The odds, or nulls and why there are none. */
export type PlanOdds = { readonly [K in keyof ProfitOdds]: ProfitOdds[K] | null } & {
  readonly reason: string | null;
};

/** What the Reg-T requirement costs a day; null where no rate is known. */
export interface MarginFunding {
  readonly perDay: Dollars | null;
  /** A year, continuous: as asked for, else of the first expiration's forward. */
  readonly rate: number | null;
  readonly source: 'asked' | LegMark['carrySource'];
}

export interface PlanMargin {
  readonly regT: MarginReport;
  readonly cash: CashAccountReport;
  readonly portfolio: PortfolioMargin;
  readonly funding: MarginFunding;
  readonly dayTradeRules: readonly DayTradeRule[];
}

/** Net delta as shares of the index. */
export interface BetaWeighted {
  readonly delta: number | null;
  readonly index: string;
  readonly beta: BetaReading['beta'];
  readonly sessions: number;
  readonly reason: string | null;
}

/** What a position of stored contracts risks and earns. Dollars of the whole position; the holder's sign. */
export interface PlanReport {
  readonly structure: StructureName;
  readonly spot: number;
  readonly asOf: IsoInstant;
  /** First expiration: what "at expiry" means. */
  readonly expiresAt: IsoInstant;
  readonly style: ExerciseStyle;
  readonly cashSettled: boolean;
  readonly legs: readonly PlanLeg[];
  readonly fill: FillReport;
  /** Which price the figures below are at. */
  readonly basis: 'mid' | 'natural' | 'typed';
  readonly chosen: FillOutcome;
  readonly atMid: FillOutcome;
  readonly atNatural: FillOutcome;
  readonly approximate: PayoffShape['approximate'];
  readonly greeks: PositionGreeks;
  readonly betaWeighted: BetaWeighted;
  readonly odds: PlanOdds;
  readonly payoff: PayoffCurves;
  /** S·IV·√T of the first expiration by its leg nearest to the money; share of closes inside it about 68 %. */
  readonly expectedMove: Dollars;
  readonly margin: PlanMargin;
  readonly assignment: readonly AssignmentRisk[];
  readonly settlement: readonly SettlementOutcome[];
  readonly targetShare: Share;
}
