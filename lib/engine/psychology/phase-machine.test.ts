import { describe, expect, it } from 'vitest';
import { ARMED, atClock, LOOP_ON, quietReading } from '../testing/phase-readings.ts';
import { BILLION, play, QUIET, type Step, TWO, twice } from '../testing/play-phases.ts';
import { sessionPhases } from './phase-machine.ts';
import type { PhaseReading } from './phase-reading.ts';

describe('a scripted session', () => {
  it('has the expected phase at each snapshot', () => {
    const far = { ...TWO, spot: 592, rsi: 55 };
    const points = play(10 * 60, [
      QUIET,
      [{ netGex: -1.2e9 }, 'quiet'],
      [TWO, 'loading'],
      [{ ...TWO, volume: 2.4 }, 'loading'],
      [LOOP_ON, 'loop_active'],
      [{ ...LOOP_ON, momentum: 0.28 }, 'loop_active'],
      [{ ...LOOP_ON, rsi: 80.5, spot: 593.4 }, 'exhaustion'],
      [{ ...LOOP_ON, spot: 594 }, 'exhaustion'],
      [{ ...LOOP_ON, spot: 594, momentum: 0.1 }, 'exhaustion'],
      [{ ...LOOP_ON, spot: 594, momentum: 0.1, isBroken: false }, 'exhaustion'],
      [{ ...far, spot: 592.5 }, 'resolved'],
      [{ ...far, spot: 592.5 }, 'loading'],
      [ARMED, 'trap_armed'],
      [{ ...ARMED, rsi: 60 }, 'trap_armed'],
      [{ ...ARMED, rsi: 58 }, 'trap_armed'],
      [{ ...ARMED, rsi: 58 }, 'quiet'],
      [{ spot: 592.9 }, 'resolved'],
      [{}, 'resolved'],
      [TWO, 'loading'],
    ]);
    const exhausted = points[6];
    expect(exhausted).toMatchObject({ fired: ['exit_rsi'], wall: { side: 'call', strike: 595 } });
    expect(points[10]).toMatchObject({ outcome: 'held', closed: { outcome: 'held', strike: 595 } });
  });

  it('starts anew at the next open', () => {
    const next = (time: string, over: Partial<PhaseReading>): PhaseReading => ({
      ...quietReading(time, over),
      at: atClock(time, '2026-11-17'),
      id: `next ${time}`,
    });
    const points = sessionPhases(
      [
        quietReading('15:55', ARMED),
        quietReading('16:00', ARMED),
        quietReading('16:10', ARMED),
        next('09:20', {}),
        next('09:30', {}),
      ],
      BILLION,
    );
    expect(points.map(({ phase }) => phase)).toEqual([
      'trap_armed',
      'resolved',
      'resolved',
      'resolved',
      'quiet',
    ]);
    expect(points[1]?.outcome).toBe('session_end');
  });
});

