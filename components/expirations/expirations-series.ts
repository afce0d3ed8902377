import type { ExposureAnswer } from '@/lib/schema/exposure-answer.ts';
import { formatDate, formatDollars } from '@/lib/view/format.ts';
import { niceTicks } from '../chart/nice-ticks.ts';

type Row = ExposureAnswer['by_expiry'][number];

/** One bar: an expiration date's unsigned call and put gamma, roots of one date together. */
export interface ExpirationBar {
  readonly date: string;
  readonly label: string;
  readonly call: number;
  readonly put: number;
  /** Share of all gamma in view, percent. */
  readonly share: number;
}

export interface ExpirationsSeries {
  readonly bars: readonly ExpirationBar[];
  /** Round gammas of the axis, puts below zero. */
  readonly ticks: readonly number[];
  /** Dates beyond the drawn ones, summed in words. */
  readonly rest: string | null;
  readonly summary: string;
}

const DRAWN = 16;

function byDate(rows: readonly Row[]): Map<string, { call: number; put: number }> {
  const dates = new Map<string, { call: number; put: number }>();
  for (const { expiry, call_gex, put_gex } of rows) {
    const own = dates.get(expiry) ?? { call: 0, put: 0 };
    dates.set(expiry, { call: own.call + call_gex, put: own.put + put_gex });
  }
  return dates;
}

const ticksOf = (bars: readonly ExpirationBar[]) =>
  niceTicks(Math.min(0, ...bars.map((bar) => -bar.put)), Math.max(0, ...bars.map((bar) => bar.call)), 10);

const total = (bars: readonly ExpirationBar[]) => bars.reduce((sum, bar) => sum + bar.call + bar.put, 0);

/** Gamma by expiration date, nearest first; the far ones beyond sixteen are said, not drawn. */
export function expirationsSeries(rows: readonly Row[]): ExpirationsSeries {
  const all = [...byDate(rows)].map(([date, { call, put }]) => ({ date, call, put }));
  const gross = all.reduce((sum, bar) => sum + bar.call + bar.put, 0);
  const bars = all.map((bar) => ({
    ...bar,
    label: formatDate(bar.date).slice(4),
    share: gross > 0 ? ((bar.call + bar.put) / gross) * 100 : 0,
  }));
  const drawn = bars.slice(0, DRAWN);
  const left = bars.slice(DRAWN);
  const largest = bars.reduce<ExpirationBar | null>(
    (a, b) => (a === null || b.share > a.share ? b : a),
    null,
  );
  return {
    bars: drawn,
    ticks: ticksOf(drawn),
    rest: left.length === 0 ? null : `${left.length} later dates hold ${formatDollars(total(left))}`,
    summary:
      largest === null || gross === 0
        ? 'No gamma in this view.'
        : `${formatDate(largest.date)} holds most gamma, ${largest.share.toFixed(0)} % of ${formatDollars(gross)}.`,
  };
}
