import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadLabels } from './spread-labels.ts';

const free = (y: number) => ({ y, isPinned: false });
const pinned = (y: number) => ({ y, isPinned: true });

it('leaves labels that are far enough apart alone', () => {
  expect(spreadLabels([free(20), pinned(60), free(100)], 20, 0, 200)).toEqual([20, 60, 100]);
});

it('moves the others away from a pinned label', () => {
  expect(spreadLabels([free(95), free(98), pinned(100), free(103)], 20, 0, 200)).toEqual([60, 80, 100, 120]);
});

it('moves even a pinned label where the others have no room', () => {
  expect(spreadLabels([free(0), free(1), pinned(5)], 20, 0, 200)).toEqual([0, 20, 40]);
  expect(spreadLabels([pinned(195), free(198), free(199)], 20, 0, 200)).toEqual([160, 180, 200]);
});

it('keeps order, gap and bounds, and shrinks the gap only where it must', () => {
  const labels = fc
    .array(fc.double({ min: -50, max: 450, noNaN: true }), { minLength: 1, maxLength: 30 })
    .chain((ys) => fc.tuple(fc.constant(ys), fc.nat(ys.length - 1)));
  fc.assert(
    fc.property(labels, ([ys, pin]) => {
      const sorted = [...ys].sort((a, b) => a - b);
      const places = spreadLabels(
        sorted.map((y, i) => ({ y, isPinned: i === pin })),
        20,
        0,
        400,
      );
      const gap = Math.min(20, 400 / Math.max(1, ys.length - 1));
      for (const [i, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(-1e-6);
        expect(place).toBeLessThanOrEqual(400 + 1e-6);
        const before = places[i - 1];
        if (before !== undefined) expect(place - before).toBeGreaterThanOrEqual(gap - 1e-6);
      }
    }),
  );
});

it('takes no labels', () => {
  expect(spreadLabels([], 20, 0, 100)).toEqual([]);
});
