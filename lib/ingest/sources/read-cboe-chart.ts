import { tradingSession } from '../../engine/market/exchange-calendar.ts';
import { exchangeDateOf, exchangeMinuteOf, isExchangeDate } from '../../engine/market/exchange-time.ts';
import type { PriceBar } from '../../engine/market/price-bars.ts';
import { InvalidArgument } from '../../engine/require.ts';
import { cboeChartSchema, cboeDaySchema, cboeMinuteSchema } from '../../schema/chart-file-cboe.ts';
import { decodeText } from '../decode-text.ts';
import { parseExchangeTime } from '../parse-cboe-time.ts';
import { parseJson } from '../parse-json.ts';
import { parseNumber } from '../parse-number.ts';
import { requireShape } from '../require-shape.ts';

const MINUTE_MS = 60_000;
const CLOSE_MINUTE = 16 * 60;
const FIRST_MINUTE = 9 * 60 + 30;

/** Bars read, and how many rows were left out because they hold none. */
export interface ReadBars {
  readonly bars: PriceBar[];
  readonly skipped: number;
}

type Prices = Readonly<Partial<Record<'open' | 'high' | 'low' | 'close', unknown>>>;

/** Null for prices that are zero, missing or unreadable, or that contradict each other: rows before a listing are 0. */
function barOf(start: number, prices: Prices, volume: unknown): PriceBar | null {
  const [open, high, low, close] = [prices.open, prices.high, prices.low, prices.close].map((p) => {
    const price = parseNumber(p);
    return typeof price === 'number' ? price : 0;
  }) as [number, number, number, number];
  if (!(low > 0 && low <= Math.min(open, close) && high >= Math.max(open, close))) return null;
  const shares = parseNumber(volume);
  return { start, open, high, low, close, volume: typeof shares === 'number' && shares > 0 ? shares : null };
}

function sessionOf(date: string) {
  try {
    return isExchangeDate(date) ? tradingSession(date) : null;
  } catch (error) {
    if (error instanceof InvalidArgument) return null;
    throw error;
  }
}

const rowsOf = (bytes: Uint8Array) => requireShape(cboeChartSchema, parseJson(decodeText(bytes))).data;

function inOrder(rows: readonly unknown[], read: (row: unknown) => PriceBar | null): ReadBars {
  const byStart = new Map<number, PriceBar>();
  for (const row of rows) {
    const bar = read(row);
    if (bar !== null) byStart.set(bar.start, bar);
  }
  const bars = [...byStart.values()].sort((a, b) => a.start - b.start);
  return { bars, skipped: rows.length - bars.length };
}

/**
 * Cboe's daily bars, each starting when its session opens. Days off, days outside the exchange calendar and rows of
 * zeros are skipped; a volume of 0 is none (indices). @throws IngestError
 */
export const readCboeDays = (bytes: Uint8Array): ReadBars =>
  inOrder(rowsOf(bytes), (row) => {
    const day = cboeDaySchema.safeParse(row).data;
    const session = day && sessionOf(day.date);
    return day && session ? barOf(session.opensAt, day, day.volume) : null;
  });

/** Whether minutes are labelled by their end: the session then has one at 16:00 and none at 09:30. */
function isLabelledByEnd(rows: readonly unknown[]): boolean {
  const minutes = new Set(
    rows.map((row) => {
      const at = parseExchangeTime(cboeMinuteSchema.safeParse(row).data?.datetime ?? '');
      return at === null ? -1 : Math.floor(exchangeMinuteOf(at));
    }),
  );
  return minutes.has(CLOSE_MINUTE) && !minutes.has(FIRST_MINUTE);
}

/** Cboe's one-minute bars of its latest session; minutes outside the session or without a price are skipped. @throws IngestError */
export function readCboeMinutes(bytes: Uint8Array): ReadBars {
  const rows = rowsOf(bytes);
  const shift = isLabelledByEnd(rows) ? MINUTE_MS : 0;
  return inOrder(rows, (row) => {
    const minute = cboeMinuteSchema.safeParse(row).data;
    const at = parseExchangeTime(minute?.datetime ?? '');
    if (!minute || at === null) return null;
    const start = Math.floor((at - shift) / MINUTE_MS) * MINUTE_MS;
    const session = sessionOf(exchangeDateOf(start));
    if (!session || start < session.opensAt || start >= session.closesAt) return null;
    return barOf(start, minute.price, minute.volume?.stock_volume);
  });
}
