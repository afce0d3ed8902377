import fc from 'fast-check';
import type { HeldLeg, LegEnd } from '../trades/attribution-report.ts';
import { legValue } from '../trades/leg-value.ts';

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A held European leg whose market prices stray a little from the model at both ends. */
export const arbitraryHeldLeg: fc.Arbitrary<HeldLeg> = fc
  .record({
    right: fc.constantFrom('call' as const, 'put' as const),
    quantity: fc.integer({ min: -50, max: 50 }).filter((n) => n !== 0),
    spot: range(50, 6000),
    strikeRatio: range(0.85, 1.15),
    years: range(1 / 365, 2),
    volatility: range(0.08, 0.9),
    rate: range(0, 0.06),
    dividendYield: range(0, 0.03),
    move: range(-0.08, 0.08),
    timeShare: range(0.02, 1),
    volatilityRatio: range(0.7, 1.4),
    rateMove: fc.oneof(fc.constant(0), range(-0.01, 0.01)),
    strays: fc.tuple(range(-0.02, 0.02), range(-0.02, 0.02)),
  })
  .map((r) => {
    const leg = {
      style: 'european',
      right: r.right,
      strike: r.spot * r.strikeRatio,
      quantity: r.quantity,
    } as const;
    const { spot, years, volatility, rate, dividendYield } = r;
    const start = { spot, years, volatility, rate, dividendYield };
    const end = {
      spot: spot * (1 + r.move),
      years: years * r.timeShare,
      volatility: volatility * r.volatilityRatio,
      rate: rate + r.rateMove,
      dividendYield,
    };
    const quoted = (inputs: Omit<LegEnd, 'price'>, stray: number): LegEnd => ({
      ...inputs,
      price: Math.max(0, legValue(leg, inputs) + stray),
    });
    return { ...leg, from: quoted(start, r.strays[0]), to: quoted(end, r.strays[1]) };
  });
