import { expect, it } from 'vitest';
import { freshnessAt } from './freshness-at.ts';

it('takes the last change that has come, the first before any, and nothing from nothing', () => {
  const ahead = [
    { from: 100, status: 'fresh', next_expected_at: null },
    { from: 200, status: 'late', next_expected_at: null },
    { from: 300, status: 'stalled', next_expected_at: null },
  ] as const;
  const at = (now: number) => freshnessAt(ahead, now)?.status;
  expect([50, 100, 199, 200, 299, 300, 9_999].map(at)).toEqual([
    'fresh',
    'fresh',
    'fresh',
    'late',
    'late',
    'stalled',
    'stalled',
  ]);
  expect(freshnessAt([], 100)).toBeNull();
});
