import { expect, test } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import { bookWeights } from './book-weights.ts';
import { modelInputs } from './model-inputs.ts';
import { bookNoise, nextInterest, plannedInterest } from './open-interest.ts';
import { randomSource } from './random-source.ts';
import { sampleContracts } from './sample-contracts.ts';
import { SAMPLE_DATE } from './sample-plan.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';

const underlying = SAMPLE_UNDERLYINGS.SPY;
const contracts = sampleContracts(underlying, SAMPLE_DATE, 589.86);
const book = {
  minute: 180,
  spot: 592,
  netGex: -2.1e9,
  flip: 597.3,
  center: 589.86,
  walls: [
    { right: CALL, strike: 595, factor: 2.7 },
    { right: PUT, strike: 585, factor: 2.7 },
  ],
};
const input = modelInputs(contracts, {
  underlying,
  asOf: Date.UTC(2026, 10, 16, 17, 30),
  spot: book.spot,
  level: 0.97,
});
const weights = bookWeights(contracts, input.years, underlying, book);
const heldWith = (seed: number) => {
  const noise = bookNoise(weights.length, randomSource(seed, 4));
  return plannedInterest(
    input,
    weights.map((w, i) => w * (noise[i] ?? 1)),
    book,
  );
};
const held = heldWith(20261116);
const heldWhere = (is: (i: number) => boolean) => held.reduce((sum, oi, i) => sum + (is(i) ? oi : 0), 0);

test.each([20261116, 1, 2, 3])('seed %i: the book has the net gamma and the flip it is scaled to', (seed) => {
  const oi = heldWith(seed);
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

test('a wall with dates is one in those expirations only; a date’s factor is on all of it', () => {
  const dates = contracts.expirations.map((e) => e.date);
  const wall = { right: CALL, strike: 600, factor: 3, dates: ['2026-12-18'] };
  const changed = bookWeights(contracts, input.years, underlying, {
    ...book,
    walls: [...book.walls, wall],
    dates: { '2026-11-27': 2 },
  });
  changed.forEach((weight, i) => {
    const date = dates[contracts.expiration[i] ?? -1];
    const isWall = date === '2026-12-18' && contracts.right[i] === CALL && contracts.strike[i] === 600;
    const factor = isWall ? 3 : date === '2026-11-27' ? 2 : 1;
    expect(weight / (weights[i] ?? Number.NaN)).toBeCloseTo(factor, 12);
  });
});

test('overnight open interest goes to its plan by at most a part of what was traded, never below zero', () => {
  const next = nextInterest(
    Float64Array.of(100, 100, 100, 5, 7),
    Float64Array.of(0, 50, 1000, 100, 10),
    Float64Array.of(400, 400, 400, 0, 9),
  );
  expect([...next]).toEqual([100, 130, 400, 0, 9]);
});
