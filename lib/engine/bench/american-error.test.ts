import { expect, test } from 'vitest';
import { americanError, withExactQuotes } from './american-error.ts';
import { benchChain } from './bench-chain.ts';

const made = benchChain(5_000, 'american');

test('out-of-the-money gammas are within half a percent of American ones, the totals within one of gross', () => {
  const error = americanError(withExactQuotes(made), 'american', 'fast');
  expect(error.outOfTheMoneyGamma).toBeLessThan(0.005);
  expect(error.worstOutOfTheMoneyGamma).toBeLessThan(0.05);
  expect(Math.abs(error.netGex)).toBeLessThan(0.01);
  expect(Math.abs(error.grossGex)).toBeLessThan(0.01);
});

test('tells a chain that is off: spot one percent from the quotes', () => {
  const off = { ...made, chain: { ...made.chain, spot: made.chain.spot * 1.01 } };
  expect(americanError(off, 'american', 'fast').outOfTheMoneyGamma).toBeGreaterThan(0.02);
});
