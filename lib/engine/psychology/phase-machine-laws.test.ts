import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietReading } from '../testing/phase-readings.ts';
import { BILLION, clock } from '../testing/play-phases.ts';
import { sessionPhases } from './phase-machine.ts';

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