describe('entering and leaving', () => {
  const loop = (over: Partial<PhaseReading>) => ({ ...LOOP_ON, ...over });

  it.each<[string, Partial<PhaseReading>]>([
    ['net GEX at −1B is not below it', { netGex: -1e9 }],
    ['volume of 2.0× is not above it', { volume: 2 }],
    ['momentum under 0.3 %', { momentum: 0.299 }],
    ['no level broken', { isBroken: false }],
    ['V/OI of 2.0 is not above it', { volumeOi: 2 }],
  ])('no loop: %s', (_, over) => {
    play(600, [[loop(over), 'loading']]);
  });

  it.each<[string, Partial<PhaseReading>, Partial<PhaseReading>]>([
    ['net GEX stays to −0.9B', { netGex: -0.9e9 }, { netGex: -0.89e9 }],
    ['volume stays to 1.8×', { volume: 1.8 }, { volume: 1.79 }],
    ['momentum stays to 0.27 %', { momentum: 0.27 }, { momentum: 0.26 }],
    ['V/OI stays to 1.8', { volumeOi: 1.8 }, { volumeOi: 1.79 }],
    ['a level that is lost again', {}, { isBroken: false }],
    ['momentum that turns', {}, { momentum: -0.5, isBroken: false }],
  ])('the loop: %s, two snapshots beyond end it', (_, stays, leaves) => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      ...twice([loop(stays), 'loop_active']),
      [loop(leaves), 'loop_active'],
      [LOOP_ON, 'loop_active'],
      [loop(leaves), 'loop_active'],
      [loop(leaves), 'loading'],
    ]);
  });

  it('momentum past a level in the other direction is the condition met anew', () => {
    play(600, [
      [LOOP_ON, 'loop_active'],
      [loop({ momentum: -0.5, isBroken: true }), 'loop_active'],
      [loop({ momentum: -0.28, isBroken: true }), 'loop_active'],
    ]);
  });

  it.each<[string, Partial<PhaseReading>, Partial<PhaseReading>]>([
    ['RSI 65 is left at 58.5', { rsi: 58.5 }, { rsi: 58.4 }],
    ['the wall at 0.55 expected moves', { spot: 592.81 }, { spot: 592.79 }],
    [
      'V/OI at the wall at 1.8',
      { callWall: { ...ARMED.callWall, volumeOi: 1.8 } },
      { callWall: { ...ARMED.callWall, volumeOi: 1.7 } },
    ],
  ])('the trap: %s', (_, stays, leaves) => {
    const [, , end] = play(600, [
      [ARMED, 'trap_armed'],
      ...twice([{ ...ARMED, ...stays }, 'trap_armed']),
      [{ ...ARMED, ...leaves }, 'trap_armed'],
    ]);
    expect(end?.phase).toBe('trap_armed');
    const points = sessionPhases(
      [
        quietReading('10:00', ARMED),
        quietReading('10:05', { ...ARMED, ...leaves }),
        quietReading('10:10', { ...ARMED, ...leaves }),
      ],
      BILLION,
    );
    expect(points.map(({ phase }) => phase)[2]).not.toBe('trap_armed');
  });

  it.each<[string, Partial<PhaseReading>]>([
    ['RSI of 65', { rsi: 65 }],
    ['0.51 expected moves away', { spot: 592.96 }],
    ['V/OI of 2.0 at the wall', { callWall: { ...ARMED.callWall, volumeOi: 2 } }],
    ['net GEX of −1B', { netGex: -1e9 }],
  ])('no trap with %s', (_, over) => {
    play(600, [[{ ...ARMED, ...over }, 'quiet']]);
  });

  it('mirrors the put side: RSI below 35, left at 38.5', () => {
    const putWall = { strike: 585, volumeOi: 2.2, openInterest: 12_000 };
    const armed = { netGex: -1.5e9, spot: 586.5, rsi: 34.9, putWall };
    const points = play(600, [
      [{ ...armed, rsi: 35 }, 'quiet'],
      [armed, 'trap_armed'],
      ...twice([{ ...armed, rsi: 38.5 }, 'trap_armed']),
      [{ ...armed, rsi: 38.6 }, 'trap_armed'],
      [{ ...armed, rsi: 38.6 }, 'quiet'],
    ]);
    expect(points[1]?.wall).toEqual({ side: 'put', strike: 585 });
  });

  it('a wall at another strike is another condition', () => {
    const moved = { ...ARMED, callWall: { strike: 596, volumeOi: 1.9, openInterest: 10_000 }, spot: 594.5 };
    play(600, [
      [ARMED, 'trap_armed'],
      [moved, 'quiet'],
    ]);
  });
});

describe('precedence', () => {
  const both = { ...ARMED, ...LOOP_ON };

  it('four of four goes before the trap, and the trap before loading', () => {
    play(600, [
      [both, 'loop_active'],
      [{ ...both, volume: 1 }, 'loop_active'],
      [{ ...both, volume: 1 }, 'trap_armed'],
    ]);
  });

  it('two and three of four are loading, one is quiet', () => {
    play(600, [
      [{ netGex: -1.5e9 }, 'quiet'],
      [TWO, 'loading'],
      [{ ...TWO, volume: 2.1 }, 'loading'],
    ]);
  });

  it('exhaustion goes before the trap and lasts 60 minutes', () => {
    const exit: Step = [{ ...both, rsi: 81 }, 'exhaustion'];
    const still: Step = [{ ...both, momentum: 0.1 }, 'exhaustion'];
    play(600, [
      [both, 'loop_active'],
      exit,
      ...Array.from({ length: 12 }, () => still),
      [{ ...both, momentum: 0.1 }, 'trap_armed'],
    ]);
  });
});
