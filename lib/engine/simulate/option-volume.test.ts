import { expect, test } from 'vitest';
import { CALL, PUT } from '../market/option-chain.ts';
import { optionVolume } from './option-volume.ts';
import { randomSource } from './random-source.ts';
import { SAMPLE_UNDERLYINGS } from './sample-underlyings.ts';
import { SPY_WEEK } from './spy-week.ts';

const [monday] = SPY_WEEK.days;
if (monday === undefined) throw new Error('the week has days');

const years = Float64Array.of(0.01, 0.01, 0.01, 0.01, 0.2, 0.01);
const openInterest = Float64Array.of(5000, 9000, 9000, 800, 5000, 0);
const contracts = {
  right: Uint8Array.of(CALL, CALL, PUT, CALL, CALL, PUT),
  strike: Float64Array.of(594, 595, 590, 625, 594, 590),
};
const run = (seed: number) => {
  const volume = optionVolume(contracts, openInterest, SAMPLE_UNDERLYINGS.SPY, monday, randomSource(seed, 5));
  return Array.from({ length: 79 }, (_, step) => [...volume.advance(5 * step, 593, years)]);
};
const steps = run(1);
const total = (volumes: readonly number[] | undefined) =>
  volumes?.reduce((sum, v) => sum + v, 0) ?? Number.NaN;

test('nothing at the open, whole contracts, never fewer than before', () => {
  expect(total(steps[0])).toBe(0);
  steps.slice(1).forEach((volumes, i) => {
    volumes.forEach((volume, row) => {
      expect(Number.isInteger(volume)).toBe(true);
      expect(volume).toBeGreaterThanOrEqual(steps[i]?.[row] ?? Number.NaN);
    });
  });
});

test('volume over open interest at the wall follows its plan', () => {
  const ratioAt = (minute: number) => (steps[minute / 5]?.[1] ?? Number.NaN) / 9000;
  expect(ratioAt(120)).toBeCloseTo(0.7, 3);
  expect(ratioAt(390)).toBeCloseTo(2.6, 3);
});

test('near spot and near in time trades most, held contracts more than others', () => {
  const [near = 0, , put = 0, far = 0, later = 0, unheld = 0] = steps.at(-1) ?? [];
  expect(near).toBeGreaterThan(20 * far);
  expect(near).toBeGreaterThan(3 * later);
  expect(put).toBeGreaterThan(20 * unheld);
});

test('the same for the same seed, other for another', () => {
  expect(run(1)).toEqual(steps);
  expect(run(2)).not.toEqual(steps);
});
