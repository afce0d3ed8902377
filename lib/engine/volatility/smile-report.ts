import type { ChainBook } from '../exposure/chain-book.ts';
import type { OptionRight } from '../market/option-chain.ts';
import type { AnnualVolatility, ExchangeDate } from '../units.ts';
import { smilePoints } from './smile-points.ts';
import { smileVolatility } from './smile-shape.ts';
import type { ExpirationSmile } from './smile-surface.ts';
import { europeanStrikeQuotes } from './strike-quotes.ts';

/** A quoted strike of the out-of-the-money side. */
export interface SmileQuote {
  readonly strike: number;
  readonly right: OptionRight;
  readonly volatility: AnnualVolatility;
  /** What half the spread is worth, to first order. */
  readonly halfSpread: AnnualVolatility;
}

/** One expiration's smile for a chart: quotes, and the fitted curve inside them. */
export interface SmileReport {
  readonly expiry: ExchangeDate;
  readonly root: string;
  readonly days: number;
  readonly forward: number;
  readonly quotes: readonly SmileQuote[];
  readonly curve: readonly { readonly strike: number; readonly volatility: AnnualVolatility }[];
  /** Why there is no curve. */
  readonly reason: string | null;
}

const CURVE_POINTS = 81;

/** The smile of one expiration of the surface. */
export function smileReport(
  book: ChainBook,
  { expiration, expiry, root, years, fit }: ExpirationSmile,
): SmileReport {
  const { forward = Number.NaN, discount = 1 } = book.carry[expiration] ?? {};
  const quotes = smilePoints(europeanStrikeQuotes(book, expiration), { forward, discount, years }).map(
    ({ strike, right, variance, halfVariance }): SmileQuote => {
      const volatility = Math.sqrt(variance / years);
      return { strike, right, volatility, halfSpread: halfVariance / (2 * volatility * years) };
    },
  );
  const { smile } = fit;
  const step = smile === null ? 0 : (smile.highestStrike - smile.lowestStrike) / (CURVE_POINTS - 1);
  const curve =
    smile === null
      ? []
      : Array.from({ length: CURVE_POINTS }, (_, i) => {
          const strike = Math.min(smile.highestStrike, smile.lowestStrike + i * step);
          return { strike, volatility: smileVolatility(smile, strike) ?? 0 };
        });
  return { expiry, root, days: years * 365, forward, quotes, curve, reason: fit.reason };
}
