import type { ChosenLeg } from './plan-page.ts';
import type { TrapAnswer } from './trap-answer.ts';

/** The two legs of the trap page's spread: the short strike sold, the long one bought. */
export function trapPlanLegs({ side, expiry, spread }: NonNullable<TrapAnswer['plan']>): ChosenLeg[] {
  const leg = (strike: number, quantity: number) => ({ right: side, strike, quantity, expiry });
  return [leg(spread.short.strike, -1), leg(spread.long.strike, 1)];
}
