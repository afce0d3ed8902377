import { describe, expect, it } from 'vitest';
import { lastArmed } from './last-armed.ts';

const timeline = { runs: [], snapshots: 1, unread: 0, reason: null };
const run = (phase: 'trap_armed' | 'loading', from: string) => ({
  ...{ phase, from, to: from, side: null, strike: null, outcome: null, exits: [] },
});

describe('lastArmed', () => {
  it('is the beginning of the last armed stretch', () => {
    const runs = [
      run('trap_armed', '2026-11-16T16:00:00.000Z'),
      run('loading', '2026-11-16T17:00:00.000Z'),
      run('trap_armed', '2026-11-16T19:20:00.000Z'),
      run('loading', '2026-11-16T20:00:00.000Z'),
    ];
    expect(lastArmed({ ...timeline, runs }, '15:00').at).toBe('2026-11-16T19:20:00.000Z');
  });

  it('says why there is none: none armed, snapshots not read, a view that stands alone', () => {
    expect(lastArmed(timeline, '14:35').reason).toBe('no trap was armed in this session before 14:35');
    const runs = [run('trap_armed', '2026-11-16T19:20:00.000Z')];
    expect(lastArmed({ ...timeline, runs, unread: 3 }, '14:35')).toEqual({
      at: null,
      reason: '3 earlier snapshots of the session not read yet: when a trap was armed is not known',
    });
    expect(lastArmed({ ...timeline, reason: 'here this one counts alone' }, '14:35')).toEqual({
      at: null,
      reason: 'here this one counts alone',
    });
  });
});
