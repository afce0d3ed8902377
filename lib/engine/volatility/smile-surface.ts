import type { ChainBook } from '../exposure/chain-book.ts';
import type { ExchangeDate, Years } from '../units.ts';
import { fitSmile, type SmileFit } from './smile.ts';
import { type CalendarCrossing, calendarCrossing } from './smile-calendar.ts';
import type { SmileShape } from './smile-shape.ts';
import { europeanStrikeQuotes } from './strike-quotes.ts';

/** One unexpired expiration of the surface. */
export interface ExpirationSmile {
  /** Index into the chain's expirations. */
  readonly expiration: number;
  readonly root: string;
  readonly expiry: ExchangeDate;
  readonly years: Years;
  readonly fit: SmileFit;
  /** Calendar arbitrage against the fitted expiration before it. */
  readonly calendar: CalendarCrossing | null;
}

/** The smile of every unexpired expiration, by settlement, each checked against the fitted one before it. */
export function smileSurface(book: ChainBook): ExpirationSmile[] {
  let before: SmileShape | null = null;
  return book.chain.expirations.flatMap(({ root, date }, expiration) => {
    const carry = book.carry[expiration];
    if (carry === undefined || carry.expired || !(carry.years > 0)) return [];
    const { forward, discount, years } = carry;
    const fit = fitSmile(europeanStrikeQuotes(book, expiration), { forward, discount, years });
    const calendar = before === null || fit.smile === null ? null : calendarCrossing(before, fit.smile);
    before = fit.smile ?? before;
    return [{ expiration, root, expiry: date, years, fit, calendar }];
  });
}
