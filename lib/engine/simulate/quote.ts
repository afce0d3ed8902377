/** A theoretical value and what decides how wide it is quoted. */
export interface Quotable {
  readonly price: number;
  /** Of the holder, signed: −1 … 1. */
  readonly delta: number;
  /** How far in the money, as a fraction of spot; negative: out of the money. */
  readonly inTheMoney: number;
  readonly years: number;
  /** What exercising now would pay. */
  readonly exerciseValue: number;
}

const CENTS = 100;
const TOLERANCE = 1e-7;

/** Down to a cent, never below zero; a value within 1e-7 of a cent counts as that cent. */
const bidCent = (value: number) => Math.max(0, Math.floor(value * CENTS + TOLERANCE)) / CENTS;
const askCent = (value: number) => Math.ceil(value * CENTS - TOLERANCE) / CENTS;

/** Full width before rounding: pennies on cheap options, 0.4 % more on dear ones, $2.70 deep in the money. */
function quotedWidth({ price, delta, inTheMoney, years }: Quotable): number {
  if (inTheMoney > 0.04 && Math.abs(delta) > 0.93) return 2.7;
  return (0.001 + 0.004 * price) * (1 + 0.5 * Math.sqrt(years));
}

/**
 * Bid and ask in dollars around a theoretical value, rounded outward to cents: bid ≤ price ≤ ask and
 * bid < ask, so that values without arbitrage give quotes without executable arbitrage. The ask is never
 * below the exercise value: nobody sells an American option for less than exercising it pays.
 */
export function quote(option: Quotable): { bid: number; ask: number } {
  const half = 0.5 * quotedWidth(option);
  const bid = bidCent(option.price - half);
  const ask = Math.max(askCent(option.price + half), askCent(option.exerciseValue));
  return { bid, ask: Math.max(ask, Math.round(bid * CENTS + 1) / CENTS) };
}
