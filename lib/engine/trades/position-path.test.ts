import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { attributePath } from './attribute-path.ts';
import { actualPnl, attributePosition } from './attribute-position.ts';
import { bookState, heldValue, type LegFill } from './position-book.ts';
import { type MarkedPoint, positionPath } from './position-path.ts';

const DAY_MS = 86_400_000;
const legs = [
  { style: 'european', right: 'call', strike: 102, quantity: -2, entryPrice: 1.1 },
  { style: 'european', right: 'call', strike: 104, quantity: 2, entryPrice: 0.4 },
] as const;
const carry = { rate: 0.04, dividendYield: 0.01 };
const inputs = (day: number, spot: number, price: number, volatility = 0.2) => ({
  ...{ spot, price, volatility, years: (10 - day) / 365, ...carry },
});
const mark = (day: number, spot: number, prices: readonly [number, number]): MarkedPoint => ({
  asOf: day * DAY_MS,
  spot,
  value: 0,
  legs: prices.map((price) => inputs(day, spot, price)),
});
const fill = (leg: number, day: number, quantity: number, price: number, over: Partial<LegFill> = {}) =>
  ({
    leg,
    kind: 'close',
    at: day * DAY_MS,
    quantity,
    price,
    spot: 101,
    shares: 0,
    cash: 0,
    ...over,
  }) as LegFill;

const madeBy = (fills: readonly LegFill[], marks: readonly MarkedPoint[]) =>
  positionPath(legs, fills, marks).reduce((sum, step) => sum + actualPnl(step.legs), 0);

describe('positionPath', () => {
  it('begins at the entry price, so that the spread paid to open is in it', () => {
    const marks = [mark(0, 100, [1.2, 0.5]), mark(1, 101, [1.4, 0.6])];
    const [step] = positionPath(legs, [], marks);
    expect(step?.legs.map(({ quantity, from, to }) => [quantity, from.price, to.price])).toEqual([
      [-2, 1.1, 1.4],
      [2, 0.4, 0.6],
    ]);
    const { revaluation } = attributePosition(step?.legs ?? []);
    expect(revaluation.marketMinusModel).not.toBe(0);
  });

  it('counts a closed contract up to the price it was closed at, and not after', () => {
    const marks = [mark(0, 100, [1.1, 0.4]), mark(1, 101, [1.4, 0.6]), mark(2, 99, [0.8, 0.3])];
    const path = positionPath(legs, [fill(0, 1, 1, 1.45)], marks);
    expect(path[0]?.legs.map(({ quantity, to }) => [quantity, to.price])).toEqual([
      [-1, 1.45],
      [-1, 1.4],
      [2, 0.6],
    ]);
    expect(path[1]?.legs.map(({ quantity }) => quantity)).toEqual([-1, 2]);
  });

  it('ends with settlement: no time left, worth what exercise pays', () => {
    const settled = (leg: number, price: number) =>
      fill(leg, 10, leg === 0 ? 2 : -2, price, { kind: 'settle', spot: 103 });
    const path = positionPath(
      legs,
      [settled(0, 1), settled(1, 0)],
      [mark(0, 100, [1.1, 0.4]), mark(9, 103, [1.3, 0.2])],
    );
    expect(path.at(-1)?.to.spot).toBe(103);
    expect(path.at(-1)?.legs.map(({ to }) => [to.years, to.spot, to.price])).toEqual([
      [0, 103, 1],
      [0, 103, 0],
    ]);
    const { actual } = attributePath(path.map((step) => step.legs));
    expectClose(actual, 200 * (1.1 - 0.4 - 1), 1e-9);
  });

  it('is nothing before a second mark', () => {
    expect(positionPath(legs, [], [mark(0, 100, [1.1, 0.4])])).toEqual([]);
  });

  it('makes what is realised and unrealised, whatever was closed when and at which price', () => {
    const price = fc.integer({ min: 1, max: 500 }).map((cents) => cents / 100);
    const day = fc.tuple(price, price, fc.integer({ min: 0, max: 2 }), price, fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 8 }), (days) => {
        const marks = days.map(([a, b], i) => mark(i, 100 + i / 10, [a, b]));
        const fills: LegFill[] = [];
        for (const [i, [, , contracts, at, leg]] of days.entries()) {
          const held = bookState(legs, fills).legs[leg]?.held ?? 0;
          const closed = Math.min(contracts, Math.abs(held));
          if (i > 0 && closed > 0) fills.push(fill(leg, i, -Math.sign(held) * closed, at));
        }
        const state = bookState(legs, fills);
        const last = days.at(-1) ?? [0, 0];
        const { unrealised } = heldValue(legs, state, [last[0], last[1]]) ?? { unrealised: Number.NaN };
        expectClose(madeBy(fills, marks), state.realised + unrealised, 1e-9);
      }),
      { numRuns: 500 },
    );
  });
});
