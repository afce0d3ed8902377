import { expect, it } from 'vitest';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { halfSpreads } from './half-spreads.ts';

it('is half of what lies between bid and ask, whichever side is held; nothing where one is missing', () => {
  const chain = testChain([
    contractRow({ strike: 100, right: 'call', bid: 1.9, ask: 2.1 }),
    contractRow({ strike: 100, right: 'put', bid: 0, ask: 2.1 }),
  ]);
  const rows = halfSpreads({ chain }, { lines: [0, 1], contracts: [-3, 4] });
  expect(rows.map(({ row }) => row)).toEqual([0]);
  expectClose(rows[0]?.dollars ?? Number.NaN, 30, 1e-9);
});
