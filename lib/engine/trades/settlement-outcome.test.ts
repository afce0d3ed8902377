import { describe, expect, it } from 'vitest';
import { settleLeg, settlementOutcomes } from './settlement-outcome.ts';

const call = (strike: number, quantity: number) => ({ right: 'call', strike, quantity }) as const;
const put = (strike: number, quantity: number) => ({ right: 'put', strike, quantity }) as const;

describe('settleLeg', () => {
  it.each([
    [
      'an assigned short put buys shares',
      put(590, -2),
      580,
      false,
      { exercised: true, shares: 200, cash: -118_000 },
    ],
    [
      'an assigned short call sells them',
      call(595, -1),
      600,
      false,
      { exercised: true, shares: -100, cash: 59_500 },
    ],
    ['a long call is exercised', call(595, 1), 600, false, { exercised: true, shares: 100, cash: -59_500 }],
    [
      'a cent in the money is exercised',
      call(595, 1),
      595.01,
      false,
      { exercised: true, shares: 100, cash: -59_500 },
    ],
    ['less than a cent is not', call(595, 1), 595.009, false, { exercised: false, shares: 0, cash: 0 }],
    ['an index settles in cash', call(5900, -1), 5925, true, { exercised: true, shares: 0, cash: -2_500 }],
    [
      'the first source’s buyer: a 595 call at 593.50 is worth 0',
      call(595, 1),
      593.5,
      false,
      { exercised: false, shares: 0, cash: 0 },
    ],
  ] as const)('%s', (_, leg, price, cashSettled, expected) => {
    expect(settleLeg(leg, price, cashSettled)).toEqual(expected);
  });
});

describe('settlementOutcomes', () => {
  it('says what the 595/600 spread leaves: nothing, short shares, or the loss in cash', () => {
    expect(settlementOutcomes([call(595, -1), call(600, 1)], false)).toEqual([
      { from: null, to: 595, shares: 0, cash: 0, exercised: [] },
      { from: 595, to: 600, shares: -100, cash: 59_500, exercised: [0] },
      { from: 600, to: null, shares: 0, cash: -500, exercised: [0, 1] },
    ]);
  });

  it('has no fixed cash where an index spread is half in the money', () => {
    const outcomes = settlementOutcomes([call(5900, -1), call(5950, 1)], true);
    expect(outcomes.map(({ cash }) => cash)).toEqual([0, null, -5_000]);
  });
});
