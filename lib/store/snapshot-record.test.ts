import { expect, test } from 'vitest';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { compressColumns, decompressColumns } from './column-codec.ts';
import { decodeChain, encodeChain } from './snapshot-record.ts';
import { CorruptSnapshot } from './store-errors.ts';
import { smallChain } from './testing/small-chain.ts';

const record = await encodeChain(smallChain());

const flipped = (bytes: Uint8Array, at: number, bit: number) => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

test('a chain comes back as it was', () => {
  expect(decodeChain(record)).toEqual(smallChain());
});

test('quote ages and the date of open interest come back where a source gives them', async () => {
  const { columns, ...header } = smallChain({ openInterestDate: '2026-11-13' });
  const chain = { ...header, columns: { ...columns, quoteAge: columns.strike.map((_, i) => 60 * i) } };
  expect(decodeChain(await encodeChain(chain))).toEqual(chain);
  expect((await encodeChain(smallChain({ openInterestDate: '2026-11-13' }))).id).not.toBe(record.id);
});

test('equal chains have one id, different ones another', async () => {
  const idOf = async (chain: OptionChain) => (await encodeChain(chain)).id;
  expect(await idOf(smallChain())).toBe(record.id);
  expect(await idOf(smallChain({ spot: 590.26 }))).not.toBe(record.id);
  expect(await idOf(smallChain({ sample: true }))).not.toBe(record.id);
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

test('a flip below the compression, and one in the metadata, is refused', async () => {
  const bytes = decompressColumns(record.columns);
  const columns = await compressColumns(flipped(bytes, bytes.length - 40, 3));
  expect(() => decodeChain({ ...record, columns })).toThrow(CorruptSnapshot);
  const metadata = record.metadata.replace('590.25', '590.35');
  expect(() => decodeChain({ ...record, metadata })).toThrow(CorruptSnapshot);
});

test('a record under another id is refused', () => {
  expect(() => decodeChain({ ...record, id: 'f'.repeat(20) })).toThrow(CorruptSnapshot);
});

test('a spot that JSON cannot carry is a mistake of the caller', async () => {
  await expect(encodeChain(smallChain({ spot: Number.NaN }))).rejects.toThrow(/spot/);
});
