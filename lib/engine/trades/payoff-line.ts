import { americanMemo } from '../pricing/american/american-memo.ts';
import type { Dollars } from '../units.ts';
import { rememberingValue } from './leg-value.ts';
import { type EnteredLeg, type PayoffTerms, payoffAt } from './payoff.ts';

/** Profit or loss over spots at any one date and volatility: what a slider asks for. Exercise boundaries are solved once a leg. */
export function payoffLine(
  legs: readonly EnteredLeg[],
  spots: readonly number[],
  terms: PayoffTerms,
): Dollars[] {
  const priceLeg = rememberingValue(americanMemo());
  return spots.map((spot) => payoffAt(legs, spot, terms, priceLeg));
}
