import { expect, test } from 'vitest';
import { compressColumns, decompressColumns } from './column-codec.ts';
import { decodeChain, encodeChain } from './snapshot-record.ts';
import { CorruptSnapshot } from './store-errors.ts';
import { smallChain } from './testing/small-chain.ts';

const record = encodeChain(smallChain());

const flipped = (bytes: Uint8Array, at: number, bit: number) => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

test('a chain comes back as it was', () => {
  expect(decodeChain(record)).toEqual(smallChain());
});

test('equal chains have one id, different ones another', () => {
  expect(encodeChain(smallChain()).id).toBe(record.id);
  expect(encodeChain(smallChain({ spot: 590.26 })).id).not.toBe(record.id);
  expect(encodeChain(smallChain({ sample: true })).id).not.toBe(record.id);
});

test('a flip of any one bit of the stored columns is refused or changes nothing', () => {
  let refused = 0;
  for (let at = 0; at < record.columns.length; at++) {
    const damaged = { ...record, columns: flipped(record.columns, at, at % 8) };
    try {
      expect(decodeChain(damaged)).toEqual(smallChain());
    } catch (error) {
      expect(error).toBeInstanceOf(CorruptSnapshot);
      refused++;
    }
  }
  expect(refused).toBeGreaterThan(record.columns.length * 0.9);
});

test('a flip below the compression, and one in the metadata, is refused', () => {
  const bytes = decompressColumns(record.columns);
  const columns = compressColumns(flipped(bytes, bytes.length - 40, 3));
  expect(() => decodeChain({ ...record, columns })).toThrow(CorruptSnapshot);
  const metadata = record.metadata.replace('590.25', '590.35');
  expect(() => decodeChain({ ...record, metadata })).toThrow(CorruptSnapshot);
});

test('a record under another id is refused', () => {
  expect(() => decodeChain({ ...record, id: 'f'.repeat(20) })).toThrow(CorruptSnapshot);
});

test('a spot that JSON cannot carry is a mistake of the caller', () => {
  expect(() => encodeChain(smallChain({ spot: Number.NaN }))).toThrow(/spot/);
});
