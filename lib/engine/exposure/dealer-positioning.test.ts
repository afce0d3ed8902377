import { expect, it } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { dealerSigns, signOf } from './dealer-positioning.ts';

it('naive holds calls and owes puts; short_all owes both', () => {
  const signs = (model: 'naive' | 'short_all') =>
    [CALL, PUT].map((right) => signOf(dealerSigns(model), right));
  expect(signs('naive')).toEqual([1, -1]);
  expect(signs('short_all')).toEqual([-1, -1]);
});

it('refuses flow', () => {
  expect(() => dealerSigns('flow')).toThrow(expect.objectContaining({ argument: 'sign', value: 'flow' }));
});
