import { expect, it } from 'vitest';
import { isOver, traceBoxes } from './trace-boxes.ts';

const scales = {
  time: Object.assign((at: number) => at, { invert: (x: number) => x }),
  y: Object.assign((price: number) => 100 - price, { invert: (y: number) => 100 - y }),
};
const session = { date: '2026-11-16', opens_at: 0, closes_at: 100, half_day: false };

it('is a candle’s slot from high to low', () => {
  const trace = {
    kind: 'candles' as const,
    width: 10,
    candles: [{ at: 5, open: 4, high: 8, low: 2, close: 6 }],
  };
  expect(traceBoxes({ trace, session }, scales)).toEqual([{ left: 0, right: 10, top: 91, bottom: 99 }]);
});

it('is each step of a line, up or down', () => {
  const points = [
    { at: 0, spot: 10 },
    { at: 20, spot: 30 },
    { at: 30, spot: 25 },
  ];
  expect(traceBoxes({ trace: { kind: 'line', points }, session }, scales)).toEqual([
    { left: 0, right: 20, top: 69, bottom: 91 },
    { left: 20, right: 30, top: 69, bottom: 76 },
  ]);
});

it('is nothing where no price is stored', () => {
  expect(traceBoxes({ trace: { kind: 'none', text: '' }, session }, scales)).toEqual([]);
});

it('tells boxes that overlap from those that only touch', () => {
  const box = { left: 0, right: 10, top: 0, bottom: 10 };
  expect(isOver(box, { left: 9, right: 20, top: 9, bottom: 20 })).toBe(true);
  expect(isOver(box, { left: 10, right: 20, top: 0, bottom: 10 })).toBe(false);
  expect(isOver(box, { left: 0, right: 10, top: 10, bottom: 20 })).toBe(false);
});
