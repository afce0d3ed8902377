import { expect, it } from 'vitest';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import type { LiveState } from '../live/live-context.ts';
import { liveStateOf, PANEL_STATES, panelState } from './panel-states.ts';

const base = { isLive: false, isReading: false, failure: null, freshness: null } as LiveState;
const page = { meta: { as_of: '2026-11-16T19:35:00.000Z' } } as TrapPage;

it('names every state once, and falls back to the first', () => {
  expect(PANEL_STATES.map(({ id }) => id)).toEqual([
    ...[
      'loading',
      'updating',
      'empty',
      'partial',
      'late',
      'stalled',
      'error',
      'closed',
      'replay',
      'disagree',
    ],
    'sample',
  ]);
  expect(panelState('late').id).toBe('late');
  expect(panelState('nonsense').id).toBe('loading');
});

it('expects a next chain only where one is due', () => {
  const of = (id: string) => liveStateOf(panelState(id), base, page);
  expect(of('late').freshness).toMatchObject({
    status: 'late',
    next_expected_at: '2026-11-16T19:40:00.000Z',
  });
  expect(of('stalled').freshness).toMatchObject({ status: 'stalled', next_expected_at: null });
  expect([of('updating').isReading, of('replay').isLive, of('late').isLive]).toEqual([true, false, true]);
  expect(of('error').failure).toContain('e-7f31');
});
