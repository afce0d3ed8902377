import { expect, it } from 'vitest';
import { formatMoney } from './money.ts';

it.each([
  [185, {}, '$185'],
  [92.5, { signed: true }, '+$92.50'],
  [-1250, {}, '−$1,250'],
  [-0.001, { signed: true }, '$0'],
  [184.999999, {}, '$185'],
])('writes %d with %o as %s', (value, options, text) => {
  expect(formatMoney(value, options)).toBe(text);
});
