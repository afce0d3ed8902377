import { assert, double, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from './quote.ts';

const wholeCents = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
const near = { delta: 0.3, inTheMoney: -0.01, years: 0.02, exerciseValue: 0 };

test('pennies on cheap options, more on dear ones, dollars deep in the money', () => {
  expect(quote({ ...near, price: 0.503 })).toEqual({ bid: 0.5, ask: 0.51 });
  expect(quote({ ...near, price: 6.024 })).toEqual({ bid: 6.01, ask: 6.04 });
  const deep = { price: 40.2, delta: 0.98, inTheMoney: 0.07, years: 0.02, exerciseValue: 40 };
  expect(quote(deep)).toEqual({ bid: 38.85, ask: 41.55 });
});

test('ticks of an index: five cents below $3, ten from there', () => {
  const ticks = { below3: 5, from3: 10 };
  expect(quote({ ...near, price: 1.234 }, ticks)).toEqual({ bid: 1.2, ask: 1.25 });
  expect(quote({ ...near, price: 6.024 }, ticks)).toEqual({ bid: 6, ask: 6.1 });
  expect(quote({ ...near, price: 0.01 }, ticks)).toEqual({ bid: 0, ask: 0.05 });
});

test('a worthless option has no bid and asks a cent', () => {
  expect(quote({ ...near, delta: 0, price: 0 })).toEqual({ bid: 0, ask: 0.01 });
  expect(quote({ ...near, price: 0.004 })).toEqual({ bid: 0, ask: 0.01 });
});

test('no ask below what exercising pays', () => {
  const put = { price: 81.9, delta: -0.97, inTheMoney: 0.15, years: 0.33, exerciseValue: 88 };
  expect(quote(put).ask).toBe(88);
});

test('bid ≤ price ≤ ask, bid < ask, both in cents', () => {
  const finite = { noNaN: true, noDefaultInfinity: true };
  const option = record({
    price: double({ min: 0, max: 300, ...finite }),
    delta: double({ min: -1, max: 1, ...finite }),
    inTheMoney: double({ min: -0.3, max: 0.3, ...finite }),
    years: double({ min: 0, max: 1, ...finite }),
    exerciseValue: double({ min: 0, max: 300, ...finite }),
  });
  assert(
    property(option, (o) => {
      const { bid, ask } = quote(o);
      expect(bid).toBeGreaterThanOrEqual(0);
      expect(bid).toBeLessThanOrEqual(o.price + 1e-8);
      expect(ask).toBeGreaterThanOrEqual(Math.max(o.price, o.exerciseValue) - 1e-8);
      expect(bid).toBeLessThan(ask);
      expect(wholeCents(bid) && wholeCents(ask)).toBe(true);
    }),
  );
});
