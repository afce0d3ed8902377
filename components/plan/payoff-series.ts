import type { PlanAnswer } from '@/lib/schema/plan-answer.ts';
import { formatClock, formatDay, formatNumber, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { formatMoney } from '@/lib/view/money.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import { yearsOf } from './payoff-subject.ts';

type Plan = Pick<PlanAnswer, 'payoff' | 'spot' | 'chosen' | 'expected_move' | 'expires_at' | 'approximate'>;

interface PayoffPoint {
  readonly spot: number;
  /** At expiry: the line, and the areas above and below zero; null where the answer holds no such curve. */
  readonly expiry: number | null;
  readonly gain: number | null;
  readonly loss: number | null;
  readonly now: number | null;
  /** At the chosen date and volatility; null until it is priced. */
  readonly chosen: number | null;
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

/** The line at the sliders: null until it is priced. */
export interface ChosenLine {
  readonly label: string;
  readonly pnl: readonly number[] | null;
}

const DAY_MS = 86_400_000;
const DAYS_PER_YEAR = 365;

/** A moment in words: `Wed 18 Nov 14:30, volatility +2 points`. @param days from now */
export function momentLabel(plan: Pick<Plan, 'payoff' | 'expires_at'>, days: number, points: number): string {
  const total = yearsOf(plan.payoff) * DAYS_PER_YEAR;
  const at = Date.parse(plan.expires_at) - (total - days) * DAY_MS;
  const when = days <= 0 ? 'now' : days >= total ? 'at expiry' : `${formatDay(at)} ${formatClock(at)}`;
  return `${when}, ${shiftText(points)}`;
}

/** Volatility above or below today's, in words. */
export const shiftText = (points: number): string =>
  points === 0
    ? 'volatility as it is'
    : `volatility ${formatNumber(points, { digits: points % 1 === 0 ? 0 : 1, signed: true })} points`;

/** A curve that the answer holds at a date and volatility; null where it holds none. */
export function storedCurve(
  { curves }: PlanAnswer['payoff'],
  days: number,
  points: number,
): readonly number[] | null {
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  const found = curves.find(
    ({ elapsed, volatility_shift }) =>
      near(elapsed * DAYS_PER_YEAR, days) && near(volatility_shift * 100, points),
  );
  return found?.pnl ?? null;
}

/** A P&L on the axis or on a mark. */
export const pnlLabel = (value: number): string => (value === 0 ? '0' : formatMoney(value, { signed: true }));

/** A price on the axis. */
export const spotLabel = (price: number): string => formatStrike(Math.round(price * 100) / 100);

function summarise({ chosen, spot, approximate }: Plan, here: number | null): string {
  const evens = chosen.break_evens.map((level) => formatPrice(level)).join(' and ');
  const [most, least] = [chosen.max_profit, chosen.max_loss];
  const ends = [
    most.dollars === null ? 'profit without limit' : `at most ${formatMoney(most.dollars, { signed: true })}`,
    least.dollars === null
      ? 'loss without limit'
      : `at least ${formatMoney(least.dollars, { signed: true })}`,
    evens === '' ? 'no break-even' : `zero at ${evens}`,
  ].join(', ');
  const own = here === null ? '' : `; at ${formatPrice(spot)} it is ${formatMoney(here, { signed: true })}`;
  const how = approximate ? ' Later legs are priced with today’s volatility.' : '';
  return `At expiry ${ends}${own}.${how}`;
}

/** Shapes the payoff with the line at the sliders. */
export function payoffSeries(plan: Plan, picked: ChosenLine): PayoffSeries {
  const { payoff, spot, chosen, expected_move } = plan;
  const atExpiry = storedCurve(payoff, yearsOf(payoff) * DAYS_PER_YEAR, 0);
  const now = storedCurve(payoff, 0, 0);
  const raw = payoff.spots.map((level, i): PayoffPoint => {
    const expiry = atExpiry?.[i] ?? null;
    return {
      spot: level,
      expiry,
      gain: expiry === null ? null : Math.max(0, expiry),
      loss: expiry === null ? null : Math.min(0, expiry),
      now: now?.[i] ?? null,
      chosen: picked.pnl?.[i] ?? null,
    };
  });
  const all = raw
    .flatMap(({ expiry, now: today, chosen: own }) => [expiry, today, own])
    .filter((pnl) => pnl !== null);
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  const pad = 0.06 * (high - low || 1);
  const [from, to] = [payoff.spots[0] ?? spot, payoff.spots.at(-1) ?? spot];
  const here = raw.find((point) => point.spot === spot)?.expiry ?? null;
  return {
    points: raw,
    spot,
    breakEvens: chosen.break_evens.filter((level) => level >= from && level <= to),
    spotTicks: niceTicks(from, to, 6),
    pnlTicks: niceTicks(low, high, 6),
    pnlDomain: [low - pad, high + pad],
    expectedMove: [spot - expected_move, spot + expected_move],
    chosenLabel: picked.label,
    summary: summarise(plan, here),
  };
}
