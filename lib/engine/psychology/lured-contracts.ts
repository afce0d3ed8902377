import type { ChainBook } from '../exposure/chain-book.ts';
import { daysBetween, exchangeDateOf } from '../market/exchange-time.ts';
import { CALL, type OptionRight, PUT } from '../market/option-chain.ts';
import { FLAG, isBlocking } from '../market/quote-flag.ts';
import type { Dollars, ExchangeDate } from '../units.ts';

/** A contract that the crowd trades, with its quote. Dollars per share but for the premium. */
export interface LuredContract {
  readonly root: string;
  readonly expiry: ExchangeDate;
  /** Calendar days from the chain's exchange date. */
  readonly days: number;
  readonly strike: number;
  readonly right: OptionRight;
  readonly volume: number;
  readonly openInterest: number | null;
  readonly volumeOi: number | null;
  /** Volume so far today at the mid, in dollars. */
  readonly premium: Dollars;
  readonly bid: number;
  readonly ask: number;
  readonly wide: boolean;
}

/** Contracts further from the wall than this, or living longer, are another trade. */
const NEAR = 0.01;
const MOST_DAYS = 45;
const MULTIPLIER = 100;
/** V/OI from which turnover is heavy. */
const HEAVY = 2;

/**
 * Contracts of the wall's side within 1 % of it and 45 days that trade today, by premium: what is being bought now.
 * Volume does not say who began a trade: half of it may be sold. Empty where the chain gives no volume there.
 */
export function luredContracts(book: ChainBook, side: OptionRight, wall: number): LuredContract[] {
  const { chain, listed, flags } = book;
  const { expiration, right, strike, bid, ask, volume, openInterest } = chain.columns;
  const today = exchangeDateOf(chain.asOf);
  const code = side === 'call' ? CALL : PUT;
  const found: LuredContract[] = [];
  for (let i = 0; i < listed.length; i++) {
    const own = strike[i] ?? Number.NaN;
    const traded = volume[i] ?? Number.NaN;
    if (listed[i] !== 1 || right[i] !== code || !(Math.abs(own / wall - 1) <= NEAR)) continue;
    const listing = chain.expirations[expiration[i] ?? 0];
    if (listing === undefined || !(traded > 0) || isBlocking(flags[i] ?? 0)) continue;
    const days = daysBetween(today, listing.date);
    if (days > MOST_DAYS) continue;
    const [low, high] = [bid[i] ?? Number.NaN, ask[i] ?? Number.NaN];
    const open = openInterest[i] ?? Number.NaN;
    found.push({
      root: listing.root,
      expiry: listing.date,
      days,
      strike: own,
      right: side,
      volume: traded,
      openInterest: Number.isFinite(open) ? open : null,
      volumeOi: open > 0 ? traded / open : null,
      premium: traded * ((low + high) / 2) * MULTIPLIER,
      bid: low,
      ask: high,
      wide: ((flags[i] ?? 0) & FLAG.wide) !== 0,
    });
  }
  return found.sort((a, b) => b.premium - a.premium || a.days - b.days || a.strike - b.strike);
}

/**
 * The contract that stands for the trade: at the wall, after today, of those whose V/OI is heavy the one with the most
 * premium, else simply that; of today only when none later trades; null where none at the wall does.
 */
export function luredContract(contracts: readonly LuredContract[], wall: number): LuredContract | null {
  const atWall = contracts.filter(({ strike }) => strike === wall);
  const later = atWall.filter(({ days }) => days > 0);
  const heavy = later.find(({ volumeOi }) => volumeOi !== null && volumeOi >= HEAVY);
  return heavy ?? later[0] ?? atWall[0] ?? null;
}
