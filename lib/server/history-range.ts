import { tradingSession } from '../engine/market/exchange-calendar.ts';
import { addDays, exchangeInstant } from '../engine/market/exchange-time.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import type { HistoryQuery } from '../schema/history-query.ts';
import { ApiError } from './api-error.ts';
import { instantOfAt } from './view-instant.ts';

const YEAR_MS = 365 * 86_400_000;

const isDate = (text: string) => text.length === 10;
const startOf = (text: string) => (isDate(text) ? exchangeInstant(text, 0) : Date.parse(text));
const endOf = (text: string) => (isDate(text) ? exchangeInstant(addDays(text, 1), 0) - 1 : Date.parse(text));

/**
 * The instants a history is asked for. `to` ends no later than the view's moment and defaults to the newest row; `from`
 * defaults to a year before it. A date means its exchange day.
 * @throws ApiError 400 when the range ends before it starts
 */
export function historyRange(
  { from, to, at }: Pick<HistoryQuery, 'from' | 'to' | 'at'>,
  newest: EpochMilliseconds,
): { readonly from: EpochMilliseconds; readonly to: EpochMilliseconds } {
  const pinned = at === undefined ? Number.POSITIVE_INFINITY : instantOfAt(at);
  const end = Math.min(
    to === undefined ? Math.max(newest, from === undefined ? 0 : startOf(from)) : endOf(to),
    pinned,
  );
  const start = from === undefined ? end - YEAR_MS : startOf(from);
  if (start > end)
    throw new ApiError('invalid_request', 'the range ends before it starts', {
      from: `expected no later than ${new Date(end).toISOString()}`,
    });
  return { from: start, to: end };
}

/** The close of a date's session, or its end of day where there was none. */
export const closeOf = (date: string): EpochMilliseconds =>
  tradingSession(date)?.closesAt ?? exchangeInstant(date, 16 * 60);
