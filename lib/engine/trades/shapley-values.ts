import { InvalidArgument } from '../require.ts';

const MOST_PLAYERS = 8;

const countBits = (mask: number): number => {
  let bits = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits++;
  return bits;
};

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/**
 * Shapley values of a game: what each player adds, averaged over all orders of arrival.
 *
 * φᵢ = Σ over S without i of |S|!·(n − |S| − 1)!/n! · (v(S ∪ i) − v(S)); their sum is v(all) − v(none). `worth` is
 * asked once for each of the 2ⁿ coalitions, bit i standing for player i.
 * Source: Shapley, A value for n-person games, Contributions to the Theory of Games II, 1953, 307–317.
 * @throws InvalidArgument for fewer than one or more than eight players
 */
export function shapleyValues(players: number, worth: (coalition: number) => number): number[] {
  if (!(Number.isInteger(players) && players >= 1 && players <= MOST_PLAYERS))
    throw new InvalidArgument('players', players, `1 to ${MOST_PLAYERS}`);
  const worths = Array.from({ length: 1 << players }, (_, coalition) => worth(coalition));
  const weights = Array.from(
    { length: players },
    (_, size) => (factorial(size) * factorial(players - size - 1)) / factorial(players),
  );
  return Array.from({ length: players }, (_, player) => {
    const bit = 1 << player;
    let value = 0;
    for (let coalition = 0; coalition < worths.length; coalition++) {
      if ((coalition & bit) !== 0) continue;
      const gain = (worths[coalition | bit] ?? 0) - (worths[coalition] ?? 0);
      value += (weights[countBits(coalition)] ?? 0) * gain;
    }
    return value;
  });
}
