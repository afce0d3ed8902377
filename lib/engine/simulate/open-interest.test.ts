import { expect, test } from 'vitest';
import { CALL } from '../market/option-chain.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import { modelInputs } from './model-inputs.ts';
import { openInterest } from './open-interest.ts';
import { sampleContracts } from './sample-contracts.ts';

const contracts = sampleContracts();
const target = { asOf: Date.UTC(2026, 10, 16, 17, 30), spot: 592, netGex: -2.1e9, flip: 597.3 };
const held = openInterest(contracts, target, 20261116);
const heldWhere = (is: (i: number) => boolean) => held.reduce((sum, oi, i) => sum + (is(i) ? oi : 0), 0);

test.each([20261116, 1, 2, 3])('seed %i: the book has the net gamma and the flip it is scaled to', (seed) => {
  const oi = openInterest(contracts, target, seed);
  const input = modelInputs(contracts, target.asOf, target.spot);
  const netAt = (spot: number) => {
    const { gamma } = greeksColumns({ ...input, spot });
    return oi.reduce(
      (sum, n, i) =>
        sum + (contracts.right[i] === CALL ? 1 : -1) * (gamma[i] ?? Number.NaN) * n * spot * spot,
      0,
    );
  };
  expect(netAt(592)).toBeCloseTo(-2.1e9, -7);
  expect(Math.abs(netAt(597.3))).toBeLessThan(5e6);
});

test('whole contracts, more puts than calls, the walls the largest of their side near spot', () => {
  expect(held.every((oi) => Number.isInteger(oi) && oi >= 0)).toBe(true);
  const isCall = (i: number) => contracts.right[i] === CALL;
  expect(heldWhere((i) => !isCall(i))).toBeGreaterThan(1.2 * heldWhere(isCall));
  const at = (call: boolean, strike: number) =>
    heldWhere((i) => isCall(i) === call && contracts.strike[i] === strike);
  for (const strike of [590, 596, 600, 605]) expect(at(true, 595)).toBeGreaterThan(at(true, strike));
  for (const strike of [580, 586, 590, 595]) expect(at(false, 585)).toBeGreaterThan(at(false, strike));
});

test('the monthly expiration holds more than its neighbours', () => {
  const dates = contracts.expirations.map((e) => e.date);
  const on = (date: string) => heldWhere((i) => contracts.expiration[i] === dates.indexOf(date));
  expect(on('2026-11-20')).toBeGreaterThan(3 * on('2026-11-19'));
  expect(on('2026-11-20')).toBeGreaterThan(3 * on('2026-11-27'));
  expect(on('2026-12-18')).toBeGreaterThan(3 * on('2026-12-11'));
});
