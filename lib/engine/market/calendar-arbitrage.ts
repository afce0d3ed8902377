import { type ExecutableQuote, PRICE_TOLERANCE } from './executable-quote.ts';
import { FLAG, markRows } from './quote-flag.ts';

/**
 * Flags pairs of one root, right and strike where the longer option can be bought for less than a shorter one
 * sells. It binds American options only, which can be exercised in the shorter one's time; a European one may
 * fall with time to expiry through dividends or rates.
 * @param byExpiration unexpired quotes of one root and right, in order of settlement
 */
export function flagCalendarArbitrage(
  byExpiration: readonly (readonly ExecutableQuote[])[],
  flags: Uint32Array,
): void {
  const bestBid = new Map<number, ExecutableQuote>();
  for (const quotes of byExpiration)
    for (const quote of quotes) {
      const shorter = bestBid.get(quote.strike);
      if (shorter !== undefined && shorter.bid - quote.ask > PRICE_TOLERANCE)
        markRows(flags, FLAG.calendar_arb, shorter.row, quote.row);
      if (shorter === undefined || quote.bid >= shorter.bid) bestBid.set(quote.strike, quote);
    }
}
