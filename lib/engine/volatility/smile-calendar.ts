import { curveVariance } from './smile-curve.ts';
import type { SmileShape } from './smile-shape.ts';

/** Where an earlier expiration has more total variance than a later one. */
export interface CalendarCrossing {
  /** ln(K/F) of each expiration where the gap is largest. */
  readonly k: number;
  /** By how much the later volatility is too low there, volatility points. */
  readonly volatilityPoints: number;
}

const CHECKS = 200;

/**
 * Calendar arbitrage between two smiles of one underlying: total variance at equal forward moneyness must not fall
 * with time. Checked at 201 points of the range that both curves cover; null where it holds or nothing is shared.
 * Fits of quotes that hold can cross by less than their spreads: the size says how much it is.
 * Source: Gatheral and Jacquier 2014, lemma 2.1.
 */
export function calendarCrossing(near: SmileShape, later: SmileShape): CalendarCrossing | null {
  const end = (strike: number, { forward }: SmileShape) => Math.log(strike / forward);
  const lowest = Math.max(end(near.lowestStrike, near), end(later.lowestStrike, later));
  const highest = Math.min(end(near.highestStrike, near), end(later.highestStrike, later));
  if (!(highest >= lowest)) return null;
  let worst: CalendarCrossing | null = null;
  for (let i = 0; i <= CHECKS; i++) {
    const k = lowest + ((highest - lowest) * i) / CHECKS;
    const volatility = (shape: SmileShape) => Math.sqrt(curveVariance(shape, k).variance / later.years);
    const volatilityPoints = 100 * (volatility(near) - volatility(later));
    if (volatilityPoints > (worst?.volatilityPoints ?? 0)) worst = { k, volatilityPoints };
  }
  return worst;
}
