import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceBar } from './distance-bar-series.ts';

it('keeps zero, value and threshold on the axis, in order', () => {
  const number = fc.double({ min: -1e10, max: 1e10, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.constantFrom('<' as const, '>=' as const),
      (value, threshold, operator) => {
        const bar = distanceBar({ value, threshold, operator });
        if (bar === null) throw new Error('a value has a bar');
        for (const at of Object.values(bar)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(100);
        }
        expect(bar.value <= bar.threshold).toBe(value <= threshold || bar.value === bar.threshold);
        const isShaded = bar.value >= bar.shadeFrom && bar.value <= bar.shadeTo;
        if (bar.value !== bar.threshold)
          expect(isShaded).toBe(operator === '<' ? value < threshold : value > threshold);
      },
    ),
  );
});

it('draws nothing without a value', () => {
  expect(distanceBar({ value: null, threshold: 2, operator: '>' })).toBeNull();
});
