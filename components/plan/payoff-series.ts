import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatDay, formatPercent, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { niceTicks } from '../chart/nice-ticks.ts';

type Plan = Pick<PlanAnswer, 'payoff' | 'spot' | 'chosen' | 'expected_move' | 'expires_at' | 'approximate'>;

interface PayoffPoint {
  readonly spot: number;
  /** At expiry: the line, and the areas above and below zero. */
  readonly expiry: number;
  readonly gain: number;
  readonly loss: number;
  readonly now: number;
  /** At the chosen date and volatility. */
  readonly chosen: number;
}

/** What the payoff chart draws for one choice of date and volatility. */
export interface PayoffSeries {
  readonly points: readonly PayoffPoint[];
  readonly spot: number;
  readonly breakEvens: readonly number[];
  readonly spotTicks: readonly number[];
  readonly pnlTicks: readonly number[];
  readonly pnlDomain: readonly [number, number];
  readonly expectedMove: readonly [number, number];
  readonly chosenLabel: string;
  readonly summary: string;
}

/** The dates and volatility shifts that the sliders choose from, in words. */
export interface PayoffChoices {
  readonly dates: readonly string[];
  readonly shifts: readonly string[];
  /** Of no shift. */
  readonly unshifted: number;
}

const distinct = (values: readonly number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

const shiftsOf = ({ curves }: PlanAnswer['payoff']): number[] =>
  distinct(curves.map(({ volatility_shift }) => volatility_shift));
const datesOf = ({ curves }: PlanAnswer['payoff']): number[] => distinct(curves.map(({ at }) => at));

const shiftText = (shift: number): string =>
  shift === 0
    ? 'volatility as it is'
    : `volatility ${formatPercent(shift * 100, { digits: 0, signed: true })} points`.replace(/\u202f%/, '');

/** What the sliders can be set to. */
export function payoffChoices(payoff: PlanAnswer['payoff']): PayoffChoices {
  const dates = datesOf(payoff);
  const shifts = shiftsOf(payoff);
  return {
    dates: dates.map((at, i) => (i === 0 ? 'now' : i === dates.length - 1 ? 'at expiry' : formatDay(at))),
    shifts: shifts.map(shiftText),
    unshifted: shifts.indexOf(0),
  };
}

function curveAt(payoff: PlanAnswer['payoff'], date: number, shift: number): readonly number[] {
  const [at, volatility] = [datesOf(payoff)[date], shiftsOf(payoff)[shift]];
  return payoff.curves.find((curve) => curve.at === at && curve.volatility_shift === volatility)?.pnl ?? [];
}

/** A P&L on the axis or on a mark. */
export const pnlLabel = (value: number): string => (value === 0 ? '0' : formatMoney(value, { signed: true }));

/** A price on the axis. */
export const spotLabel = (price: number): string => formatStrike(Math.round(price * 100) / 100);

function summarise({ chosen, spot, approximate }: Plan, here: number): string {
  const evens = chosen.break_evens.map((level) => formatPrice(level)).join(' and ');
  const [most, least] = [chosen.max_profit, chosen.max_loss];
  const ends = [
    most.dollars === null ? 'profit without limit' : `at most ${formatMoney(most.dollars, { signed: true })}`,
    least.dollars === null
      ? 'loss without limit'
      : `at least ${formatMoney(least.dollars, { signed: true })}`,
    evens === '' ? 'no break-even' : `zero at ${evens}`,
  ].join(', ');
  const how = approximate ? ' Later legs are priced with today’s volatility.' : '';
  return `At expiry ${ends}; at ${formatPrice(spot)} it is ${formatMoney(here, { signed: true })}.${how}`;
}

/** Shapes the payoff for one choice of date and volatility. */
export function payoffSeries(plan: Plan, date: number, shift: number): PayoffSeries {
  const { payoff, spot, chosen, expected_move } = plan;
  const { unshifted, dates, shifts } = payoffChoices(payoff);
  const atExpiry = curveAt(payoff, dates.length - 1, unshifted);
  const now = curveAt(payoff, 0, unshifted);
  const picked = curveAt(payoff, date, shift);
  const raw = payoff.spots.map((level, i): PayoffPoint => {
    const expiry = atExpiry[i] ?? 0;
    return {
      spot: level,
      expiry,
      gain: Math.max(0, expiry),
      loss: Math.min(0, expiry),
      now: now[i] ?? 0,
      chosen: picked[i] ?? 0,
    };
  });
  const all = raw.flatMap((point) => [point.expiry, point.now, point.chosen]);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const pad = 0.06 * (high - low || 1);
  const [from, to] = [payoff.spots[0] ?? spot, payoff.spots.at(-1) ?? spot];
  const here = raw.find((point) => point.spot === spot)?.expiry ?? 0;
  return {
    points: raw,
    spot,
    breakEvens: chosen.break_evens.filter((level) => level >= from && level <= to),
    spotTicks: niceTicks(from, to, 6),
    pnlTicks: niceTicks(low, high, 6),
    pnlDomain: [low - pad, high + pad],
    expectedMove: [spot - expected_move, spot + expected_move],
    chosenLabel: `${dates[date] ?? ''}, ${shifts[shift] ?? ''}`,
    summary: summarise(plan, here),
  };
}
