import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AS_OF } from '../testing/chain-builder.ts';
import { quotedChain } from '../testing/quoted-chain.ts';
import { type LegReading, readLegs, wholeReading } from './leg-reading.ts';
import { pathReport, type StoredPath } from './path-report.ts';

const expiry = '2026-12-18';
const legs = [
  { right: 'call', strike: 105, expiry, quantity: -2 },
  { right: 'call', strike: 110, expiry, quantity: 2 },
] as const;
const cents = (amounts: object) =>
  Object.values(amounts).reduce((sum, amount) => sum + Math.round(amount * 100), 0);

/** A path of hourly readings by spot and volatility. */
function pathOf(markets: readonly (readonly [spot: number, volatility: number])[]): StoredPath {
  let previous: LegReading | null = null;
  const readings = markets.map(([spot, volatility], i) => {
    const header = { asOf: AS_OF + i * 3_600_000 };
    const chain = quotedChain({ header, spot, volatility, strikes: [100, 105, 110], dates: [expiry] });
    const whole = wholeReading(readLegs(chain, legs, { rate: null, dividendYield: null }, previous));
    if ('reason' in whole) throw new Error(whole.reason);
    previous = whole;
    return { id: `s${i}`, whole };
  });
  return { readings, skipped: [] };
}

describe('pathReport', () => {
  it('names every instant of the path, and what a unit is worth there', () => {
    const { from, to, steps } = pathReport(legs, pathOf([[100, 0.2], [101, 0.2], [102, 0.21]]), 'mid'); // biome-ignore format: a path
    expect([from, ...steps].map(({ snapshotId, spot }) => [snapshotId, spot])).toEqual([
      ['s0', 100],
      ['s1', 101],
      ['s2', 102],
    ]);
    expect(to).toEqual({ snapshotId: 's2', asOf: steps[1]?.asOf, spot: 102 });
    expect(steps[1]?.mark).toBeLessThan(0);
  });

  it('sums to the cent: terms to steps, legs and steps to the whole, in both splits', () => {
    const market = fc.tuple(
      fc.double({ min: 97, max: 106, noNaN: true }),
      fc.double({ min: 0.12, max: 0.4, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(market, { minLength: 2, maxLength: 5 }),
        fc.constantFrom('mid' as const, 'natural' as const),
        (markets, basis) => {
          const report = pathReport(legs, pathOf(markets), basis);
          for (const row of [report, ...report.steps, ...report.byLeg]) {
            expect(cents(row.greeks)).toBe(Math.round(row.actual * 100));
            expect(cents(row.revaluation)).toBe(Math.round(row.actual * 100));
          }
          expect(cents(report.steps.map(({ actual }) => actual))).toBe(Math.round(report.actual * 100));
          expect(cents(report.byLeg.map(({ actual }) => actual))).toBe(Math.round(report.actual * 100));
        },
      ),
      { numRuns: 60 },
    );
  });
});
