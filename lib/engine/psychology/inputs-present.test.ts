import { expect, it } from 'vitest';
import { condition } from './condition.ts';
import { inputsPresent } from './inputs-present.ts';
import type { ConditionId } from './trap-report.ts';

const known = (id: ConditionId, value: number | null = 1) =>
  condition({ id, name: id, value, unit: 'count', operator: '>', threshold: 2, reason: null });
const LOOP = ['net_gex', 'volume', 'momentum', 'volume_oi'] as const;
const CHECKS = ['volume_oi', 'wall_distance', 'rsi_15m', 'loop_off'] as const;
const NAMES = {
  net_gex: 'net GEX',
  volume: '30-minute volume',
  momentum: 'momentum',
  volume_oi: 'V/OI',
  rsi_15m: 'RSI (15m)',
} as const;
const expectedMove = { dollars: 2, percent: 2, expiry: '2026-11-17', volatility: 0.2 };

const traded = { advShares: 76e6 };
const without = (missing?: ConditionId) => {
  const read = (id: ConditionId) => known(id, id === missing ? null : 1);
  return inputsPresent(LOOP.map(read), CHECKS.map(read), { expectedMove }, traded, { rank: null });
};

it('has all but the IV rank when everything else is known, met or not', () => {
  expect(without()).toEqual({ inputsPresent: 7, inputsTotal: 8, missing: ['IV rank'] });
});

it.each(Object.entries(NAMES))('names %s when it is unknown', (id, name) => {
  expect(without(id as keyof typeof NAMES)).toEqual({
    inputsPresent: 6,
    inputsTotal: 8,
    missing: [name, 'IV rank'],
  });
});

it('names the expected move and the average daily volume', () => {
  const all = (expected: typeof expectedMove | null, advShares: number | null) =>
    inputsPresent(
      LOOP.map((id) => known(id)),
      CHECKS.map((id) => known(id)),
      { expectedMove: expected },
      { advShares },
      { rank: 38 },
    ).missing;
  expect(all(null, 76e6)).toEqual(['expected move']);
  expect(all(expectedMove, null)).toEqual(['average daily volume']);
});
