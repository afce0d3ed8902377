import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_VIEW,
  parseViewParameters,
  serialiseViewParameters,
  type ViewParameters,
} from './view-parameters.ts';

const date = fc
  .date({ min: new Date('2015-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString());
const view: fc.Arbitrary<ViewParameters> = fc.record({
  at: fc.oneof(
    fc.constant(null),
    date.map((d) => d.slice(0, 16)),
    date,
  ),
  exp: fc.oneof(
    fc.constantFrom('all' as const, '0dte' as const, 'next' as const, 'week' as const, 'monthly' as const),
    fc
      .uniqueArray(
        date.map((d) => d.slice(0, 10)),
        { minLength: 1, maxLength: 6 },
      )
      .map((dates) => dates.sort()),
  ),
  basis: fc.constantFrom('oi' as const, 'volume' as const),
  sign: fc.constantFrom('naive' as const, 'short_all' as const, 'flow' as const),
  greeks: fc.constantFrom('computed' as const, 'vendor' as const),
  range: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 200, max: 2000 }).map((n) => n / 100),
  ),
});

describe('view parameters', () => {
  it('parses what it serialises, for any view', () => {
    fc.assert(
      fc.property(view, (v) => {
        const query = Object.fromEntries(serialiseViewParameters(v));
        expect(parseViewParameters(query)).toEqual({ view: v, problems: [] });
      }),
    );
  });

  it('leaves defaults out of the URL', () => {
    expect(serialiseViewParameters(DEFAULT_VIEW).toString()).toBe('');
    expect(parseViewParameters({})).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it.each([
    ['at', 'yesterday'],
    ['at', '2026-02-30T10:00'],
    ['at', '2026-11-20T24:00'],
    ['exp', 'soon'],
    ['exp', '2026-11-31'],
    ['exp', '2026-11-20,'],
    ['basis', 'OI'],
    ['sign', 'other'],
    ['greeks', 'black'],
    ['range', '1'],
    ['range', '21'],
    ['range', '1e1'],
    ['range', 'NaN'],
  ])('falls back and says so for %s=%s', (parameter, value) => {
    const { view: got, problems } = parseViewParameters({ [parameter]: value });
    expect(got).toEqual(DEFAULT_VIEW);
    expect(problems).toMatchObject([{ parameter, value }]);
  });

  it('refuses a parameter given twice and ignores parameters of other pages', () => {
    expect(parseViewParameters({ basis: ['oi', 'volume'], show: 'gamma' }).problems).toHaveLength(1);
  });
});
