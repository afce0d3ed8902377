import { expect, it } from 'vitest';
import { type Unwind, unwindSeries } from './unwind-series.ts';

const unwind: Unwind = {
  right: 'call',
  strike: 595,
  price: 595,
  open_interest: 10_000,
  closed_share: 0.3,
  contracts: 3000,
  delta: 0.63,
  unwind_shares: -189_000,
  approach: [
    { from: 593.72, to: 594, hedge_shares: 20_000 },
    { from: 594, to: 595, hedge_shares: 80_000 },
  ],
  approach_shares: 100_000,
  offsetting_contracts: 1587,
};

it('sets buying on the way against selling at the wall', () => {
  const { bars, summary, caveat } = unwindSeries(unwind);
  expect(bars.map(({ label, kind }) => [label, kind])).toEqual([
    ['to 594', 'hedge'],
    ['to 595', 'hedge'],
    ['sold back', 'unwind'],
  ]);
  expect(bars.map(({ length }) => Number(length.toFixed(3)))).toEqual([0.106, 0.423, -1]);
  expect(summary).toBe(
    'On the way to 595 dealers buy 100K shares; 30 % of the 595 calls sold back makes them sell 189K.',
  );
  expect(caveat).toContain('Under naive they are long them');
});

it('holds under both signs for puts, and says when the wall is behind', () => {
  const put = unwindSeries({
    ...unwind,
    right: 'put',
    strike: 585,
    unwind_shares: 189_000,
    approach: [],
    approach_shares: 0,
  });
  expect(put.summary).toBe(
    'Spot is beyond the wall: nothing is left to hedge on the way; 30 % of the 585 puts sold back makes them buy 189K.',
  );
  expect(put.caveat).toBe('Holds where dealers are short the 585 puts (short all and naive).');
});
