import type { AnalysisContext } from './analysis-context.ts';
import type { Assumptions } from './assumptions.ts';
import { openBook } from './exposure/chain-book.ts';
import { exposureOf } from './exposure/exposure-of.ts';
import type { ExposureReport } from './exposure/exposure-report.ts';
import type { OptionChain } from './market/option-chain.ts';
import type { ChainReading } from './psychology/chain-reading.ts';
import { trapOf } from './psychology/trap-of.ts';
import type { TrapReport } from './psychology/trap-report.ts';
import { type VolatilityReport, volatilityOf } from './volatility/volatility-report.ts';

export type { AnalysisContext, EarlierReading } from './analysis-context.ts';
export type { ChainReading } from './psychology/chain-reading.ts';

/** Everything that is computed from one snapshot. Plain JSON: no NaN, no Infinity. */
export interface Analysis {
  readonly exposure: ExposureReport;
  readonly trap: TrapReport;
  readonly volatility: VolatilityReport;
  /** What the session's later snapshots need of this one; stored with it in the default view. */
  readonly reading: ChainReading;
}

/**
 * The composition root: prices the chain once, measures dealer exposure, reads the trap. Page, API, import and
 * tests all call this, so that a figure cannot differ between them.
 * @throws InvalidArgument for a sign model that has no reading here
 */
export function analyze(chain: OptionChain, context: AnalysisContext, assumptions: Assumptions): Analysis {
  const book = openBook(chain, assumptions, context.flow);
  const exposure = exposureOf(book, assumptions);
  const volatility = volatilityOf(book, context);
  const { trap, reading } = trapOf(book, exposure, volatility, context, assumptions);
  return { exposure, trap, volatility, reading };
}
