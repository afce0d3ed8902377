import type { ChosenLeg, PlanExpiration } from '@/lib/schema/plan-page.ts';

const nearest = (strikes: readonly number[], wanted: number): number =>
  strikes.reduce(
    (best, strike) => (Math.abs(strike - wanted) < Math.abs(best - wanted) ? strike : best),
    strikes[0] ?? wanted,
  );

/** A leg changed in part; on another expiration its strike moves to the nearest listed one. */
export function changeLeg(
  legs: readonly ChosenLeg[],
  index: number,
  part: Partial<ChosenLeg>,
  expirations: readonly PlanExpiration[],
): ChosenLeg[] {
  return legs.map((leg, i) => {
    if (i !== index) return leg;
    const changed = { ...leg, ...part };
    if (changed.expiry === leg.expiry) return changed;
    const strikes = expirations
      .filter(({ expiry }) => expiry === changed.expiry)
      .flatMap((row) => row.strikes);
    return strikes.length === 0 ? changed : { ...changed, strike: nearest(strikes, leg.strike) };
  });
}

export const withoutLeg = (legs: readonly ChosenLeg[], index: number): ChosenLeg[] =>
  legs.filter((_, i) => i !== index);

/** One more leg to start from: the next strike above the last leg, bought, one contract; none where nothing is listed. */
export function legToAdd(legs: readonly ChosenLeg[], expirations: readonly PlanExpiration[]): ChosenLeg[] {
  const last = legs.at(-1);
  const expiry = last?.expiry ?? expirations[0]?.expiry;
  const strikes = expirations.filter((row) => row.expiry === expiry).flatMap((row) => row.strikes);
  const above = strikes.filter((strike) => strike > (last?.strike ?? 0));
  const strike = above[0] ?? strikes.at(-1);
  if (expiry === undefined || strike === undefined) return [];
  return [{ right: last?.right ?? 'call', strike, quantity: 1, expiry }];
}
