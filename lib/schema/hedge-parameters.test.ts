import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHedgeParameters } from './hedge-parameters.ts';
import {
  DEFAULT_HEDGE,
  type HedgeParameters,
  serialiseHedgeParameters,
} from './serialise-hedge-parameters.ts';

const some = (min: number, max: number) =>
  fc.double({ min, max, noNaN: true }).map((value) => Number(value.toPrecision(12)) + 0);
const maybe = (min: number, max: number) => fc.oneof(fc.constant(null), some(min, max));
const parameters: fc.Arbitrary<HedgeParameters> = fc.record({
  book: fc.constantFrom('chain' as const, 'strike' as const, 'typed' as const),
  k: maybe(0.5, 1e5),
  type: fc.constantFrom('call' as const, 'put' as const),
  x: fc.constantFrom(null, '2026-11-20', '2027-01-15'),
  qty: fc.integer({ min: -1e6, max: 1e6 }).filter((n) => n !== 0),
  step: maybe(0.01, 500),
  limits: fc.constantFrom('a' as const, 'b' as const),
  gross: maybe(1, 1e12),
  net: maybe(1, 1e12),
  gamma: maybe(1, 1e12),
  vega: maybe(1, 1e12),
  target: maybe(0, 1e12),
  to: maybe(1, 1e5),
  sell: some(1, 100),
  fund: some(0, 20),
  ds: maybe(-50, 50),
  dv: some(-20, 20),
  dt: some(0, 30),
  impact: some(0, 5),
  adv: maybe(1, 1e10),
  lambda: maybe(1e-12, 1),
  hold: some(0, 1e9),
});

describe('hedge parameters', () => {
  it('are read as they are written, for any choice', () => {
    fc.assert(
      fc.property(parameters, (chosen) => {
        const query = Object.fromEntries(serialiseHedgeParameters(chosen));
        expect(parseHedgeParameters(query)).toEqual({ chosen, problems: [] });
      }),
    );
  });

  it('leave defaults out of the address', () => {
    expect(serialiseHedgeParameters(DEFAULT_HEDGE).toString()).toBe('');
    expect(parseHedgeParameters({}).chosen).toEqual(DEFAULT_HEDGE);
  });

  it.each([
    ['qty', '0'],
    ['qty', 'many'],
    ['adv', '-1'],
    ['adv', '0'],
    ['lambda', 'Infinity'],
    ['lambda', '-1e-9'],
    ['gross', '0'],
    ['sell', '0'],
    ['sell', '101'],
    ['ds', '0x10'],
    ['dt', '-1'],
    ['x', '2026-02-30'],
    ['k', ' 595'],
    ['step', '0'],
    ['limits', 'c'],
  ])('fall back and say so for %s=%s', (parameter, value) => {
    const { chosen, problems } = parseHedgeParameters({ [parameter]: value });
    expect(chosen).toEqual(DEFAULT_HEDGE);
    expect(problems).toMatchObject([{ parameter, value }]);
  });
});
