import { requirePositive } from '../require.ts';

const RUNGS_EACH_SIDE = 6;
/** Of spot: the usual distance between rungs. */
const USUAL = 0.0015;

/** 1, 2 or 5 times a power of ten, the next one above. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const lead = rough / power;
  return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
}

/** A round step of about 0.15 % of spot: $1 at 590, $10 at 5 900. */
export const usualStep = (spot: number): number => roundStep(requirePositive('spot', spot) * USUAL);

/** Thirteen multiples of `step` around spot that are above zero, rising. @throws InvalidArgument */
export function rungSpots(spot: number, step: number): number[] {
  requirePositive('step', step);
  const middle = Math.round(requirePositive('spot', spot) / step);
  return Array.from({ length: 2 * RUNGS_EACH_SIDE + 1 }, (_, i) => middle - RUNGS_EACH_SIDE + i)
    .filter((j) => j > 0)
    .map((j) => Number((j * step).toPrecision(12)));
}

const CURVE_HALF = 40;
const CURVE_REACH = 0.1;

/** The 81 prices of a hedge curve, evenly from 10 % below spot to 10 % above; spot is the middle one. */
export const curveSpots = (spot: number): number[] =>
  Array.from(
    { length: 2 * CURVE_HALF + 1 },
    (_, i) => spot * (1 + (CURVE_REACH * (i - CURVE_HALF)) / CURVE_HALF),
  );
