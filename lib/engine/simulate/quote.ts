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

/** Smallest price steps in whole cents: below $3 and from there on. */
export interface QuoteTicks {
  readonly below3: number;
  readonly from3: number;
}

const PENNIES: QuoteTicks = { below3: 1, from3: 1 };
const CENTS = 100;
const TOLERANCE = 1e-7;

const tickAt = (value: number, { below3, from3 }: QuoteTicks) => (value < 3 ? below3 : from3);

/** Down to a tick, never below zero; a value within 1e-7 of a tick counts as that tick. */
function bidTick(value: number, ticks: QuoteTicks): number {
  const tick = tickAt(value, ticks);
  return (Math.max(0, Math.floor((value * CENTS) / tick + TOLERANCE)) * tick) / CENTS;
}

function askTick(value: number, ticks: QuoteTicks): number {
  const tick = tickAt(value, ticks);
  return (Math.ceil((value * CENTS) / tick - TOLERANCE) * tick) / CENTS;
}

/** Full width before rounding: pennies on cheap options, 0.4 % more on dear ones, up to $2.70 deep in the money. */
function quotedWidth({ price, delta, inTheMoney, years, exerciseValue }: Quotable): number {
  if (inTheMoney > 0.04 && Math.abs(delta) > 0.93) return Math.min(2.7, 0.115 * exerciseValue);
  return (0.001 + 0.004 * price) * (1 + 0.5 * Math.sqrt(years));
}

/**
 * Bid and ask in dollars around a theoretical value, rounded outward to ticks: bid ≤ price ≤ ask and bid < ask, so
 * that values without arbitrage give quotes without executable arbitrage. The ask is never below the exercise value:
 * nobody sells an American option for less than exercising it pays.
 */
export function quote(option: Quotable, ticks: QuoteTicks = PENNIES): { bid: number; ask: number } {
  const half = 0.5 * quotedWidth(option);
  const bid = bidTick(option.price - half, ticks);
  const ask = Math.max(askTick(option.price + half, ticks), askTick(option.exerciseValue, ticks));
  return { bid, ask: Math.max(ask, Math.round(bid * CENTS + tickAt(bid, ticks)) / CENTS) };
}
