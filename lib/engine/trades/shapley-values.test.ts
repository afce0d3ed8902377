import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { shapleyValues } from './shapley-values.ts';

/** The definition itself: marginal worths averaged over every order of arrival. */
function overAllOrders(players: number, worth: (coalition: number) => number): number[] {
  const totals = new Array<number>(players).fill(0);
  let orders = 0;
  const walk = (coalition: number, gains: readonly (readonly [number, number])[]) => {
    if (gains.length === players) {
      orders++;
      for (const [player, gain] of gains) totals[player] = (totals[player] ?? 0) + gain;
      return;
    }
    for (let player = 0; player < players; player++) {
      const joined = coalition | (1 << player);
      if (joined !== coalition) walk(joined, [...gains, [player, worth(joined) - worth(coalition)]]);
    }
  };
  walk(0, []);
  return totals.map((total) => total / orders);
}

describe('shapleyValues', () => {
  it('is the average over all orders of arrival', () => {
    const worths = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
      minLength: 16,
      maxLength: 16,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), worths, (players, table) => {
        const worth = (coalition: number) => table[coalition] ?? 0;
        const expected = overAllOrders(players, worth);
        shapleyValues(players, worth).forEach((value, i) => {
          expectClose(value, expected[i] ?? Number.NaN, 1e-10);
        });
      }),
    );
  });

  it('splits the glove game as published: the only left glove gets 2/3', () => {
    const worth = (coalition: number) => ((coalition & 1) !== 0 && (coalition & 6) !== 0 ? 1 : 0);
    const [left, right1, right2] = shapleyValues(3, worth);
    expectClose(left ?? 0, 2 / 3, 1e-15);
    expectClose(right1 ?? 0, 1 / 6, 1e-15);
    expectClose(right2 ?? 0, 1 / 6, 1e-15);
  });

  it('refuses a game without players or with too many', () => {
    expect(() => shapleyValues(0, () => 0)).toThrow(InvalidArgument);
    expect(() => shapleyValues(9, () => 0)).toThrow(InvalidArgument);
  });
});
