import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChainColumns } from '../engine/market/option-chain.ts';
import { compressColumns, decodeColumns, decompressColumns, encodeColumns } from './column-codec.ts';
import { smallChain } from './testing/small-chain.ts';

const money = fc.integer({ min: 0, max: 10_000_000 }).map((n) => n / 10_000);
const count = fc.nat(2 ** 31 - 1);
const anything = fc.oneof(fc.double(), fc.constant(-0), fc.constant(Number.POSITIVE_INFINITY), count);
const missing = fc.constant(Number.NaN);

const columnOf = (length: number) =>
  fc
    .oneof(money, count, anything)
    .chain(() =>
      fc.array(fc.oneof(money, count, anything, missing), { minLength: length, maxLength: length }),
    )
    .map((values) => Float64Array.from(values));

const sameKind = (length: number) =>
  fc
    .constantFrom(money, count, missing)
    .chain((kind) => fc.array(fc.oneof(kind, missing), { minLength: length, maxLength: length }))
    .map((values) => Float64Array.from(values));

const columns: fc.Arbitrary<ChainColumns> = fc.nat(40).chain((n) => {
  const numbers = fc.oneof(columnOf(n), sameKind(n));
  const bits = fc.uint8Array({ minLength: n, maxLength: n, max: 1 });
  const all = fc.record({
    expiration: fc.uint16Array({ minLength: n, maxLength: n }),
    right: bits,
    adjusted: bits,
    strike: numbers,
    bid: numbers,
    ask: numbers,
    last: numbers,
    volume: numbers,
    openInterest: numbers,
    vendorVolatility: numbers,
    vendorDelta: numbers,
    vendorGamma: numbers,
    quoteAge: fc.oneof(numbers, fc.constant(undefined)),
  });
  return all.map(({ quoteAge, ...rest }) => (quoteAge === undefined ? rest : { ...rest, quoteAge }));
});

/** Bits, with every NaN the same: which NaN it was means nothing. */
const bitsOf = (values: ArrayLike<number>) => [
  ...new BigUint64Array(Float64Array.from(values, (v) => (Number.isNaN(v) ? Number.NaN : v)).buffer),
];

test('any columns come back bit for bit', async () => {
  await fc.assert(
    fc.asyncProperty(columns, async (original) => {
      const back = decodeColumns(decompressColumns(await compressColumns(encodeColumns(original))));
      expect(Object.keys(back).sort()).toEqual(Object.keys(original).sort());
      for (const [name, values] of Object.entries(original)) {
        const found = back[name as keyof ChainColumns] ?? [];
        expect(found.constructor).toBe(values.constructor);
        expect(bitsOf(found)).toEqual(bitsOf(values));
      }
    }),
  );
});

test('missing stays missing and zero stays zero', () => {
  const { bid, ask } = decodeColumns(encodeColumns(smallChain().columns));
  expect([...bid]).toEqual([0, 3.15, 5.05]);
  expect([...ask]).toEqual([0.01, 3.2, Number.NaN]);
});

test('equal columns give equal bytes', () => {
  expect(encodeColumns(smallChain().columns)).toEqual(encodeColumns(smallChain().columns));
});

test('bytes that are no such stream are refused', () => {
  expect(() => decodeColumns(Uint8Array.of(1, 2, 3))).toThrow();
  expect(() => decompressColumns(Uint8Array.of(1, 2, 3))).toThrow();
});
