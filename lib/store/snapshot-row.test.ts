import { expect, test } from 'vitest';
import { chainOfRow, snapshotRow } from './snapshot-row.ts';
import { CorruptSnapshot } from './store-errors.ts';
import { smallChain, smallFile } from './testing/small-chain.ts';

const row = await snapshotRow(smallFile());

test('the row counts what was kept and what had not expired, and gives the chain back', () => {
  expect(row).toMatchObject({ contracts: 3, accepted: 2, spot: 590.25 });
  expect(chainOfRow(row)).toEqual(smallChain());
});

test.each([
  ['spot', { spot: 590.5 }],
  ['previousClose', { previousClose: null }],
  ['sample', { sample: true }],
  ['symbol', { symbol: 'SPX' }],
  ['asOf', { asOf: new Date(row.asOf.getTime() + 1) }],
])('a %s that differs from the hashed content is refused', (name, change) => {
  expect(() => chainOfRow({ ...row, ...change })).toThrow(CorruptSnapshot);
  expect(() => chainOfRow({ ...row, ...change })).toThrow(name);
});
