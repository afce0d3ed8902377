import { InvalidArgument, requirePositive } from '../require.ts';

/** @throws InvalidArgument unless there is at least one spot and each is above zero and above the one before */
export function requireLadderSpots(spots: readonly number[]): void {
  if (spots.length === 0) throw new InvalidArgument('spots', '[]', 'at least one price');
  spots.forEach((spot, i) => {
    requirePositive(`spots[${i}]`, spot);
    const before = spots[i - 1];
    if (before !== undefined && spot <= before)
      throw new InvalidArgument(`spots[${i}]`, spot, `above the price before it, ${before}`);
  });
}
