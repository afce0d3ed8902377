import { addDays, daysBetween, exchangeDateOf, weekdayOf } from '../market/exchange-time.ts';
import { isKnownMonthly } from '../market/expirations.ts';
import { CALL } from '../market/option-chain.ts';
import type { DollarsPerOnePercent, ExchangeDate, Share } from '../units.ts';
import type { ChainBook } from './chain-book.ts';
import { MULTIPLIER } from './contract-exposure.ts';

export type ExpiryBucket = '0dte' | 'week' | 'next_week' | 'monthly' | 'later';

/** What expires on one date. Calendar weeks end on Sunday; a weekend belongs to the week after it. */
export interface ExpiringGamma {
  readonly expiry: ExchangeDate;
  /** Calendar days from the chain's exchange date. */
  readonly days: number;
  readonly bucket: ExpiryBucket;
  readonly monthly: boolean;
  /** Naive sign, and unsigned. */
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  /** Of all unsigned gamma. */
  readonly share: Share;
  /** Unsigned gamma of the call wall's calls, of the put wall's puts, as a share of that wall; null without one. */
  readonly callWallShare: Share | null;
  readonly putWallShare: Share | null;
}

/** When gamma expires. */
export interface ExpirationTimeline {
  readonly byDate: readonly ExpiringGamma[];
  readonly buckets: readonly {
    readonly bucket: ExpiryBucket;
    readonly grossGex: DollarsPerOnePercent;
    readonly share: Share;
  }[];
  readonly netGex: DollarsPerOnePercent;
  readonly grossGex: DollarsPerOnePercent;
  /** Of this calendar week, today included. */
  readonly thisWeekShare: Share | null;
  /** Net GEX of what is left once this week's contracts are gone, at today's spot. */
  readonly netGexWithoutWeek: DollarsPerOnePercent;
}

const BUCKETS: readonly ExpiryBucket[] = ['0dte', 'week', 'next_week', 'monthly', 'later'];
const SATURDAY = 6;

/** The Sunday that ends the calendar week of a date. */
function weekEnd(today: ExchangeDate): ExchangeDate {
  const weekday = weekdayOf(today);
  const monday = weekday === SATURDAY ? addDays(today, 2) : weekday === 0 ? addDays(today, 1) : null;
  return addDays(monday ?? today, monday === null ? 7 - weekday : 6);
}

interface Walls {
  readonly callWall: { readonly strike: number } | null;
  readonly putWall: { readonly strike: number } | null;
}

/** Gamma by expiration date, with each wall's own; scope as the book's, naive sign. */
export function expirationTimeline(book: ChainBook, { callWall, putWall }: Walls): ExpirationTimeline {
  const { chain, listed, included, gamma, size } = book;
  const { expiration, strike, right } = chain.columns;
  const today = exchangeDateOf(chain.asOf);
  const [sunday, nextSunday] = [weekEnd(today), addDays(weekEnd(today), 7)];
  const sums = chain.expirations.map(() => ({ net: 0, gross: 0, call: 0, put: 0, any: false }));
  for (let i = 0; i < listed.length; i++) {
    const own = sums[expiration[i] ?? 0];
    if (listed[i] !== 1 || own === undefined) continue;
    own.any = true;
    if (included[i] !== 1) continue;
    const gross = Math.abs(gamma[i] ?? 0) * (size[i] ?? 0) * MULTIPLIER * chain.spot * chain.spot * 0.01;
    const isCall = right[i] === CALL;
    own.net += isCall ? gross : -gross;
    own.gross += gross;
    if (isCall && strike[i] === callWall?.strike) own.call += gross;
    if (!isCall && strike[i] === putWall?.strike) own.put += gross;
  }
  const bucketOf = (date: ExchangeDate, monthly: boolean): ExpiryBucket => {
    if (date === today) return '0dte';
    if (date <= sunday) return 'week';
    if (date <= nextSunday) return 'next_week';
    return monthly ? 'monthly' : 'later';
  };
  const total = (pick: (own: (typeof sums)[number]) => number) =>
    sums.reduce((sum, own) => sum + pick(own), 0);
  const [gross, callGross, putGross] = [total((s) => s.gross), total((s) => s.call), total((s) => s.put)];
  const shareOf = (own: number, of: number) => (of > 0 ? own / of : null);
  const dates = [...new Set(chain.expirations.filter((_, i) => sums[i]?.any).map(({ date }) => date))];
  const byDate = dates.map((expiry): ExpiringGamma => {
    const here = sums.filter((_, i) => chain.expirations[i]?.date === expiry);
    const sum = (pick: (own: (typeof sums)[number]) => number) =>
      here.reduce((all, own) => all + pick(own), 0);
    const monthly = isKnownMonthly(expiry);
    return {
      expiry,
      days: daysBetween(today, expiry),
      bucket: bucketOf(expiry, monthly),
      monthly,
      netGex: sum((s) => s.net),
      grossGex: sum((s) => s.gross),
      share:
        shareOf(
          sum((s) => s.gross),
          gross,
        ) ?? 0,
      callWallShare: shareOf(
        sum((s) => s.call),
        callGross,
      ),
      putWallShare: shareOf(
        sum((s) => s.put),
        putGross,
      ),
    };
  });
  const within = byDate.filter(({ expiry }) => expiry <= sunday);
  const netGex = total((s) => s.net);
  return {
    byDate,
    buckets: BUCKETS.map((bucket) => {
      const grossGex = byDate
        .filter((own) => own.bucket === bucket)
        .reduce((sum, own) => sum + own.grossGex, 0);
      return { bucket, grossGex, share: shareOf(grossGex, gross) ?? 0 };
    }),
    netGex,
    grossGex: gross,
    thisWeekShare: shareOf(
      within.reduce((sum, own) => sum + own.grossGex, 0),
      gross,
    ),
    netGexWithoutWeek: netGex - within.reduce((sum, own) => sum + own.netGex, 0),
  };
}
