import { type ExecutableQuote, PRICE_TOLERANCE } from './executable-quote.ts';
import { FLAG, markRows } from './quote-flag.ts';

/** A vertical that can be bought for a credit or sold for more than its width. `dear` is worth at least `cheap`. */
const isVerticalArbitrage = (dear: ExecutableQuote, cheap: ExecutableQuote): boolean =>
  cheap.bid - dear.ask > PRICE_TOLERANCE ||
  dear.bid - cheap.ask - Math.abs(dear.strike - cheap.strike) > PRICE_TOLERANCE;

/** A butterfly, weighted for unequal wings, that can be bought for a credit: prices are convex in the strike. */
function isButterflyArbitrage(low: ExecutableQuote, body: ExecutableQuote, high: ExecutableQuote): boolean {
  const below = body.strike - low.strike;
  const above = high.strike - body.strike;
  const wings = (above * low.ask + below * high.ask) / (below + above);
  return body.bid - wings > PRICE_TOLERANCE;
}

/**
 * Flags executable arbitrage between neighbouring strikes of one expiration and right. It holds for both exercise
 * styles. Bid and ask only: mids flag a third of a clean chain. Every leg is marked.
 * @param quotes by rising strike
 */
export function flagStrikeArbitrage(
  quotes: readonly ExecutableQuote[],
  isPut: boolean,
  flags: Uint32Array,
): void {
  let [below, low]: (ExecutableQuote | undefined)[] = [];
  for (const high of quotes) {
    if (low !== undefined) {
      if (isPut ? isVerticalArbitrage(high, low) : isVerticalArbitrage(low, high))
        markRows(flags, FLAG.vertical_arb, low.row, high.row);
      if (below !== undefined && isButterflyArbitrage(below, low, high))
        markRows(flags, FLAG.butterfly_arb, below.row, low.row, high.row);
    }
    [below, low] = [low, high];
  }
}
