import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { bookState, heldValue, type LegFill } from './position-book.ts';

const spread = [
  { quantity: -2, entryPrice: 2.75 },
  { quantity: 2, entryPrice: 0.9 },
];
const fill = (leg: number, quantity: number, price: number, over: Partial<LegFill> = {}): LegFill => ({
  leg,
  kind: 'close',
  at: 0,
  quantity,
  price,
  spot: 593,
  shares: 0,
  cash: 0,
  ...over,
});

describe('bookState', () => {
  it('realises a closed spread: sold at 1.85, bought back at 0.925, $92.50 each', () => {
    const { realised, isOpen, legs } = bookState(spread, [fill(0, 2, 1.3), fill(1, -2, 0.375)]);
    expectClose(realised, 185, 1e-9);
    expect(isOpen).toBe(false);
    expect(legs.map(({ held }) => held)).toEqual([0, 0]);
  });

  it('keeps what a partial close leaves', () => {
    const { legs, isOpen, realised } = bookState(spread, [fill(0, 1, 2)]);
    expect(legs.map(({ held }) => held)).toEqual([-1, 2]);
    expect(isOpen).toBe(true);
    expectClose(realised, 75, 1e-9);
  });

  it('counts the shares that settlement leaves', () => {
    const { shares, realised } = bookState(spread, [
      fill(0, 2, 3, { kind: 'settle', shares: -200, cash: 119_000 }),
      fill(1, -2, 0, { kind: 'expire' }),
    ]);
    expect(shares).toBe(-200);
    expectClose(realised, -50 - 180, 1e-9);
  });

  it.each([
    ['more than is held', fill(0, 3, 1)],
    ['the wrong way', fill(0, -1, 1)],
    ['nothing', fill(0, 0, 1)],
  ])('refuses to close %s', (_, own) => {
    expect(() => bookState(spread, [own])).toThrow(InvalidArgument);
  });

  it('makes the same in parts as at once', () => {
    const price = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        price,
        (size, first, at) => {
          const legs = [{ quantity: -(size + first), entryPrice: 3 }];
          const parts = [size, first].filter((n) => n > 0).map((n) => fill(0, n, at));
          const whole = bookState(legs, [fill(0, size + first, at)]);
          expectClose(bookState(legs, parts).realised, whole.realised, 1e-6);
        },
      ),
    );
  });
});

describe('heldValue', () => {
  it('values held legs only, and not without a price', () => {
    const state = bookState(spread, [fill(1, -2, 1)]);
    const held = heldValue(spread, state, [2, null]);
    expectClose(held?.value ?? 0, -400, 1e-9);
    expectClose(held?.unrealised ?? 0, 150, 1e-9);
    expect(heldValue(spread, state, [null, 1])).toBeNull();
  });
});
