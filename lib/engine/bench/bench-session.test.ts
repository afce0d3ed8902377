import { expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { lateSnapshot } from './bench-session.ts';

it('is a snapshot with the session behind it: its phases are all read', () => {
  const { chain, context } = lateSnapshot(3);
  const { trap, volatility } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
  expect(context.earlier).toHaveLength(2);
  expect(trap.timeline).toMatchObject({ snapshots: 3, unread: 0, reason: null });
  expect(context.sessionBars).toHaveLength(2);
  expect(volatility.rank.n).toBeGreaterThan(250);
});
