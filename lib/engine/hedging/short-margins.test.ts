import { expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { shortMargins } from './short-margins.ts';

const book = openBook(
  testChain([
    contractRow({ strike: 100, right: 'call', bid: 1.9, ask: 2.1, openInterest: 5, vendorVolatility: 0.2 }),
    contractRow({ strike: 110, right: 'call', bid: 0, ask: 0, openInterest: 5, vendorVolatility: 0.2 }),
  ]),
  DEFAULT_ASSUMPTIONS,
);

it('asks for premium and 20 % of spot at the money, of the short rows only', () => {
  const [own, ...rest] = shortMargins(book, { lines: [0, 1], contracts: [-3, 2] });
  expect(rest).toEqual([]);
  expect(own).toMatchObject({ row: 0, contracts: 3, notional: 30_000 });
  expectClose(own?.premium ?? Number.NaN, 600, 1e-9);
  expectClose(own?.margin ?? Number.NaN, 600 + 0.2 * 30_000, 1e-9);
});

it('takes the model’s price where there is no mid', () => {
  const [own] = shortMargins(book, { lines: [1], contracts: [-1] });
  expect(own?.premium).toBeGreaterThan(0);
  expectClose((own?.margin ?? 0) - (own?.premium ?? 0), 0.1 * 10_000, 1e-9);
});
