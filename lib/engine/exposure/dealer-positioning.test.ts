import { describe, expect, it } from 'vitest';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { dealerPositions, dealerSigns } from './dealer-positioning.ts';
import { FLOW_NOT_READ } from './flow-positions.ts';

const book = {
  chain: testChain([contractRow(), contractRow({ right: 'put' })]),
  size: Float64Array.of(300, 200),
  flow: FLOW_NOT_READ,
};

describe('dealerPositions', () => {
  it('naive holds calls and owes puts; short_all owes both', () => {
    expect([...dealerPositions(book, 'naive')]).toEqual([300, -200]);
    expect([...dealerPositions(book, 'short_all')]).toEqual([-300, -200]);
  });

  it('flow is what was read of the trades, whatever the size', () => {
    const positions = Float64Array.of(-7, 9);
    expect([...dealerPositions({ ...book, flow: { positions, reason: null } }, 'flow')]).toEqual([-7, 9]);
  });

  it('refuses flow without a reading, with the reason', () => {
    const flow = { positions: null, reason: 'nobody traded' };
    expect(() => dealerPositions({ ...book, flow }, 'flow')).toThrow(
      'sign must be naive or short_all: nobody traded, got flow',
    );
  });
});

it('flow has no sign per right', () => {
  expect(() => dealerSigns('flow')).toThrow(expect.objectContaining({ argument: 'sign', value: 'flow' }));
});
