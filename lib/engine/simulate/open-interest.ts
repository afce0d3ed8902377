import { weekdayOf } from '../market/exchange-time.ts';
import { isStandardMonthly } from '../market/expirations.ts';
import { CALL } from '../market/option-chain.ts';
import { greeksColumns } from '../pricing/greeks-columns.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { modelInputs } from './model-inputs.ts';
import { randomSource } from './random-source.ts';
import type { SampleContracts } from './sample-contracts.ts';
import { CALL_WALL, PREVIOUS_CLOSE, PUT_WALL } from './sample-session-plan.ts';

const STREAM = 4;
const FRIDAY = 5;

/** What the book is scaled to: the naive net gamma at `spot` and the price at which it changes sign. */
export interface BookTarget {
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  /** Calls minus puts, dollars per 1 % move at `spot`. */
  readonly netGex: number;
  readonly flip: number;
}

/** Months gather more than weeks, weeks more than days; the nearest of each the most. */
function expirationWeight(date: ExchangeDate, years: number): number {
  if (isStandardMonthly(date)) return 5 * Math.exp(-years / 0.4);
  if (date.endsWith('12-31')) return 1.6;
  if (weekdayOf(date) === FRIDAY) return 0.9 * Math.exp(-years / 0.15);
  return 0.9 * Math.exp(-years / 0.02);
}

function roundNumberWeight(strike: number): number {
  if (strike % 50 === 0) return 4.5;
  if (strike % 25 === 0) return 3.2;
  if (strike % 10 === 0) return 2.8;
  return strike % 5 === 0 ? 2 : 0.6;
}

/**
 * Calls are held a little above spot, puts below it and far out: a bell in units of the expected move, with
 * tails that are thick only where there is time for them.
 */
function distanceWeight(isCall: boolean, strike: number, years: number): number {
  const expectedMove = 0.14 * Math.sqrt(years);
  const patience = Math.min(1, years / 0.1);
  const width = 0.014 + 1.2 * expectedMove;
  const z = Math.log(strike / PREVIOUS_CLOSE) / width;
  if (isCall) return Math.exp(-0.5 * ((z - 0.6) / (z < 0.6 ? 0.7 : 1.2)) ** 2) + 0.01 + 0.05 * patience;
  return Math.exp(-0.5 * ((z + 0.6) / (z < -0.6 ? 1.7 : 0.7)) ** 2) + 0.02 + 0.1 * patience;
}

function rawOpenInterest(contracts: SampleContracts, years: Float64Array, seed: number): Float64Array {
  const random = randomSource(seed, STREAM);
  const { expirations, expiration, right, strike } = contracts;
  return strike.map((k, i) => {
    const isCall = right[i] === CALL;
    const t = years[i] ?? 0;
    const date = expirations[expiration[i] ?? -1]?.date ?? '';
    const wall = (isCall ? k === CALL_WALL : k === PUT_WALL) ? 2.7 : 1;
    const noise = Math.exp(0.35 * random.normal());
    return expirationWeight(date, t) * roundNumberWeight(k) * distanceWeight(isCall, k, t) * wall * noise;
  });
}

/**
 * Open interest per contract, whole contracts, the same all day: heaviest at round strikes, in monthly
 * expirations, at the call wall's calls and the put wall's puts. Calls and puts are each scaled by one number
 * so that the book has the target's net gamma and flip, volatilities held where they are at its spot.
 */
export function openInterest(contracts: SampleContracts, target: BookTarget, seed: number): Float64Array {
  const input = modelInputs(contracts, target.asOf, target.spot);
  const raw = rawOpenInterest(contracts, input.years, seed);
  const sidesAt = (spot: number) => {
    const { gamma } = greeksColumns({ ...input, spot });
    const sides = { calls: 0, puts: 0 };
    for (let i = 0; i < raw.length; i++) {
      const gex = (gamma[i] ?? 0) * (raw[i] ?? 0) * spot * spot;
      if (contracts.right[i] === CALL) sides.calls += gex;
      else sides.puts += gex;
    }
    return sides;
  };
  const atFlip = sidesAt(target.flip);
  const atSpot = sidesAt(target.spot);
  const callsPerPut = atFlip.puts / atFlip.calls;
  const scale = target.netGex / (callsPerPut * atSpot.calls - atSpot.puts);
  return raw.map((oi, i) => Math.round(oi * scale * (contracts.right[i] === CALL ? callsPerPut : 1)));
}
