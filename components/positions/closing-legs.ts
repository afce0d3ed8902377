import type { PositionAnswer } from '@/lib/schema/position-answer.ts';

/** Contracts of each held leg that closing so many units takes; null: all that is held. */
export function closingLegs(
  { legs, units }: Pick<PositionAnswer, 'legs' | 'units'>,
  closed: number,
): { leg: number; contracts: number }[] | null {
  if (closed >= units) return null;
  return legs.flatMap(({ quantity, held }, leg) => {
    const contracts = Math.min(Math.abs(held), (Math.abs(quantity) / units) * closed);
    return contracts > 0 ? [{ leg, contracts }] : [];
  });
}
