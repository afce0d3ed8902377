import { expect, test } from 'vitest';
import type { OptionChain } from '../market/option-chain.ts';
import { sampleMarket } from './sample-market.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { executableArbitrage } from './testing/executable-arbitrage.ts';

const [first] = sampleMarket('SPY').snapshots;

/** The chain with one quote's bid and ask moved by some dollars. */
function moved(chain: OptionChain, row: number, by: number): OptionChain {
  const shift = (column: Float64Array) => column.map((price, i) => (i === row ? price + by : price));
  const { columns } = chain;
  return { ...chain, columns: { ...columns, bid: shift(columns.bid), ask: shift(columns.ask) } };
}

test('none of the 395 SPY snapshots can be arbitraged at its bids and asks', () => {
  let count = 0;
  const found: string[] = [];
  for (const chain of sampleMarket('SPY').snapshots) {
    count++;
    found.push(...executableArbitrage(chain, SAMPLE_UNDERLYINGS.SPY));
  }
  expect(found).toEqual([]);
  expect(count).toBe(395);
});

test('one quote moved by a dollar can be', () => {
  if (first === undefined) throw new Error('no snapshot');
  const row = [...first.columns.strike].findIndex((strike) => strike >= first.spot);
  expect(executableArbitrage(moved(first, row, 1), SAMPLE_UNDERLYINGS.SPY)).not.toEqual([]);
  expect(executableArbitrage(moved(first, row, -1), SAMPLE_UNDERLYINGS.SPY)).not.toEqual([]);
});
