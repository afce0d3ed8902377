import type { HeldLeg, LegEnd } from '../trades/attribution-report.ts';
import { legValue } from '../trades/leg-value.ts';
import type { OptionLeg } from '../trades/option-leg.ts';
import type { EnteredLeg } from '../trades/payoff.ts';

const SNAPSHOTS = 79;
const YEAR_DAYS = 365;
/** Of a session: five minutes in years. */
const STEP = 5 / (YEAR_DAYS * 24 * 60);
const LEGS: readonly OptionLeg[] = [
  { style: 'american', right: 'put', strike: 580, quantity: 1 },
  { style: 'american', right: 'put', strike: 585, quantity: -1 },
  { style: 'american', right: 'call', strike: 600, quantity: -1 },
  { style: 'american', right: 'call', strike: 605, quantity: 1 },
];

/** The market of a leg at one of the session's snapshots, made up: spot and volatility wander, each strike has its own. */
function endOf({ right, strike, ...leg }: OptionLeg, i: number): LegEnd {
  const spot = 593 + 2 * Math.sin(i / 9) + 0.4 * Math.sin(i * 1.7);
  const volatility = 0.14 + 0.0004 * (593 - strike) + 0.004 * Math.cos(i / 7);
  const inputs = { spot, years: 30 / YEAR_DAYS - i * STEP, volatility, rate: 0.04, dividendYield: 0.012 };
  return { ...inputs, price: legValue({ ...leg, right, strike }, inputs) + 0.01 * Math.sin(i * 3 + strike) };
}

/** A four-leg American position over a session of 79 snapshots: the legs held from each one to the next. */
export function benchTrade(): HeldLeg[][] {
  const ends = Array.from({ length: SNAPSHOTS }, (_, i) => LEGS.map((leg) => endOf(leg, i)));
  return ends.slice(1).map((to, i) =>
    LEGS.map((leg, place) => ({
      ...leg,
      from: ends[i]?.[place] as LegEnd,
      to: to[place] as LegEnd,
    })),
  );
}

/** The same position as it was opened. */
export const benchPosition = (): EnteredLeg[] => LEGS.map((leg) => ({ ...leg, ...endOf(leg, 0) }));

/** Spots that a payoff is drawn at, two expected moves either side. */
export const benchSpots = (): number[] => Array.from({ length: 66 }, (_, i) => 545 + 1.5 * i);
