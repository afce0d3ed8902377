import type { PriceBar } from '../engine/market/price-bars.ts';
import { nativeBarSchema } from '../schema/chain-file-native.ts';
import type { FileBars, RejectedRow } from './chain-file.ts';
import type { Rejection } from './read-figures.ts';

type NamedBar = PriceBar & Pick<FileBars, 'interval'>;

/** Length of the intervals whose bars start on multiples of it. */
const GRID_MINUTES: Readonly<Partial<Record<FileBars['interval'], number>>> = { '1m': 1, '5m': 5, '15m': 15 };

function readBar(value: unknown): NamedBar | Rejection {
  const result = nativeBarSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path.join('.');
    return { field: path ? `bars.${path}` : 'bars', reason: issue?.message ?? 'no bar' };
  }
  const { interval, open, high, low, close, volume } = result.data;
  const start = Date.parse(result.data.start);
  if (!(low <= Math.min(open, close) && high >= Math.max(open, close)))
    return { field: 'bars.high', reason: 'open and close do not lie between low and high' };
  if (start % ((GRID_MINUTES[interval] ?? 1) * 60_000) !== 0)
    return { field: 'bars.start', reason: `not the start of a ${interval} bar` };
  return { interval, start, open, high, low, close, volume: volume ?? null };
}

/**
 * Bars by interval, each series oldest first; unusable ones and second ones of the same start are added to `rejected`
 * by their index in `bars`.
 */
export function readNativeBars(values: readonly unknown[], rejected: RejectedRow[]): FileBars[] {
  const series = new Map<FileBars['interval'], Map<number, PriceBar>>();
  values.forEach((value, row) => {
    const bar = readBar(value);
    if ('reason' in bar) {
      rejected.push({ row, ...bar });
      return;
    }
    const { interval, ...rest } = bar;
    const byStart = series.get(interval) ?? new Map<number, PriceBar>();
    series.set(interval, byStart);
    if (byStart.has(rest.start))
      rejected.push({ row, field: 'bars.start', reason: `a second ${interval} bar of that start` });
    else byStart.set(rest.start, rest);
  });
  return [...series].map(([interval, byStart]) => ({
    interval,
    bars: [...byStart.values()].sort((a, b) => a.start - b.start),
  }));
}
