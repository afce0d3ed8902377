import type { ContinuousRate, Years } from '../units.ts';
import { type ExecutableQuote, PRICE_TOLERANCE } from './executable-quote.ts';
import type { ExerciseStyle } from './option-chain.ts';
import { FLAG, markRows } from './quote-flag.ts';

/** Forward and discount of one expiration. */
export interface ParityLine {
  readonly forward: number;
  readonly discount: number;
  readonly years: Years;
}

/** How far the rate in a discount may be off: quotes of a short expiry do not tell it, and a curve may be unset. */
const RATE_UNCERTAINTY: ContinuousRate = 0.06;

/**
 * Flags call and put of a strike whose synthetic forward trades outside put-call parity: it can be sold
 * (call bid − put ask) above the upper bound or bought (call ask − put bid) below the lower one, by more than
 * 0.06·T·|F − K|, what an unknown discount can explain. European: both bounds are the line D·(F − K).
 * American: min(D·F, S) − K and S − D·K where they are wider (early exercise).
 * @param calls of one expiration by rising strike @param puts of the same
 */
export function flagParityOutliers(
  calls: readonly ExecutableQuote[],
  puts: readonly ExecutableQuote[],
  { forward, discount, years }: ParityLine,
  { spot, style }: { readonly spot: number; readonly style: ExerciseStyle },
  flags: Uint32Array,
): void {
  let next = 0;
  for (const call of calls) {
    while ((puts[next]?.strike ?? Number.POSITIVE_INFINITY) < call.strike) next++;
    const put = puts[next];
    if (put?.strike !== call.strike) continue;
    const line = discount * (forward - call.strike);
    const isAmerican = style === 'american';
    const upper = isAmerican ? Math.max(line, spot - discount * call.strike) : line;
    const lower = isAmerican ? Math.min(line, Math.min(discount * forward, spot) - call.strike) : line;
    const slack = RATE_UNCERTAINTY * years * Math.abs(forward - call.strike) + PRICE_TOLERANCE;
    const isSoldHigh = call.bid - put.ask > upper + slack;
    const isBoughtLow = call.ask - put.bid < lower - slack;
    if (isSoldHigh || isBoughtLow) markRows(flags, FLAG.parity_outlier, call.row, put.row);
  }
}
