import { expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../schema/serialise-view-parameters.ts';
import { pinnedHref } from './pinned-href.ts';

it('pins a live view to a snapshot, and keeps the rest of it', () => {
  const view = { ...DEFAULT_VIEW, sign: 'short_all' as const, at: null };
  expect(pinnedHref('hedge', 'BRK.B', view, '2026-11-16T19:35:00.000Z')).toBe(
    '/api/v1/hedge/BRK.B?at=2026-11-16T14:35&sign=short_all',
  );
});
