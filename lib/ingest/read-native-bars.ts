import { nativeBarSchema } from '../schema/chain-file-native.ts';
import type { FileBars, RejectedRow } from './chain-file.ts';
import { barStart, checkedSeries, type ReadBar } from './read-bar-rows.ts';

/**
 * Bars by interval, each series oldest first; unusable ones (impossible prices, off the exchange's grid, out of order,
 * second ones of a start) are added to `rejected` by their index in `bars`.
 */
export function readNativeBars(values: readonly unknown[], rejected: RejectedRow[]): FileBars[] {
  const bars = values.flatMap((value, row): ReadBar[] => {
    const result = nativeBarSchema.safeParse(value);
    if (result.success) {
      const { start, volume, ...rest } = result.data;
      return [{ row, ...rest, start: barStart(start, rest.interval), volume: volume ?? null }];
    }
    const [issue] = result.error.issues;
    const path = issue?.path.join('.');
    rejected.push({ row, field: path ? `bars.${path}` : 'bars', reason: issue?.message ?? 'no bar' });
    return [];
  });
  return checkedSeries(bars, rejected);
}
