import { expect, it } from 'vitest';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { addFlow, NO_TRADES } from './flow-state.ts';

const snapshot = (volume: number, strikes = [100, 105]) =>
  testChain(strikes.map((strike) => contractRow({ strike, volume, last: 1.2, bid: 1, ask: 1.2 })));

it('leaves the state before as it was, so that a session can go on from any of its snapshots', () => {
  const first = addFlow(NO_TRADES, snapshot(10));
  const early = addFlow(first, snapshot(12));
  const late = addFlow(addFlow(first, snapshot(40)), snapshot(41));
  expect([...early.bought]).toEqual([2, 2]);
  expect([...late.bought]).toEqual([31, 31]);
  expect([...first.bought]).toEqual([0, 0]);
});

it('keeps the counts of contracts that leave the list', () => {
  const listed = [snapshot(10), snapshot(20), snapshot(20, [105]), snapshot(25)];
  const { bought, slotOfRow, snapshots } = listed.reduce(addFlow, NO_TRADES);
  expect([...slotOfRow].map((slot) => bought[slot])).toEqual([15, 15]);
  expect(snapshots).toBe(4);
});

it('shares the layout of snapshots that list the same contracts', () => {
  const first = addFlow(NO_TRADES, snapshot(10));
  expect(addFlow(first, snapshot(11)).slotOfRow).toBe(first.slotOfRow);
  expect(addFlow(first, snapshot(11, [100, 106])).slotOfRow).not.toBe(first.slotOfRow);
});
