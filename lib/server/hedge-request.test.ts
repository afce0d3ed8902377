import { expect, it } from 'vitest';
import { DEFAULT_HEDGE_REQUEST } from '../engine/hedging/hedge-request.ts';
import { DEFAULT_HEDGE } from '../schema/serialise-hedge-parameters.ts';
import { toHedgeRequest } from './hedge-request.ts';

it('asks the engine for its own defaults when the address names nothing', () => {
  expect(toHedgeRequest(DEFAULT_HEDGE)).toEqual(DEFAULT_HEDGE_REQUEST);
});

it('keeps the limits that are not named', () => {
  const { limits, fundingRate } = toHedgeRequest({ ...DEFAULT_HEDGE, gross: 1e8, fund: 4 });
  expect(limits).toEqual({ ...DEFAULT_HEDGE_REQUEST.limits, grossDelta: 1e8 });
  expect(fundingRate).toBe(0.04);
});
