import { CALL } from '../market/option-chain.ts';
import { timeOfDayWeight } from './bars-through-prices.ts';
import { piecewiseLinear } from './piecewise-linear.ts';
import type { RandomSource } from './random-source.ts';
import type { SampleContracts } from './sample-contracts.ts';
import { type SampleDayPlan, SESSION_MINUTES, STEP_MINUTES } from './sample-plan.ts';
import type { SampleUnderlying } from './sample-underlyings.ts';

/** Contracts traded so far today, fed one step at a time. */
export interface OptionVolume {
  /** Trades the five minutes that end at `minute` of the session at `spot`; returns the volume so far per contract. */
  advance(minute: number, spot: number, years: Float64Array): Float64Array;
}

/** Appetite for a contract: falls with distance from spot in expected moves and with time to expiry. */
function appetite(outward: number, rootYears: number, hurry: number, volatility: number): number {
  const z = outward / ((0.004 * volatility) / 0.14 + volatility * rootYears);
  const width = z < 0.35 ? 0.6 : 0.9;
  return (Math.exp(-0.5 * ((z - 0.35) / width) ** 2) + 0.002) / hurry;
}

/**
 * Option volume through a session: the time-of-day shape of the underlying's, near spot and near in time, more at
 * strikes with open interest; the planned strikes follow their volume over open interest. Volume so far never falls.
 */
export function optionVolume(
  { right, strike }: Pick<SampleContracts, 'right' | 'strike'>,
  openInterest: Float64Array,
  { contractsPerDay, shortVolatility, longVolatility }: SampleUnderlying,
  { relativeVolume, turnover }: Pick<SampleDayPlan, 'relativeVolume' | 'turnover'>,
  random: Pick<RandomSource, 'uniform'>,
): OptionVolume {
  const n = strike.length;
  const volatility = 0.5 * (shortVolatility + longVolatility);
  const traded = new Float64Array(n);
  const wishes = new Float64Array(n);
  const group = Int8Array.from(strike, (k, i) =>
    turnover.findIndex((own) => own.strike === k && own.right === right[i]),
  );
  const held = openInterest.map((oi) => (20 + oi) ** 0.85);
  const groupInterest = turnover.map((_, g) =>
    openInterest.reduce((s, oi, i) => s + (group[i] === g ? oi : 0), 0),
  );
  const logStrike = strike.map(Math.log);
  let dayWeight = 0;
  for (let m = 0; m < SESSION_MINUTES; m += STEP_MINUTES) dayWeight += timeOfDayWeight(m, SESSION_MINUTES);

  function wish(spot: number, years: Float64Array): void {
    const logSpot = Math.log(spot);
    let [time, rootYears, hurry] = [Number.NaN, 0, 1];
    for (let i = 0; i < n; i++) {
      if (years[i] !== time) {
        time = years[i] ?? 0;
        rootYears = Math.sqrt(time);
        hurry = 1 + (time / 0.006) ** 0.9;
      }
      const outward = ((logStrike[i] ?? 0) - logSpot) * (right[i] === CALL ? 1 : -1);
      const base = appetite(outward, rootYears, hurry, volatility) * (held[i] ?? 0);
      wishes[i] = base * (0.3 + 1.4 * random.uniform());
    }
  }

  return {
    advance(minute, spot, years) {
      const from = minute - STEP_MINUTES;
      if (from < 0) return traded.map(Math.floor);
      wish(spot, years);
      const planned = turnover.map(() => 0);
      let others = 0;
      for (let i = 0; i < n; i++) {
        const g = group[i] ?? -1;
        if (g < 0) others += wishes[i] ?? 0;
        else planned[g] = (planned[g] ?? 0) + (wishes[i] ?? 0);
      }
      const share =
        (timeOfDayWeight(from, SESSION_MINUTES) * piecewiseLinear(relativeVolume, from)) / dayWeight;
      const scale = (contractsPerDay * share) / others;
      const scales = turnover.map(({ plan }, g) => {
        const ratio = piecewiseLinear(plan, minute) - piecewiseLinear(plan, from);
        return ((groupInterest[g] ?? 0) * ratio) / (planned[g] ?? 1);
      });
      for (let i = 0; i < n; i++)
        traded[i] = (traded[i] ?? 0) + (wishes[i] ?? 0) * (scales[group[i] ?? -1] ?? scale);
      return traded.map(Math.floor);
    },
  };
}
