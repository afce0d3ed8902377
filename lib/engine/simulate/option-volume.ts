import { CALL } from '../market/option-chain.ts';
import { timeOfDayWeight } from './bars-through-prices.ts';
import { piecewiseLinear } from './piecewise-linear.ts';
import { randomSource } from './random-source.ts';
import type { SampleContracts } from './sample-contracts.ts';
import {
  CALL_WALL,
  RELATIVE_VOLUME_PLAN,
  SESSION_MINUTES,
  STEP_MINUTES,
  WALL_VOLUME_OI_PLAN,
} from './sample-session-plan.ts';

const STREAM = 5;
const CONTRACTS_PER_DAY = 2.8e6;

/** Contracts traded so far today, fed one step at a time. */
export interface OptionVolume {
  /** Trades the five minutes that end at `minute` of the session at `spot`; returns the volume so far per contract. */
  advance(minute: number, spot: number, years: Float64Array): Float64Array;
}

/** Appetite for a contract: falls with distance from spot in expected moves and with time to expiry. */
function appetite(isCall: boolean, strike: number, spot: number, years: number): number {
  const z = Math.log(strike / spot) / (0.004 + 0.14 * Math.sqrt(years));
  const outward = isCall ? z : -z;
  const bell = Math.exp(-0.5 * ((outward - 0.35) / (outward < 0.35 ? 0.6 : 0.9)) ** 2);
  return (bell + 0.002) / (1 + (years / 0.006) ** 0.9);
}

/**
 * Option volume through the session: the time-of-day shape of the underlying's, near spot and near in time,
 * more at strikes with open interest; the call wall's calls follow their planned volume over open interest.
 * Volume so far never falls.
 */
export function optionVolume(
  contracts: SampleContracts,
  openInterest: Float64Array,
  seed: number,
): OptionVolume {
  const random = randomSource(seed, STREAM);
  const { right, strike } = contracts;
  const traded = new Float64Array(strike.length);
  const isWall = (i: number) => right[i] === CALL && strike[i] === CALL_WALL;
  const wallOpenInterest = openInterest.reduce((sum, oi, i) => sum + (isWall(i) ? oi : 0), 0);
  let dayWeight = 0;
  for (let m = 0; m < SESSION_MINUTES; m += STEP_MINUTES) dayWeight += timeOfDayWeight(m, SESSION_MINUTES);

  const stepContracts = (minute: number) =>
    (CONTRACTS_PER_DAY *
      timeOfDayWeight(minute, SESSION_MINUTES) *
      piecewiseLinear(RELATIVE_VOLUME_PLAN, minute)) /
    dayWeight;

  return {
    advance(minute, spot, years) {
      const from = minute - STEP_MINUTES;
      if (from < 0) return traded.map(Math.floor);
      const wishes = strike.map((k, i) => {
        const t = years[i] ?? 0;
        const base = appetite(right[i] === CALL, k, spot, t) * (20 + (openInterest[i] ?? 0)) ** 0.85;
        return base * (0.3 + 1.4 * random.uniform());
      });
      let wall = 0;
      let others = 0;
      for (let i = 0; i < wishes.length; i++) {
        if (isWall(i)) wall += wishes[i] ?? 0;
        else others += wishes[i] ?? 0;
      }
      const wallRatio =
        piecewiseLinear(WALL_VOLUME_OI_PLAN, minute) - piecewiseLinear(WALL_VOLUME_OI_PLAN, from);
      const wallScale = (wallOpenInterest * wallRatio) / wall;
      const scale = stepContracts(from) / others;
      for (let i = 0; i < traded.length; i++) {
        traded[i] = (traded[i] ?? 0) + (wishes[i] ?? 0) * (isWall(i) ? wallScale : scale);
      }
      return traded.map(Math.floor);
    },
  };
}
