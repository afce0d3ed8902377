import { expect, it } from 'vitest';
import { normalCumulative } from './normal-distribution.ts';
import { tabulatedNormal } from './normal-table.ts';

it('is the normal distribution to 1e-14, between its nodes too', () => {
  let worst = 0;
  for (let x = -10; x <= 10; x += 0.000371)
    worst = Math.max(worst, Math.abs(tabulatedNormal(x) - normalCumulative(x)));
  expect(worst).toBeLessThan(1e-14);
});

it('ends in 0 and 1 and keeps what is no number', () => {
  expect([-9, -1e300, Number.NEGATIVE_INFINITY].map(tabulatedNormal)).toEqual([0, 0, 0]);
  expect([9, 1e300, Number.POSITIVE_INFINITY].map(tabulatedNormal)).toEqual([1, 1, 1]);
  expect(tabulatedNormal(Number.NaN)).toBeNaN();
  expect(tabulatedNormal(0)).toBe(0.5);
});
