import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../testing/expect-close.ts';
import { solveObstacle } from './obstacle-step.ts';

const bands = { below: -0.9, diagonal: 3, above: -1.1 };
const size = 12;
const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size });
const flowAt = (values: Float64Array, j: number): number =>
  bands.below * (values[j - 1] ?? 0) + bands.diagonal * (values[j] ?? 0) + bands.above * (values[j + 1] ?? 0);

describe('solveObstacle', () => {
  test('without a floor solves the tridiagonal system between its given ends', () => {
    fc.assert(
      fc.property(numbers, numbers, (rights, starts) => {
        const right = Float64Array.from(rights);
        const values = Float64Array.from(starts);
        solveObstacle(bands, right, null, values, new Uint8Array(size));
        expect([values[0], values[size - 1]]).toEqual([starts[0], starts[size - 1]]);
        for (let j = 1; j < size - 1; j++) expectClose(flowAt(values, j), right[j] ?? 0, 1e-12);
      }),
    );
  });

  test('with a floor is above it, above the flow, and on one of the two at every node', () => {
    fc.assert(
      fc.property(
        numbers,
        numbers,
        fc.array(fc.boolean(), { minLength: size, maxLength: size }),
        (rights, floors, guess) => {
          const right = Float64Array.from(rights);
          const floor = Float64Array.from(floors);
          const values = Float64Array.from({ length: size }, () => 1);
          solveObstacle(bands, right, floor, values, Uint8Array.from(guess, Number));
          for (let j = 1; j < size - 1; j++) {
            const overFloor = (values[j] ?? 0) - (floor[j] ?? 0);
            const overFlow = flowAt(values, j) - (right[j] ?? 0);
            expect(overFloor).toBeGreaterThanOrEqual(-1e-12);
            expect(overFlow).toBeGreaterThanOrEqual(-1e-12);
            expectClose(Math.min(overFloor, overFlow), 0, 1e-12);
          }
        },
      ),
    );
  });
});
