import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARMED, atClock, LOOP_ON, quietReading } from '../testing/phase-readings.ts';
import { sessionPhases } from './phase-machine.ts';
import type { PhaseReading } from './phase-reading.ts';
import type { Phase } from './trap-report.ts';

const BILLION = -1e9;
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type Step = readonly [over: Partial<PhaseReading>, phase: Phase];

/** Plays steps five minutes apart from `start` on and compares every phase. */
function play(start: number, steps: readonly Step[]) {
  const readings = steps.map(([over], i) => quietReading(clock(start + 5 * i), over));
  const points = sessionPhases(readings, BILLION);
  expect(points.map(({ phase }, i) => `${clock(start + 5 * i)} ${phase}`)).toEqual(
    steps.map(([, phase], i) => `${clock(start + 5 * i)} ${phase}`),
  );
  return points;
}

const twice = (step: Step): Step[] => [step, step];
const QUIET: Step = [{}, 'quiet'];
const TWO = { netGex: -1.5e9, volumeOi: 2.3 };

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

const figure = (min: number, max: number) => fc.option(fc.double({ min, max, noNaN: true }), { nil: null });
const anyReading = fc
  .record({
    minute: fc.integer({ min: 560, max: 970 }),
    id: fc.constantFrom('a', 'b'),
    spot: fc.double({ min: 583, max: 597, noNaN: true }),
    netGex: figure(-2e9, 0),
    volume: figure(0.5, 3),
    momentum: figure(-0.6, 0.6),
    isBroken: fc.constantFrom(true, false, null),
    volumeOi: figure(1, 3),
    pace: figure(0.5, 2),
    rsi: figure(15, 85),
    expectedMove: fc.constantFrom(4, null),
    volatilityIndex: figure(0.1, 0.2),
    wall: figure(1, 3),
  })
  .map(({ minute, id, wall: volumeOi, ...over }) =>
    quietReading(clock(minute), {
      ...over,
      id: `${minute} ${id}`,
      callWall: { strike: 595, volumeOi, openInterest: 1 },
    }),
  );

it('answers the same in whatever order the snapshots arrive', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyReading, { maxLength: 30, selector: ({ id }) => id }),
      fc.nat(),
      (all, seed) => {
        const shuffled = all
          .map((reading, i) => ({ reading, key: Math.sin(seed + i * 97.13) }))
          .sort((a, b) => a.key - b.key)
          .map(({ reading }) => reading);
        expect(sessionPhases(shuffled, BILLION)).toEqual(sessionPhases(all, BILLION));
      },
    ),
  );
});

it('says the same of a session’s beginning whether or not the rest is known', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyReading, { maxLength: 20, selector: ({ at }) => at }), (all) => {
      const whole = sessionPhases(all, BILLION);
      const sorted = [...all].sort((a, b) => a.at - b.at);
      const half = sorted.slice(0, Math.ceil(all.length / 2));
      expect(sessionPhases(half, BILLION)).toEqual(whole.slice(0, half.length));
    }),
  );
});
