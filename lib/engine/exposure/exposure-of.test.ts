import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import type { ContractRow, OptionChain } from '../market/option-chain.ts';
import { arbitraryRows } from '../testing/arbitrary-chain.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { gexProfileCases } from '../testing/gex-profile-cases.ts';
import { openBook } from './chain-book.ts';
import { exposureOf } from './exposure-of.ts';

const report = (chain: OptionChain, over: Partial<Assumptions> = {}) => {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...over };
  return exposureOf(openBook(chain, assumptions), assumptions);
};
const ofRows = (rows: readonly ContractRow[], over: Partial<Assumptions> = {}) =>
  report(testChain(rows), over);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe.each(gexProfileCases)('reference chain $name', ({ chain, expected }) => {
  const got = report(chain);
  const tolerance = 1e-10 * (expected.call_gex - expected.put_gex);

  it('has the net gamma, by strike and by expiration', () => {
    expectClose(got.netGex, expected.net_gex, tolerance, 'net');
    expectClose(got.grossGex, expected.call_gex - expected.put_gex, tolerance, 'gross');
    expect(got.byStrike.map((row) => row.strike)).toEqual(expected.per_strike.K);
    got.byStrike.forEach((row, i) => {
      expectClose(row.netGex, expected.per_strike.gex[i] ?? Number.NaN, tolerance, `strike ${row.strike}`);
    });
    expect(got.byExpiry).toHaveLength(expected.per_expiry.length);
    got.byExpiry.forEach((row, i) => {
      expectClose(row.netGex, expected.per_expiry[i] ?? Number.NaN, tolerance, row.expiry);
    });
  });

  it('changes sign where the reference does', () => {
    expect(got.gammaFlip.all).toHaveLength(expected.zero_gamma_all.length);
    got.gammaFlip.all.forEach((root, i) => {
      expectClose(root, expected.zero_gamma_all[i] ?? Number.NaN, 1e-6 * chain.spot, `root ${i}`);
    });
    if (expected.zero_gamma_nearest === null)
      expect(got.gammaFlip.reason).toMatch(/^net gamma stays positive/);
    else expectClose(got.gammaFlip.level ?? Number.NaN, expected.zero_gamma_nearest, 1e-6 * chain.spot);
  });
});

describe('laws of an exposure report', () => {
  const views = fc.record({
    sign: fc.constantFrom('naive' as const, 'short_all' as const),
    basis: fc.constantFrom('oi' as const, 'volume' as const),
    expiries: fc.constantFrom(
      'all' as const,
      '0dte' as const,
      'next' as const,
      'week' as const,
      'monthly' as const,
    ),
  });

  it('sums by strike and by expiration to the net, and the profile at spot is the net', () => {
    fc.assert(
      fc.property(arbitraryRows, views, (rows, view) => {
        const got = ofRows(rows, view);
        const tolerance = 1e-12 * got.grossGex;
        expectClose(sum(got.byStrike.map((row) => row.netGex)), got.netGex, tolerance, 'strikes');
        expectClose(sum(got.byExpiry.map((row) => row.netGex)), got.netGex, tolerance, 'expirations');
        expectClose(sum(got.byExpiry.map((row) => row.grossGex)), got.grossGex, tolerance, 'gross');
        const at = got.profile.spots.indexOf(got.spot);
        expectClose(
          got.profile.netGex[at] ?? Number.NaN,
          got.netGex,
          1e-12 * got.grossGex + 1e-6,
          'profile at spot',
        );
      }),
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        expect(ofRows([...rows].reverse())).toEqual(ofRows(rows));
      }),
    );
  });

  it('is linear in open interest, and its levels do not depend on scale', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const once = ofRows(rows);
        const eightTimes = ofRows(rows.map((row) => ({ ...row, openInterest: 8 * (row.openInterest ?? 0) })));
        expect(eightTimes.netGex).toBe(8 * once.netGex);
        expect(eightTimes.netDex).toBe(8 * once.netDex);
        expect(eightTimes.netVex).toBe(8 * once.netVex);
        expect(eightTimes.netChex).toBe(8 * once.netChex);
        expect(eightTimes.gammaFlip).toEqual(once.gammaFlip);
        expect(eightTimes.callWall?.strike).toBe(once.callWall?.strike);
        expect(eightTimes.maxPain).toEqual(once.maxPain);
      }),
    );
  });

  it('turns every gamma round when calls become puts', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const once = ofRows(rows);
        const turned = ofRows(
          rows.map((row) => ({ ...row, right: row.right === 'call' ? ('put' as const) : ('call' as const) })),
        );
        expectClose(turned.netGex, -once.netGex, 1e-12 * once.grossGex);
        expect(turned.grossGex).toBeCloseTo(once.grossGex, 6);
        expect(turned.walls.puts.map((wall) => wall.strike)).toEqual(
          once.walls.calls.map((wall) => wall.strike),
        );
      }),
    );
  });

  it('trims strikes and profile to the range, never a total', () => {
    const rows = [80, 95, 100, 104, 125].map((strike) =>
      contractRow({ strike, vendorVolatility: 0.4, openInterest: 10 }),
    );
    const whole = ofRows(rows);
    const trimmed = ofRows(rows, { range: 5 });
    expect(trimmed.byStrike.map((row) => row.strike)).toEqual([95, 100, 104]);
    expect(Math.min(...trimmed.profile.spots)).toBeGreaterThanOrEqual(95);
    expect(Math.max(...trimmed.profile.spots)).toBeLessThanOrEqual(105);
    expect({ ...trimmed, byStrike: [], profile: null }).toEqual({ ...whole, byStrike: [], profile: null });
  });
});
