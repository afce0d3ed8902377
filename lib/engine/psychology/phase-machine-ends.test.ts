import { describe, expect, it } from 'vitest';
import { ARMED, LOOP_ON } from '../testing/phase-readings.ts';
import { play, QUIET, type Step, TWO } from '../testing/play-phases.ts';
import type { PhaseReading } from './phase-reading.ts';
import type { Phase } from './trap-report.ts';

describe('exits', () => {
  it.each<[string, Partial<PhaseReading>, Phase]>([
    ['volume below its average', { volume: 0.99 }, 'exhaustion'],
    ['volume at its average', { volume: 1 }, 'loop_active'],
    ['RSI above 80', { rsi: 80.1 }, 'exhaustion'],
    ['RSI of 80', { rsi: 80 }, 'loop_active'],
    ['RSI below 20', { rsi: 19.9 }, 'exhaustion'],
    ['the wall ahead reached', { spot: 595 }, 'exhaustion'],
    ['the wall nearly reached', { spot: 594.99 }, 'loop_active'],
    ['the index up a tenth', { volatilityIndex: 0.155 }, 'exhaustion'],
    ['the index up nine percent', { volatilityIndex: 0.1526 }, 'loop_active'],
    ['V/OI pace of 1.0', { pace: 1 }, 'exhaustion'],
    ['V/OI pace above 1.0', { pace: 1.01 }, 'loop_active'],
  ])('%s', (_, over, phase) => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, ...over }, phase],
    ]);
  });

  it('none counts at the snapshot that turns the loop on', () => {
    play(600, [[{ ...LOOP_ON, rsi: 85, pace: 0.5 }, 'loop_active']]);
  });

  it('a wall that price stood beyond before is not reached anew, one that moved on the way is', () => {
    const beyond = { ...LOOP_ON, spot: 596 };
    play(600, [
      [beyond, 'loop_active'],
      [beyond, 'loop_active'],
    ]);
    const moved = { strike: 600, volumeOi: 1, openInterest: 1 };
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, spot: 595.2, callWall: moved }, 'exhaustion'],
    ]);
  });

  it('the loop stays off until one of the four was false in between', () => {
    const exit: Step = [{ ...LOOP_ON, rsi: 81 }, 'exhaustion'];
    play(600, [
      [LOOP_ON, 'loop_active'],
      exit,
      ...Array.from({ length: 12 }, (): Step => [LOOP_ON, 'exhaustion']),
      [LOOP_ON, 'loading'],
      [{ ...LOOP_ON, volume: 1.1 }, 'loading'],
      [{ ...LOOP_ON, volume: 1.1 }, 'loading'],
      [LOOP_ON, 'loop_active'],
    ]);
  });

  it('re-forms within the hour as well', () => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, volume: 0.9 }, 'exhaustion'],
      [{ ...LOOP_ON, volume: 0.9 }, 'exhaustion'],
      [LOOP_ON, 'loop_active'],
    ]);
  });
});

describe('resolved', () => {
  it('broken: two snapshots beyond the wall; then no trap there until price is back before it', () => {
    const above = { ...ARMED, spot: 595.3 };
    const points = play(600, [
      [ARMED, 'trap_armed'],
      [above, 'trap_armed'],
      [ARMED, 'trap_armed'],
      [above, 'trap_armed'],
      [above, 'resolved'],
      [above, 'resolved'],
      [ARMED, 'trap_armed'],
    ]);
    expect(points[4]).toMatchObject({ outcome: 'broken', closed: { side: 'call', strike: 595 } });
  });

  it('an exhausted loop that never came near the wall ends with the hour', () => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, volume: 0.9 }, 'exhaustion'],
      ...Array.from({ length: 12 }, (): Step => [{}, 'exhaustion']),
      QUIET,
    ]);
  });

  it('the loop goes on above a wall that was broken under it', () => {
    play(600, [
      [ARMED, 'trap_armed'],
      [{ ...ARMED, ...LOOP_ON, spot: 596, rsi: 75 }, 'loop_active'],
      [{ ...ARMED, ...LOOP_ON, spot: 596, rsi: 75 }, 'loop_active'],
      [{ ...ARMED, ...LOOP_ON, spot: 596, rsi: 75 }, 'loop_active'],
    ]);
  });

  it('the session’s end closes an open trap; a quiet one stays quiet', () => {
    const points = play(15 * 60 + 55, [
      [ARMED, 'trap_armed'],
      [ARMED, 'resolved'],
      [ARMED, 'resolved'],
    ]);
    expect(points[1]?.outcome).toBe('session_end');
    play(15 * 60 + 55, [QUIET, QUIET]);
  });
});

describe('unknown inputs', () => {
  it.each<[string, Partial<PhaseReading>, Phase]>([
    ['volume, with three met', { ...LOOP_ON, volume: null }, 'no_read'],
    ['volume, with one met', { netGex: -1.5e9, volume: null }, 'no_read'],
    ['volume, with none met', { volume: null }, 'quiet'],
    ['volume, with two met and one not', { ...TWO, volume: null }, 'loading'],
    ['whether a level broke', { ...LOOP_ON, isBroken: null }, 'no_read'],
    ['RSI at the wall', { ...ARMED, rsi: null }, 'no_read'],
    ['RSI far from the wall', { ...ARMED, spot: 590, rsi: null }, 'quiet'],
    ['RSI without net GEX', { ...ARMED, netGex: -0.5e9, rsi: null }, 'quiet'],
    ['the expected move', { ...ARMED, expectedMove: null }, 'no_read'],
    ['net GEX, armed but for it', { ...ARMED, netGex: null }, 'no_read'],
    ['an exit with the loop off', { ...TWO, pace: null, volatilityIndex: null }, 'loading'],
  ])('%s', (_, over, phase) => {
    play(600, [[over, phase]]);
  });

  it('an unknown exit of an active loop could end it: no read; one that fired ends it whatever the others are', () => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, pace: null }, 'no_read'],
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, pace: null, rsi: 81 }, 'exhaustion'],
    ]);
  });

  it('leaves the memory of a condition as it was', () => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, volume: 1.7 }, 'loop_active'],
      [{ ...LOOP_ON, volume: null }, 'no_read'],
      [{ ...LOOP_ON, volume: 1.9 }, 'loop_active'],
      [{ ...LOOP_ON, volume: 1.7 }, 'loop_active'],
      [{ ...LOOP_ON, volume: null }, 'no_read'],
      [{ ...LOOP_ON, volume: 1.7 }, 'loading'],
    ]);
  });

  it('opens no trap that was not seen armed', () => {
    play(600, [
      [{ ...ARMED, ...LOOP_ON, volume: null }, 'no_read'],
      [{ callWall: { strike: 600, volumeOi: 1, openInterest: 1 } }, 'loading'],
    ]);
  });
});
