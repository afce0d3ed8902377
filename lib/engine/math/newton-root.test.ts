import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { newtonRoot, type ValueAndSlope } from './newton-root.ts';

const rootOf = (f: (x: number) => ValueAndSlope, lo: number, hi: number, tolerance: number) =>
  newtonRoot(f, [lo, f(lo).value], [hi, f(hi).value], tolerance);
const square = (x: number) => ({ value: x * x - 2, slope: 2 * x });

describe('newtonRoot', () => {
  it('finds known roots', () => {
    expectClose(rootOf(square, 1, 2, 1e-12), Math.SQRT2, 1e-12);
    expectClose(
      rootOf((x) => ({ value: Math.cos(x), slope: -Math.sin(x) }), 1, 2, 1e-12),
      Math.PI / 2,
      1e-12,
    );
  });

  it('takes an end that is a root, and refuses a bracket without a sign change', () => {
    const line = (x: number) => ({ value: x, slope: 1 });
    expect(rootOf(line, 0, 1, 1e-9)).toBe(0);
    expect(rootOf(line, -1, 0, 1e-9)).toBe(0);
    expect(() => rootOf(line, 1, 2, 1e-9)).toThrow(InvalidArgument);
    expect(() => newtonRoot(line, [0, Number.NaN], [1, 1], 1e-9)).toThrow(InvalidArgument);
  });

  it('stays in the bracket where Newton alone would leave it', () => {
    const kink = (x: number) => ({
      value: Math.atan(20 * (x - 0.3)),
      slope: 20 / (1 + 400 * (x - 0.3) ** 2),
    });
    expectClose(rootOf(kink, -10, 3, 1e-9), 0.3, 1e-9);
    const flat = (x: number) => ({ value: (x - 1) ** 3, slope: 3 * (x - 1) ** 2 });
    expectClose(rootOf(flat, 0, 3, 1e-9), 1, 1e-9);
  });

  it('takes one evaluation where the bracket resolves the function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (root, bend) => {
          const width = 3e-4;
          let calls = 0;
          const f = (x: number) => {
            calls++;
            const t = x - root * width;
            return { value: t + bend * t * t, slope: 1 + 2 * bend * t };
          };
          const [below, above] = [f(0).value, f(width).value];
          calls = 0;
          expectClose(newtonRoot(f, [0, below], [width, above], 1e-7), root * width, 1e-9);
          expect(calls).toBe(1);
        },
      ),
    );
  });
});
