import { weekdayOf } from '../market/exchange-time.ts';
import { isStandardMonthly } from '../market/expirations.ts';
import { CALL } from '../market/option-chain.ts';
import type { ExchangeDate, Years } from '../units.ts';
import type { SampleContracts } from './sample-contracts.ts';
import type { BookPlan } from './sample-plan.ts';
import type { SampleUnderlying } from './sample-underlyings.ts';

const FRIDAY = 5;

/** Months gather more than weeks, weeks more than days; the nearest of each the most. */
function expirationWeight(date: ExchangeDate, years: Years): number {
  if (isStandardMonthly(date)) return 5 * Math.exp(-years / 0.4);
  if (date.endsWith('12-31')) return 1.6;
  if (weekdayOf(date) === FRIDAY) return 0.9 * Math.exp(-years / 0.15);
  return 0.9 * Math.exp(-years / 0.02);
}

/** Round strikes are held more: multiples of 50, 25, 10 and 5 units. */
function roundNumberWeight(units: number): number {
  if (units % 50 === 0) return 4.5;
  if (units % 25 === 0) return 3.2;
  if (units % 10 === 0) return 2.8;
  return units % 5 === 0 ? 2 : 0.6;
}

/**
 * Calls are held a little above `center`, puts below it and far out: a bell in units of the expected move, with
 * tails that are thick only where there is time for them. `volatility`: of the at-the-money option, about.
 */
function distanceWeight(
  isCall: boolean,
  moneyness: number,
  years: Years,
  volatility: number,
  tails: number,
): number {
  const patience = Math.min(1, years / 0.1);
  const width = (0.014 * volatility) / 0.14 + 1.2 * volatility * Math.sqrt(years);
  const z = moneyness / width;
  if (isCall)
    return Math.exp(-0.5 * ((z - 0.6) / (z < 0.6 ? 0.7 : 1.2)) ** 2) + tails * (0.01 + 0.05 * patience);
  return Math.exp(-0.5 * ((z + 0.6) / (z < -0.6 ? 1.7 : 0.7)) ** 2) + tails * (0.02 + 0.1 * patience);
}

/** Relative open interest per contract, without noise: heaviest at round strikes, in months, at the planned walls. */
export function bookWeights(
  { expirations, expiration, right, strike }: SampleContracts,
  years: Float64Array,
  underlying: SampleUnderlying,
  { center, walls, dates = {} }: BookPlan,
): Float64Array {
  const volatility = 0.5 * (underlying.shortVolatility + underlying.longVolatility);
  return strike.map((k, i) => {
    const isCall = right[i] === CALL;
    const t = years[i] ?? 0;
    const date = expirations[expiration[i] ?? -1]?.date ?? '';
    const wall = walls
      .filter((own) => own.strike === k && own.right === right[i] && (own.dates?.includes(date) ?? true))
      .reduce((product, { factor }) => product * factor, dates[date] ?? 1);
    const held = expirationWeight(date, t) * roundNumberWeight(k / underlying.roundUnit);
    return held * distanceWeight(isCall, Math.log(k / center), t, volatility, underlying.tails) * wall;
  });
}
