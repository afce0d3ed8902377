import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { fillReport, type TradedLeg, unitsOf } from './fill.ts';

const leg = (
  strike: number,
  quantity: number,
  bid: number,
  ask: number,
  over: Partial<TradedLeg> = {},
): TradedLeg => ({
  right: 'call',
  strike,
  quantity,
  bid,
  ask,
  mid: 0.5 * (bid + ask),
  volume: 500,
  openInterest: 9_000,
  ...over,
});

describe('fillReport', () => {
  it('prices the mock’s 595/600 spread: 1.78 natural, 1.85 mid', () => {
    const report = fillReport([leg(595, -3, 2.72, 2.78), leg(600, 3, 0.86, 0.94)], 0.01);
    expect(report.units).toBe(3);
    expectClose(report.natural, 1.78, 1e-9);
    expectClose(report.mid, 1.85, 1e-9);
    expectClose(report.slippage, 21, 1e-9);
    expect(report.limit).toMatchObject({ start: 1.85, tick: 0.01 });
    expect(report.warnings).toEqual([]);
  });

  it('rounds the start of a limit in your favour, for credits and debits', () => {
    expect(fillReport([leg(595, -1, 2.72, 2.77)], 0.05).limit.start).toBe(2.75);
    expect(fillReport([leg(595, 1, 2.72, 2.77)], 0.05).limit.start).toBe(-2.7);
  });

  it('warns of wide quotes and of legs nobody holds or trades', () => {
    const { warnings } = fillReport(
      [leg(595, -1, 0.2, 0.31), leg(700, 1, 1, 1.1, { volume: 0, openInterest: 0 })],
      0.01,
    );
    expect(warnings.map(({ leg: index, warning }) => [index, warning])).toEqual([
      [0, 'wide'],
      [1, 'no_open_interest'],
      [1, 'no_volume'],
    ]);
    expect(fillReport([leg(595, 1, 1, 1.1, { volume: null, openInterest: null })], 0.01).warnings).toEqual(
      [],
    );
  });

  it('never gains by filling naturally', () => {
    const legs = fc.array(
      fc.tuple(
        fc.constantFrom(-4, -2, 2, 6),
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 90 }),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(legs, (rows) => {
        const report = fillReport(
          rows.map(([quantity, bid, spread]) => leg(100, quantity, bid / 100, (bid + spread) / 100)),
          0.01,
        );
        const spreads = rows.reduce(
          (sum, [quantity, , spread]) => sum + (Math.abs(quantity) * spread) / 2,
          0,
        );
        expectClose(report.slippage, spreads, 1e-6);
      }),
    );
  });

  it('refuses nothing to trade', () => {
    expect(() => unitsOf([])).toThrow(InvalidArgument);
  });
});
