import { expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { requireFinite } from './require-finite.ts';

test('lets finite figures, texts and nulls through as they are', () => {
  const body = { data: { steps: [{ spot: 590, reason: null }], name: 'NaN', stable: true } };
  expect(requireFinite(body)).toBe(body);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'names the figure that is %s',
  (value) => {
    const body = { data: { steps: [{ spot: 590 }, { spot: value }] } };
    expect(() => requireFinite(body)).toThrow(ApiError);
    expect(() => requireFinite(body)).toThrow('these inputs give no finite data.steps.1.spot');
  },
);
