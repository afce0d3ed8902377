import { expect, it } from 'vitest';
import { timeTicks } from './time-ticks.ts';

const clock = (at: number) => new Date(at).toISOString().slice(11, 16);
const session = (opens: string, closes: string) => ({
  opens_at: Date.parse(`2026-11-16T${opens}:00Z`),
  closes_at: Date.parse(`2026-11-16T${closes}:00Z`),
});

it('labels open, whole hours and close, without those too near their neighbours', () => {
  const day = timeTicks(session('14:30', '21:00'), 390, 46).map(clock);
  expect(day).toEqual(['14:30', '16:00', '17:00', '18:00', '19:00', '20:00', '21:00']);
});

it('labels half days, and few instants where there is little room', () => {
  expect(timeTicks(session('14:30', '18:00'), 390, 46).map(clock)).toEqual([
    '14:30',
    '16:00',
    '17:00',
    '18:00',
  ]);
  expect(timeTicks(session('14:30', '21:00'), 150, 46).map(clock)).toEqual(['14:30', '18:00', '21:00']);
  expect(timeTicks(session('14:30', '21:00'), 60, 46).map(clock)).toEqual(['14:30', '21:00']);
});
