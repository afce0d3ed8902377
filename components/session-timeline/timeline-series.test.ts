import { describe, expect, it } from 'vitest';
import type { TrapPage } from '@/lib/schema/trap-page.ts';
import { timelineSeries } from './timeline-series.ts';

type Run = TrapPage['trap']['timeline']['runs'][number];
const at = (clock: string) => Date.parse(`2026-11-16T${clock}:00-05:00`);
const iso = (clock: string) => new Date(at(clock)).toISOString();
const run = (phase: Run['phase'], from: string, to: string, over: Partial<Run> = {}): Run => ({
  phase,
  from: iso(from),
  to: iso(to),
  side: null,
  strike: null,
  outcome: null,
  exits: [],
  ...over,
});

function series(runs: Run[], over: Partial<TrapPage['trap']['timeline']> = {}) {
  const timeline = { runs, snapshots: 62, unread: 0, reason: null, ...over };
  return timelineSeries({
    trap: { timeline },
    session: { date: '2026-11-16', opens_at: at('09:30'), closes_at: at('16:00'), half_day: false },
    meta: { as_of: '2026-11-16T19:35:00.000Z' },
  } as TrapPage);
}

describe('timelineSeries', () => {
  const { runs, now, summary } = series([
    run('quiet', '09:30', '13:40'),
    run('exhaustion', '13:45', '14:15', { side: 'call', strike: 595, exits: ['exit_volume', 'exit_wall'] }),
    run('trap_armed', '14:20', '14:35', { side: 'call', strike: 595 }),
  ]);

  it('lets each phase last until the next one begins, the last until the snapshot', () => {
    expect(runs.map((one) => [one.fromText, one.toText])).toEqual([
      ['09:30', '13:45'],
      ['13:45', '14:20'],
      ['14:20', '14:35'],
    ]);
    const end = runs.reduce((sum, one) => sum + one.width, 0);
    expect(end).toBeCloseTo(now, 9);
    expect(now).toBeCloseTo((100 * 305) / 390, 9);
  });

  it('names only what is wide enough, and says of what it speaks', () => {
    expect(runs.map((one) => one.isNamed)).toEqual([true, false, false]);
    expect(runs.map((one) => one.about)).toEqual([
      '',
      '595 call wall, volume faded, wall reached',
      '595 call wall',
    ]);
    expect(summary).toBe('Trap armed since 14:20, after exhaustion from 13:45.');
  });

  it('keeps a snapshot after the close inside the track', () => {
    expect(series([run('resolved', '15:55', '16:05', { outcome: 'session_end' })]).runs[0]).toMatchObject({
      about: 'at the close',
      left: (100 * 385) / 390,
    });
  });

  it('says what has not been read', () => {
    expect(series([], { unread: 3 }).note).toBe('3 earlier snapshots of the session have not been read.');
    expect(series([], { reason: 'another source' }).note).toBe('another source');
    expect(series([]).summary).toBe('No snapshot of the session has been read.');
  });
});
