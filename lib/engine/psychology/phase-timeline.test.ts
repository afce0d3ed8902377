import { expect, it } from 'vitest';
import { isoInstant } from '../market/iso-instant.ts';
import { ARMED, atClock, quietReading } from '../testing/phase-readings.ts';
import { sessionPhases } from './phase-machine.ts';
import { phaseRuns } from './phase-timeline.ts';

const isoClock = (time: string) => isoInstant(atClock(time));

it('joins snapshots of one phase, and says which wall and how it ended', () => {
  const points = sessionPhases(
    [
      quietReading('14:00'),
      quietReading('14:05'),
      quietReading('14:10', ARMED),
      quietReading('14:15', ARMED),
      quietReading('14:20', { spot: 590 }),
      quietReading('14:25', { spot: 590 }),
      quietReading('14:30', { spot: 590 }),
    ],
    -1e9,
  );
  const none = { side: null, strike: null, outcome: null, exits: [] };
  const wall = { side: 'call', strike: 595, exits: [] };
  expect(phaseRuns(points)).toEqual([
    { phase: 'quiet', from: isoClock('14:00'), to: isoClock('14:05'), ...none },
    { phase: 'trap_armed', from: isoClock('14:10'), to: isoClock('14:20'), ...wall, outcome: null },
    { phase: 'resolved', from: isoClock('14:25'), to: isoClock('14:30'), ...wall, outcome: 'held' },
  ]);
  expect(phaseRuns([])).toEqual([]);
});
