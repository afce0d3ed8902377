import { expect, it } from 'vitest';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { DEFAULT_VIEW } from '@/lib/schema/view-parameters.ts';
import { sessionLinks } from './session-links.ts';

const page = {
  meta: { as_of: '2026-11-16T19:35:00.000Z' },
  step: { previous: '2026-11-16T14:30', next: null },
} as Pick<TrapPage, 'meta' | 'step'>;

it('pins the snapshot on the page and steps to its neighbours, the rest of the view kept', () => {
  const view = { ...DEFAULT_VIEW, basis: 'volume' } as const;
  expect(sessionLinks('SPY', view, page)).toEqual({
    isPinned: false,
    liveHref: '/trap/SPY?basis=volume',
    pinnedHref: '/trap/SPY?at=2026-11-16T14:35&basis=volume',
    previousHref: '/trap/SPY?at=2026-11-16T14:30&basis=volume',
    nextHref: null,
  });
});

it('keeps the time that a pinned view asks for', () => {
  const links = sessionLinks('SPY', { ...DEFAULT_VIEW, at: '2026-11-16T14:37' }, page);
  expect(links.isPinned).toBe(true);
  expect(links.pinnedHref).toBe('/trap/SPY?at=2026-11-16T14:37');
});
