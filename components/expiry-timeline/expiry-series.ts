import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import {
  formatDate,
  formatDollars,
  formatNumber,
  formatPercent,
  formatShare,
  formatStrike,
} from '@/lib/view/format.ts';

type Timeline = TrapAnswer['expirations'];

/** A figure ready to print. */
export interface ExpiryFigure {
  readonly id: string;
  readonly value: number | null;
  readonly text: string;
}

export interface ExpiryRow {
  readonly date: string;
  readonly label: string;
  readonly monthly: boolean;
  /** Percent of the largest date's share, for the bar. */
  readonly bar: number;
  readonly share: ExpiryFigure;
  readonly callWall: ExpiryFigure;
  readonly putWall: ExpiryFigure;
}

export interface MagnetRow {
  readonly label: string;
  readonly strength: ExpiryFigure;
  readonly distance: ExpiryFigure;
}

const DRAWN = 12;

const share = (id: string, value: number | null, digits = 0): ExpiryFigure => ({
  id,
  value,
  text: value === null ? 'none' : formatShare(value, digits),
});

/** Dates on which gamma expires, nearest first: its share of the whole and of each wall. */
export function expiryRows({ by_date: dates }: Pick<Timeline, 'by_date'>): ExpiryRow[] {
  const largest = Math.max(0, ...dates.map((row) => row.share));
  return dates.slice(0, DRAWN).map((row, i) => {
    const id = `expirations.by_date.${i}`;
    return {
      date: row.expiry,
      label: formatDate(row.expiry),
      monthly: row.monthly,
      bar: largest === 0 ? 0 : (100 * row.share) / largest,
      share: share(`${id}.share`, row.share, 1),
      callWall: share(`${id}.call_wall_share`, row.call_wall_share),
      putWall: share(`${id}.put_wall_share`, row.put_wall_share),
    };
  });
}

/** Strikes of monthly expirations that price may be drawn to, strongest first. */
export const magnetRows = ({ magnets }: Pick<TrapAnswer, 'magnets'>): MagnetRow[] =>
  magnets.map(({ strike, expiry, strength, distance_percent: distance }, i) => ({
    label: `${formatStrike(strike)}, ${formatDate(expiry)}`,
    strength: { id: `magnets.${i}.strength`, value: strength, text: formatNumber(strength) },
    distance: {
      id: `magnets.${i}.distance_percent`,
      value: distance,
      text: formatPercent(distance, { signed: true }),
    },
  }));

/** What is left once this week has expired, in words with its figures. */
export function withoutWeek({ net_gex: net, net_gex_without_week: left }: Timeline): string {
  const how =
    Math.sign(net) !== Math.sign(left) && left !== 0
      ? 'changes sign'
      : Math.abs(left) <= Math.abs(net) / 2
        ? 'halves or less'
        : 'keeps its sign';
  return `Without this week’s contracts net GEX ${how}: ${formatDollars(net)} to ${formatDollars(left)}.`;
}
