import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_PLAN,
  type PlanParameters,
  parsePlanParameters,
  serialisePlanParameters,
} from './plan-parameters.ts';

const leg = fc.record({
  right: fc.constantFrom('call' as const, 'put' as const),
  strike: fc.integer({ min: 1, max: 3_999_999 }).map((n) => n / 4),
  quantity: fc.integer({ min: -999, max: 999 }).filter((n) => n !== 0),
});
const plan: fc.Arbitrary<PlanParameters> = fc
  .record({
    legs: fc.array(leg, { minLength: 1, maxLength: 6 }),
    dates: fc.array(fc.constantFrom('2026-11-20', '2026-12-18'), { minLength: 6, maxLength: 6 }),
    isDated: fc.boolean(),
    root: fc.constantFrom(null, 'SPXW'),
    fill: fc.constantFrom('mid' as const, 'natural' as const),
    credit: fc.option(fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100)),
    dv: fc.integer({ min: -198, max: 198 }).map((n) => n / 2 + 0),
    dt: fc.option(fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100)),
    vs: fc.constantFrom(null, '2026-11-16T10:00', '2026-11-16T15:00:07Z', '2026-11-16T15:00:07.250Z'),
  })
  .map(({ legs, dates, isDated, ...rest }) => ({
    ...rest,
    legs: legs.map((own, i) => ({ ...own, expiry: isDated ? (dates[i] ?? null) : null })),
  }));

describe('plan parameters', () => {
  it('parse and serialise are inverse', () => {
    fc.assert(
      fc.property(plan, (own) => {
        const { plan: read, problems } = parsePlanParameters(
          Object.fromEntries(serialisePlanParameters(own)),
        );
        expect(problems).toEqual([]);
        expect(read).toEqual({ ...own, credit: own.credit === 0 ? 0 : own.credit });
      }),
    );
  });

  it('reads a spread as the product page writes it: the first strike is sold', () => {
    const { plan: read } = parsePlanParameters({ k: '595,600', type: 'c', qty: '1', credit: '1.85' });
    expect(read.legs?.map(({ strike, quantity, right }) => [strike, quantity, right])).toEqual([
      [595, -1, 'call'],
      [600, 1, 'call'],
    ]);
    expect(read.credit).toBe(1.85);
  });

  it.each([
    ['k', '595,', { k: '595,' }],
    ['k', '0', { k: '0' }],
    ['type', 'x', { k: '595', type: 'x' }],
    ['type', 'c,p,c', { k: '595,600', type: 'c,p,c' }],
    ['qty', '0', { k: '595', qty: '0' }],
    ['qty', '1.5', { k: '595', qty: '1.5' }],
    ['qty', '1', { k: '590,595,600', qty: '1' }],
    ['on', '2026-02-30', { k: '595', on: '2026-02-30' }],
    ['fill', 'last', { fill: 'last' }],
    ['credit', '1e5', { credit: '1e5' }],
    ['root', 'spx w', { root: 'spx w' }],
    ['dv', '100', { dv: '100' }],
    ['dt', '-1', { dt: '-1' }],
    ['vs', '10:00', { vs: '10:00' }],
    ['vs', '2026-02-30T10:00', { vs: '2026-02-30T10:00' }],
    ['vs', '2026-11-16T24:00', { vs: '2026-11-16T24:00' }],
  ])('names %s=%s as unusable and goes on', (parameter, value, query) => {
    const { plan: read, problems } = parsePlanParameters(query);
    expect(problems).toEqual([{ parameter, value, expected: expect.any(String) }]);
    expect(read).toEqual(DEFAULT_PLAN);
  });
});
