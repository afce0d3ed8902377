import { expect, it } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { expectClose } from '../testing/expect-close.ts';
import { TermCollector } from './book-terms.ts';
import { hedgedPath } from './hedged-path.ts';

const own = { strike: 580, years: 30 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.01 };
const bookOf = (right: number, shares: number) => {
  const collector = new TermCollector();
  collector.add({ right, shares, ...own });
  return collector.terms();
};

it('costs $2 000 a contract to deliver at 580 what is worth 600, as the second source says', () => {
  expect(hedgedPath(bookOf(CALL, -100), 580, 600, 5).exercise).toBe(-2000);
  expect(hedgedPath(bookOf(PUT, -100), 580, 560, 5).exercise).toBe(-2000);
  expect(hedgedPath(bookOf(PUT, -100), 580, 600, 5).exercise).toBe(0);
});

it('loses what the option gains when nothing is hedged, and less the oftener it is', () => {
  const at = (spot: number) => europeanPrice({ right: 'call', ...own, spot });
  const paths = [20, 5, 1, 0.2].map((step) => hedgedPath(bookOf(CALL, -100_000), 580, 600, step));
  for (const path of paths) expectClose(path.unhedged, -100_000 * (at(600) - at(580)), 1e-5);
  const losses = paths.map((path) => -path.hedged);
  expect(losses).toEqual([...losses].sort((a, b) => b - a));
  expect(losses[1]).toBeLessThan(0.25 * -(paths[1]?.unhedged ?? 0));
  expect(paths.map((path) => path.stops)).toEqual([1, 4, 20, 100]);
});

it('goes down as well, makes a last shorter stop, and stands still at spot', () => {
  const down = hedgedPath(bookOf(PUT, -100_000), 580, 571.5, 1);
  expect(down.stops).toBe(9);
  expect(down.hedged).toBeLessThan(0);
  expect(down.hedged).toBeGreaterThan(down.unhedged);
  expect(hedgedPath(bookOf(CALL, -100), 580, 580, 1)).toEqual({
    unhedged: 0,
    hedged: 0,
    stops: 1,
    exercise: 0,
  });
});
