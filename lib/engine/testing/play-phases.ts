import { expect } from 'vitest';
import { sessionPhases } from '../psychology/phase-machine.ts';
import type { PhaseReading } from '../psychology/phase-reading.ts';
import type { Phase } from '../psychology/trap-report.ts';
import { quietReading } from './phase-readings.ts';

/** Net GEX that the conditions ask for. */
export const BILLION = -1e9;
/** Minutes since midnight as `09:35`. */
export const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** What differs from a quiet snapshot, and the phase that it must have. */
export type Step = readonly [over: Partial<PhaseReading>, phase: Phase];

/** Plays steps five minutes apart from `start` on and compares every phase. */
export function play(start: number, steps: readonly Step[]) {
  const readings = steps.map(([over], i) => quietReading(clock(start + 5 * i), over));
  const points = sessionPhases(readings, BILLION);
  expect(points.map(({ phase }, i) => `${clock(start + 5 * i)} ${phase}`)).toEqual(
    steps.map(([, phase], i) => `${clock(start + 5 * i)} ${phase}`),
  );
  return points;
}

/** The same step at two snapshots. */
export const twice = (step: Step): Step[] => [step, step];
/** A snapshot in which nothing happens. */
export const QUIET: Step = [{}, 'quiet'];
/** Two of the loop's four conditions. */
export const TWO = { netGex: -1.5e9, volumeOi: 2.3 };
