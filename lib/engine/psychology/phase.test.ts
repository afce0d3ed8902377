import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapshotPhase } from './phase.ts';
import type { Met, Phase } from './trap-report.ts';

const phase = (loop: readonly Met[], ...sides: (readonly Met[])[]) =>
  snapshotPhase({ loop, netGex: 0, sides });
const [yes, no, unknown] = [true, false, null];
const off = [no, no, no];

describe('snapshotPhase', () => {
  it.each<[string, Met[], Met[][], Phase]>([
    ['four of four', [yes, yes, yes, yes], [off], 'loop_active'],
    ['four of four beats the trap', [yes, yes, yes, yes], [[yes, yes, yes]], 'loop_active'],
    ['net GEX and every check of a side', [yes, no, no, no], [[yes, yes, yes]], 'trap_armed'],
    ['the trap beats loading', [yes, yes, yes, no], [[yes, yes, yes]], 'trap_armed'],
    ['the farther side arms as well', [yes, no, no, no], [off, [yes, yes, yes]], 'trap_armed'],
    [
      'two halves of two sides arm nothing',
      [yes, no, no, no],
      [
        [yes, no, yes],
        [no, yes, yes],
      ],
      'quiet',
    ],
    ['no trap without net GEX', [no, yes, no, no], [[yes, yes, yes]], 'quiet'],
    ['three of four', [yes, yes, no, yes], [off], 'loading'],
    ['two of four', [no, yes, no, yes], [off], 'loading'],
    ['one of four', [no, yes, no, no], [off], 'quiet'],
    ['no wall at all', [yes, yes, no, no], [], 'loading'],
    ['an unknown that decides', [yes, yes, yes, unknown], [off], 'no_read'],
    ['an unknown that cannot change it', [yes, yes, no, unknown], [off], 'loading'],
    ['unknown, quiet either way', [no, no, unknown, no], [off], 'quiet'],
    ['RSI unknown, everything else armed', [yes, no, no, no], [[yes, yes, unknown]], 'no_read'],
    ['RSI unknown, but the wall is far', [yes, no, no, no], [[yes, no, unknown]], 'quiet'],
    ['RSI unknown, but net GEX is not met', [no, no, no, no], [[yes, yes, unknown]], 'quiet'],
    ['nothing known', [unknown, unknown, unknown, unknown], [[unknown, unknown, unknown]], 'no_read'],
  ])('%s', (_, loop, sides, expected) => {
    expect(phase(loop, ...sides)).toBe(expected);
  });

  it('is what a count of bits says in every one of the 3^7 cases', () => {
    const values = [false, true, null] as const;
    const phaseOfBits = (bits: number): Phase => {
      const [a, b, c, d, e, f, g] = [...bits.toString(2).padStart(7, '0')].map(Number);
      const loop = [a, b, c, d].reduce<number>((sum, bit) => sum + (bit ?? 0), 0);
      if (loop === 4) return 'loop_active';
      if (a === 1 && e === 1 && f === 1 && g === 1) return 'trap_armed';
      return loop > 1 ? 'loading' : 'quiet';
    };
    const fits = (bits: number, given: readonly Met[]) =>
      given.every((met, i) => met === null || met === (((bits >> (6 - i)) & 1) === 1));
    const counts = new Map<Phase, number>();
    for (let code = 0; code < 3 ** 7; code++) {
      const given = Array.from({ length: 7 }, (_, i) => values[Math.floor(code / 3 ** i) % 3] ?? null);
      const possible = new Set<Phase>();
      for (let bits = 0; bits < 128; bits++) if (fits(bits, given)) possible.add(phaseOfBits(bits));
      const expected = possible.size === 1 ? [...possible][0] : 'no_read';
      const actual = phase(given.slice(0, 4), given.slice(4));
      if (actual !== expected) expect([given, actual]).toEqual([given, expected]);
      counts.set(actual, (counts.get(actual) ?? 0) + 1);
    }
    expect(counts.get('loop_active')).toBe(27);
    expect([...counts.keys()].sort()).toEqual(['loading', 'loop_active', 'no_read', 'quiet', 'trap_armed']);
  });

  it('is no_read exactly when filling in the unknowns gives more than one phase', () => {
    const met = fc.constantFrom<Met>(true, false, null);
    const three = fc.tuple(met, met, met);
    const fill = (values: readonly Met[], bits: number, from: number) => {
      let bit = from;
      return values.map((value) => (value === null ? ((bits >> bit++) & 1) === 1 : value));
    };
    fc.assert(
      fc.property(fc.tuple(met, met, met, met), three, three, (loop, near, far) => {
        const open = [...loop, ...near, ...far].filter((value) => value === null).length;
        const seen = new Set<Phase>();
        for (let bits = 0; bits < 2 ** open; bits++) {
          const all = fill([...loop, ...near, ...far], bits, 0);
          seen.add(phase(all.slice(0, 4), all.slice(4, 7), all.slice(7)));
        }
        const [only] = seen;
        expect(phase(loop, near, far)).toBe(seen.size === 1 ? only : 'no_read');
      }),
    );
  });
});
