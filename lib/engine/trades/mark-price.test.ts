import { expect, it } from 'vitest';
import { markPrice } from './mark-price.ts';

it.each([
  [1, 'open', 2.78],
  [1, 'close', 2.72],
  [-1, 'open', 2.72],
  [-1, 'close', 2.78],
] as const)('fills %i contract at its %s naturally at %f', (quantity, end, price) => {
  const quote = { bid: 2.72, ask: 2.78, mid: 2.75 };
  expect(markPrice(quote, quantity, 'natural', end)).toBe(price);
  expect(markPrice(quote, quantity, 'mid', end)).toBe(2.75);
});
