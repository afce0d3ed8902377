import type { z } from 'zod';
import { tradingSession } from '../engine/market/exchange-calendar.ts';
import { FIRST_YEAR, LAST_YEAR } from '../engine/market/exchange-holidays.ts';
import type { MarketEvent } from '../engine/market/market-event.ts';
import { nativeBarSchema } from '../schema/chain-file-native.ts';
import { dividendRowSchema, earningsRowSchema, volatilityRowSchema } from '../schema/market-file.ts';
import type { RejectedRow } from './chain-file.ts';
import type { ListedRow, MarketFile, MarketLists } from './market-file.ts';
import { barStart, checkedSeries, type ReadBar } from './read-bar-rows.ts';

const NOT_OPEN = 'expected a day on which the exchange is open';

const isSession = (date: string) => {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR && tradingSession(date) !== null;
};

/** Reads the rows of every list; each that cannot be used is named with its field. */
export function readMarketRows(lists: MarketLists, rejected: RejectedRow[]) {
  const reject = (row: number, field: string, reason: string) => rejected.push({ row, field, reason });
  const read = <T>(list: keyof MarketLists, schema: z.ZodType<T>): { row: number; value: T }[] =>
    (lists[list] ?? []).flatMap(({ row, value }: ListedRow) => {
      const result = schema.safeParse(value);
      if (result.success) return [{ row, value: result.data }];
      for (const issue of result.error.issues) {
        const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : issue.path.join('.');
        reject(row, field ? `${list}.${field}` : list, issue.message);
      }
      return [];
    });
  const onSession =
    <T>(list: string, field: string, dateOf: (value: T) => string) =>
    ({ row, value }: { row: number; value: T }): T[] => {
      if (isSession(dateOf(value))) return [value];
      reject(row, `${list}.${field}`, NOT_OPEN);
      return [];
    };
  const bars = read('bars', nativeBarSchema).map(({ row, value }): ReadBar => {
    const { start, volume, ...rest } = value;
    return { row, ...rest, start: barStart(start, value.interval), volume: volume ?? null };
  });
  const dividends = read('dividends', dividendRowSchema)
    .flatMap(onSession('dividends', 'ex_date', (value) => value.ex_date))
    .map(({ ex_date: date, ...rest }): MarketEvent => ({ kind: 'dividend', date, ...rest }));
  const earnings = read('earnings', earningsRowSchema).map(
    ({ value }): MarketEvent => ({ kind: 'earnings', ...value }),
  );
  const volatility = read('volatility', volatilityRowSchema).flatMap(
    onSession('volatility', 'date', (value) => value.date),
  );
  return {
    bars: checkedSeries(bars, rejected),
    events: [...dividends, ...earnings],
    volatility,
  } satisfies Partial<MarketFile>;
}
