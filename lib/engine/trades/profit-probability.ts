import type { Dollars, Share } from '../units.ts';
import { cumulativeProbability } from '../volatility/risk-neutral-distribution.ts';
import { type SmileShape, smilePrice } from '../volatility/smile-shape.ts';
import { CONTRACT_SHARES } from './option-leg.ts';
import { type EnteredLeg, isSingleExpiry, payoffAt, positionCost, yearsToFirstExpiry } from './payoff.ts';

/** What the market's own distribution says of a position at its first expiration. */
export interface ProfitOdds {
  /** Risk-neutral: what option prices imply, not how often it happens. */
  readonly probabilityOfProfit: Share;
  /** Risk-neutral, discounted to today: near minus the spread paid wherever the smile fits the quotes. */
  readonly expectedValue: Dollars;
  /** A break-even lies beyond the quoted strikes: the tail's answer, not the quotes'. */
  readonly extrapolated: boolean;
}

const CELLS = 400;

/** Undiscounted value of a call or put under the smile; the in-the-money side by parity. */
function undiscounted(smile: SmileShape, { right, strike }: Pick<EnteredLeg, 'right' | 'strike'>): number {
  const outside = smilePrice(smile, strike);
  const forwardValue = right === 'call' ? smile.forward - strike : strike - smile.forward;
  return forwardValue > 0 ? outside + forwardValue : outside;
}

/** E[payoff] − cost with later legs left: the distribution in 400 cells of equal log width. */
function overCells(smile: SmileShape, legs: readonly EnteredLeg[]): Dollars {
  const elapsed = yearsToFirstExpiry(legs);
  const [low, high] = [smile.lowestStrike, smile.highestStrike];
  const at = (i: number) => low * (high / low) ** (i / CELLS);
  const pnl = (spot: number) => payoffAt(legs, spot, { elapsed });
  let total =
    cumulativeProbability(smile, low) * pnl(low) + (1 - cumulativeProbability(smile, high)) * pnl(high);
  for (let i = 0; i < CELLS; i++) {
    const share = cumulativeProbability(smile, at(i + 1)) - cumulativeProbability(smile, at(i));
    total += share * pnl(Math.sqrt(at(i) * at(i + 1)));
  }
  return total;
}

/**
 * Probability that the position ends with a profit at its first expiration, and its expected profit, under the smile's
 * terminal distribution (Breeden-Litzenberger). With one expiration the expectation is the legs' own values under the
 * smile, discounted, less cost; with later legs it is summed over 400 cells. Both are the market's, not a forecast.
 * @param breakEvens of `payoffShape`, ascending
 */
export function profitOdds(
  smile: SmileShape,
  legs: readonly EnteredLeg[],
  breakEvens: readonly number[],
): ProfitOdds {
  const elapsed = yearsToFirstExpiry(legs);
  const edges = [0, ...breakEvens.filter((level) => level > 0), Number.POSITIVE_INFINITY];
  const below = (level: number) =>
    level === 0 ? 0 : level === Number.POSITIVE_INFINITY ? 1 : cumulativeProbability(smile, level);
  let probability = 0;
  edges.slice(1).forEach((high, i) => {
    const low = edges[i] ?? 0;
    const inside = high === Number.POSITIVE_INFINITY ? 2 * Math.max(low, smile.forward) : 0.5 * (low + high);
    if (payoffAt(legs, inside, { elapsed }) > 0) probability += below(high) - below(low);
  });
  const cost = positionCost(legs);
  const expectedValue = isSingleExpiry(legs)
    ? smile.discount *
        legs.reduce((sum, leg) => sum + leg.quantity * CONTRACT_SHARES * undiscounted(smile, leg), 0) -
      cost
    : smile.discount * (overCells(smile, legs) + cost) - cost;
  return {
    probabilityOfProfit: Math.min(1, Math.max(0, probability)),
    expectedValue,
    extrapolated: breakEvens.some((level) => level < smile.lowestStrike || level > smile.highestStrike),
  };
}
