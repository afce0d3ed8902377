export { type Analysis, type AnalysisContext, analyze, type EarlierReading } from './analyze.ts';
export {
  type Assumptions,
  DEFAULT_ASSUMPTIONS,
  type ExpiryScope,
  type ExposureBasis,
  type GreeksSource,
  type SignModel,
} from './assumptions.ts';
export type { ExposureReport } from './exposure/exposure-report.ts';
export { type FlowReading, flowPositions } from './exposure/flow-positions.ts';
export { deltaLadder, type LadderBook, type LadderRung } from './hedging/delta-ladder.ts';
export { hedgeOf } from './hedging/hedge-of.ts';
export type { HedgeReport } from './hedging/hedge-report.ts';
export { DEFAULT_HEDGE_REQUEST, type HedgeRequest } from './hedging/hedge-request.ts';
export { hedgeToTarget } from './hedging/hedge-to-target.ts';
export { type LimitLogEntry, type LimitReading, limitLog } from './hedging/limit-log.ts';
export { loopGain, priceImpact } from './hedging/price-impact.ts';
export {
  displayedUse,
  LIMIT_PRESETS,
  type LimitPreset,
  type LimitStatus,
  limitStatus,
  type RiskLimits,
  TYPICAL_LIMITS,
} from './hedging/risk-limits.ts';
export { type LoopInput, type LoopReport, simulateLoop } from './hedging/simulate-loop.ts';
export { type UnwoundPosition, unwindFlow } from './hedging/unwind-flow.ts';
export { buildOptionChain, type ContractRow, type OptionChain } from './market/option-chain.ts';
export type { PriceBar } from './market/price-bars.ts';
export { METHOD_VERSION } from './method-version.ts';
export { type EuropeanOption, europeanPrice } from './pricing/black-scholes.ts';
export { europeanGreeks, type OptionGreeks } from './pricing/greeks.ts';
export { type ImpliedForward, impliedForward, type PairQuote } from './pricing/implied-forward.ts';
export { type ImpliedVolatility, impliedVolatility } from './pricing/implied-volatility.ts';
export type { TrapReport } from './psychology/trap-report.ts';
export { InvalidArgument } from './require.ts';
