import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { phaseSteps } from './phase-steps.ts';

type Run = TrapAnswer['timeline']['runs'][number];
const iso = (clock: string) => new Date(`2026-11-16T${clock}:00-05:00`).toISOString();
const run = (phase: Run['phase'], from: string): Run => ({
  phase,
  from: iso(from),
  to: iso(from),
  side: null,
  strike: null,
  outcome: null,
  exits: [],
});

function steps(phase: Run['phase'], runs: Run[], over: Partial<TrapAnswer['timeline']> = {}) {
  const verdict = {
    phase,
    side: null,
    since: iso('14:35'),
    sentence: '',
    lead: '',
    inputs_present: 8,
    inputs_total: 8,
    missing: [],
  };
  return phaseSteps({
    verdict,
    timeline: { runs, snapshots: runs.length, unread: 0, reason: null, ...over },
  });
}
const armed = [
  run('no_read', '09:30'),
  run('quiet', '10:00'),
  run('loading', '13:45'),
  run('trap_armed', '14:20'),
];

it('says when each phase last began, and which were skipped', () => {
  expect(steps('trap_armed', armed).map(({ when, state }) => [state, when])).toEqual([
    ['done', '10:00'],
    ['done', '13:45'],
    ['skip', 'not today'],
    ['skip', 'not today'],
    ['now', '14:20'],
    ['ahead', ''],
  ]);
});

it('gives the later of two visits, and marks what came after in the order but before in time', () => {
  const back = [...armed, run('quiet', '14:50')];
  expect(steps('quiet', back).map(({ when, state }) => [state, when])).toEqual([
    ['now', '14:50'],
    ['done', '13:45'],
    ['ahead', ''],
    ['ahead', ''],
    ['done', '14:20'],
    ['ahead', ''],
  ]);
});

it('does not say "not today" of snapshots it has not read', () => {
  for (const over of [{ unread: 3 }, { reason: 'not read' }])
    expect(steps('trap_armed', [run('trap_armed', '14:20')], over).map(({ when }) => when)).toEqual([
      '',
      '',
      '',
      '',
      '14:20',
      '',
    ]);
});

it('marks none while there is no read', () => {
  expect(steps('no_read', [run('no_read', '09:30')]).some(({ state }) => state === 'now')).toBe(false);
});
