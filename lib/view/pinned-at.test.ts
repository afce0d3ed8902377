import { expect, it } from 'vitest';
import { atSchema } from '../schema/view-parameters.ts';
import { pinnedAt } from './pinned-at.ts';

it.each([
  ['2026-11-16T19:35:00.000Z', '2026-11-16T14:35'],
  ['2026-07-01T13:30:00Z', '2026-07-01T09:30'],
  ['2026-07-02T04:00:00Z', '2026-07-02T00:00'],
  ['2026-11-16T19:35:01Z', '2026-11-16T19:35:01.000Z'],
  ['2026-11-01T05:30:00Z', '2026-11-01T05:30:00.000Z'],
  ['2026-11-01T06:30:00Z', '2026-11-01T06:30:00.000Z'],
])('names %s as %s, which a view accepts', (instant, at) => {
  expect(pinnedAt(instant)).toBe(at);
  expect(atSchema.safeParse(at).success).toBe(true);
});
