import type { WorkedFigure } from '../engine/hedging/worked-figures.ts';
import type { WorkedLadder } from '../engine/hedging/worked-ladders.ts';
import type { HedgeAnswer } from './hedge-answer.ts';
import type { HistoryAnswer, HistorySeries } from './history-answer.ts';
import type { Span } from './history-span.ts';
import type { PlanPage } from './plan-page.ts';
import type { PlanParameters } from './plan-parameters.ts';
import type { HedgeParameters } from './serialise-hedge-parameters.ts';
import type { TrapPage } from './trap-page.ts';
import type { ViewParameters } from './view-parameters.ts';
import type { VolatilityAnswer } from './volatility-answer.ts';

/** What a page of a symbol reads for an address, as the server draws it first and as it is read again. */
export interface PageReading {
  readonly symbol: string;
  readonly view: ViewParameters;
  /** Parameters that could not be used; the default stands in. */
  readonly problems: readonly {
    readonly parameter: string;
    readonly value: string;
    readonly expected: string;
  }[];
  /** Null when no chain is stored for the symbol at that time. */
  readonly page: TrapPage | null;
}

export interface HedgeReading extends PageReading {
  readonly chosen: HedgeParameters;
  /** Null when no chain is stored for the symbol at that time. */
  readonly hedge: HedgeAnswer | null;
  readonly ladders: readonly WorkedLadder[];
  readonly figures: readonly WorkedFigure[];
}

export interface PlanReading extends PageReading {
  readonly parameters: PlanParameters;
  readonly messages: readonly string[];
  readonly plan: PlanPage | null;
}

export interface VolatilityPage {
  readonly answer: VolatilityAnswer;
  /** 30-day index by session over a year. */
  readonly year: HistorySeries | undefined;
  /** Stored figures over the chosen range. */
  readonly history: HistoryAnswer;
}

export interface VolatilityReading extends PageReading {
  readonly span: Span;
  readonly volatility: VolatilityPage | null;
}
