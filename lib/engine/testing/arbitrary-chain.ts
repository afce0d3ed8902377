import fc from 'fast-check';
import type { ContractRow } from '../market/option-chain.ts';
import { contractRow } from './chain-builder.ts';

const DATES = ['2026-11-16', '2026-11-20', '2026-12-18', '2027-03-19'] as const;

/** One contract with a vendor volatility and no quote, as `testChain` prices it. */
const arbitraryRow: fc.Arbitrary<ContractRow> = fc
  .record({
    right: fc.constantFrom('call' as const, 'put' as const),
    strike: fc.integer({ min: 140, max: 260 }).map((halves) => halves / 2),
    date: fc.constantFrom(...DATES),
    vendorVolatility: fc.double({ min: 0.08, max: 0.9, noNaN: true }),
    openInterest: fc.integer({ min: 0, max: 50_000 }),
    volume: fc.integer({ min: 0, max: 50_000 }),
  })
  .map(contractRow);

/** Up to 40 different contracts around spot 100, four expirations. */
export const arbitraryRows: fc.Arbitrary<ContractRow[]> = fc.uniqueArray(arbitraryRow, {
  minLength: 1,
  maxLength: 40,
  selector: ({ right, strike, date }) => `${right}${strike}${date}`,
});
