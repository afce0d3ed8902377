import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExchangeDate, Years } from '../units.ts';
import { europeanStrikeQuotes } from './strike-quotes.ts';
import { varianceStrip } from './thirty-day-index-strip.ts';

/** One of the two expirations of the index. */
export interface IndexTerm {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly days: number;
  /** Annualised variance σ² of its strip. */
  readonly variance: number;
  readonly forward: number;
  /** Strikes in the strip. */
  readonly strikes: number;
}

export type ThirtyDayIndex =
  | {
      /** Volatility points, 13.93 = 13.93 %. */
      readonly value: number;
      readonly near: IndexTerm;
      readonly next: IndexTerm;
      readonly reason: null;
    }
  | { readonly value: null; readonly near: null; readonly next: null; readonly reason: string };

const TARGET_DAYS = 30;
/** Under a day, prices are of the close, not of a month. */
const FEWEST_DAYS = 1;
/** The listing cycle's longest gap: a quarter. */
const MOST_DAYS = 93;

/**
 * Total variance of two terms, linear in time to 30 days, as an index: 100·√(365/30·[T₁σ₁²·w + T₂σ₂²·(1 − w)]),
 * w = (N₂ − N₃₀)/(N₂ − N₁) in minutes. NaN where the two terms are of one length.
 * Source: Cboe, Volatility Index Methodology.
 */
export function interpolateThirtyDays(
  near: { readonly years: Years; readonly variance: number },
  next: { readonly years: Years; readonly variance: number },
): number {
  const target = TARGET_DAYS / 365;
  const weight = (next.years - target) / (next.years - near.years);
  const total = near.years * near.variance * weight + next.years * next.variance * (1 - weight);
  return 100 * Math.sqrt(total / target);
}

/**
 * 30-day volatility index of a chain by the method of the Cboe Volatility Index: the variance strips of the expiration
 * at or before 30 days and of the one after, interpolated in total variance. On each side the nearest expiration that
 * has a strip counts, from 1 day to 93 (Cboe itself uses Fridays from 23 to 37 days of SPX and SPXW; a chain with
 * monthly expirations alone needs more room). Discounted at the book's own rates. Null with the reason when one side
 * has none.
 */
export function thirtyDayIndex(book: ChainBook): ThirtyDayIndex {
  const reasons: string[] = [];
  const termOf = (index: number): (IndexTerm & { years: Years }) | null => {
    const carry = book.carry[index];
    const listed = book.chain.expirations[index];
    if (carry === undefined || listed === undefined) return null;
    const found = varianceStrip(europeanStrikeQuotes(book, index), carry.years, carry.discount);
    if (found.strip === null) {
      reasons.push(`${listed.root} ${listed.date}: ${found.reason}`);
      return null;
    }
    const { variance, forward, strikes } = found.strip;
    const { years } = carry;
    const { root, date } = listed;
    return { expiry: date, root, days: years * 365, years, variance, forward, strikes: strikes.length };
  };
  const nearestTerm = (isWanted: (days: number) => boolean) => {
    const wanted = book.carry.flatMap(({ years, expired }, index) =>
      !expired && isWanted(years * 365) ? [{ index, away: Math.abs(years * 365 - TARGET_DAYS) }] : [],
    );
    for (const { index } of wanted.sort((a, b) => a.away - b.away)) {
      const term = termOf(index);
      if (term !== null) return term;
    }
    return null;
  };
  const near = nearestTerm((days) => days >= FEWEST_DAYS && days <= TARGET_DAYS);
  const next = nearestTerm((days) => days > TARGET_DAYS && days <= MOST_DAYS);
  if (near === null || next === null) {
    const range = near === null ? `${FEWEST_DAYS} to ${TARGET_DAYS}` : `${TARGET_DAYS} to ${MOST_DAYS}`;
    const [first] = reasons;
    const why = first === undefined ? '' : ` (${first})`;
    return { value: null, near: null, next: null, reason: `no expiration of ${range} days to use${why}` };
  }
  const { years: nearYears, ...nearTerm } = near;
  const { years: nextYears, ...nextTerm } = next;
  const value = interpolateThirtyDays(
    { years: nearYears, variance: near.variance },
    { years: nextYears, variance: next.variance },
  );
  return { value, near: nearTerm, next: nextTerm, reason: null };
}
