import { isoInstant } from '../market/iso-instant.ts';
import { americanMemo } from '../pricing/american/american-memo.ts';
import type { Dollars, EpochMilliseconds, IsoInstant, Years } from '../units.ts';
import { rememberingValue } from './leg-value.ts';
import { type EnteredLeg, payoffAt, yearsToFirstExpiry } from './payoff.ts';

/** Profit or loss over the payoff's spots at one time and volatility. */
export interface PayoffCurve {
  readonly at: IsoInstant;
  readonly elapsed: Years;
  /** Added to every leg's volatility, 0.02 = 2 points. */
  readonly volatilityShift: number;
  readonly pnl: readonly Dollars[];
}

export interface PayoffCurves {
  readonly spots: readonly number[];
  readonly curves: readonly PayoffCurve[];
}

const POINTS = 60;
const DATES = 4;
const SHIFTS = [-0.05, -0.02, 0, 0.02, 0.05] as const;
const YEAR_MS = 365 * 86_400_000;
/** Of the expected move, to either side of spot. */
const REACH = 2;

/** Spots from two expected moves below to two above, strikes within or beyond and `marks` among them, ascending. */
function spotsOf(legs: readonly EnteredLeg[], marks: readonly number[]): number[] {
  const spot = legs[0]?.spot ?? 0;
  const move = legs.reduce(
    (largest, { volatility, years }) => Math.max(largest, volatility * Math.sqrt(years)),
    0.005,
  );
  const strikes = legs.map(({ strike }) => strike);
  const pad = 0.25 * spot * move;
  const low = Math.max(0.01, Math.min(spot * (1 - REACH * move), Math.min(...strikes) - pad));
  const high = Math.max(spot * (1 + REACH * move), Math.max(...strikes) + pad);
  const grid = Array.from({ length: POINTS + 1 }, (_, i) => low + (i * (high - low)) / POINTS);
  const wanted = [...strikes, spot, ...marks].filter((level) => level >= low && level <= high);
  return [...new Set([...grid, ...wanted])].sort((a, b) => a - b);
}

/**
 * The payoff now, at three times between and at the first expiration, each at five volatilities: what the page's
 * sliders choose from. @param now of the snapshot @param marks spots to include, such as break-evens
 */
export function payoffCurves(
  legs: readonly EnteredLeg[],
  now: EpochMilliseconds,
  marks: readonly number[] = [],
): PayoffCurves {
  const spots = spotsOf(legs, marks);
  const whole = yearsToFirstExpiry(legs);
  const priceLeg = rememberingValue(americanMemo());
  const times = Array.from({ length: DATES + 1 }, (_, i) => (whole * i) / DATES);
  const curves = times.flatMap((elapsed) =>
    SHIFTS.map(
      (volatilityShift): PayoffCurve => ({
        at: isoInstant(now + Math.round(elapsed * YEAR_MS)),
        elapsed,
        volatilityShift,
        pnl: spots.map((spot) => payoffAt(legs, spot, { elapsed, volatilityShift }, priceLeg)),
      }),
    ),
  );
  return { spots, curves };
}
