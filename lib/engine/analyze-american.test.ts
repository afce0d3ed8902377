import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { openBook } from './exposure/chain-book.ts';
import type { ContractRow } from './market/option-chain.ts';
import { contractRow, testChain } from './testing/chain-builder.ts';
import { expectPlainJson } from './testing/expect-plain-json.ts';
import { quotedRow } from './testing/quoted-row.ts';
import { smileSurface } from './volatility/smile-surface.ts';
import { thirtyDayIndex } from './volatility/thirty-day-index.ts';

const NOTHING = { sessionBars: [], priorBars: [], earlier: [] };
const DATES = ['2026-11-16', '2026-11-20', '2026-12-18', '2027-03-19', '2028-12-15'] as const;

const price = fc.oneof(
  fc.constantFrom(0, 1e-9, 0.01, 1e6, Number.NaN),
  fc.integer({ min: 0, max: 6000 }).map((cents) => cents / 100),
);
/** Any quote at all, and quotes that are moved off an American price. */
const arbitraryRow: fc.Arbitrary<ContractRow> = fc
  .record({
    right: fc.constantFrom('call' as const, 'put' as const),
    strike: fc.oneof(fc.integer({ min: 80, max: 120 }), fc.constantFrom(0.5, 1e4)),
    date: fc.constantFrom(...DATES),
    quote: fc.oneof(fc.record({ bid: price, ask: price }), fc.constantFrom(null, -0.3, 0.2)),
    openInterest: fc.integer({ min: 0, max: 50_000 }),
  })
  .map(({ quote, ...own }) => {
    if (quote !== null && typeof quote === 'object') return contractRow({ ...own, ...quote });
    const row = quotedRow(0.25, own, 'american');
    return { ...row, bid: (row.bid ?? 0) + (quote ?? 0), ask: (row.ask ?? 0) + Math.abs(quote ?? 0) };
  });
const curve = fc.constantFrom(null, -0.02, 0, 0.05, 0.2);

test('any quotes of American options give an answer without NaN, smiles and index among it', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraryRow, { minLength: 1, maxLength: 60 }),
      curve,
      curve,
      (rows, rate, dividendYield) => {
        const chain = testChain(rows, { style: 'american', rate, dividendYield });
        const analysis = analyze(chain, NOTHING, DEFAULT_ASSUMPTIONS);
        expectPlainJson(analysis);
        const book = openBook(chain, DEFAULT_ASSUMPTIONS);
        expectPlainJson(thirtyDayIndex(book));
        expectPlainJson(smileSurface(book));
        for (const own of book.contracts.volatility) expect(own > 0 || Number.isNaN(own)).toBe(true);
        for (const { forward, discount } of book.carry) expect(forward > 0 && discount > 0).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
