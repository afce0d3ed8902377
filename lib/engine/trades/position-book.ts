import { InvalidArgument } from '../require.ts';
import type { Dollars, EpochMilliseconds } from '../units.ts';
import { CONTRACT_SHARES } from './option-leg.ts';

/** A trade of one leg after the position was opened. `quantity` bought above zero, sold below. */
export interface LegFill {
  readonly leg: number;
  readonly kind: 'close' | 'expire' | 'settle';
  readonly at: EpochMilliseconds;
  readonly quantity: number;
  /** Per share; the exercise value of a leg that settled. */
  readonly price: Dollars;
  /** The underlying's price or settlement value; null where it was not kept. */
  readonly spot: number | null;
  /** Moved by a physical settlement. */
  readonly shares: number;
  readonly cash: Dollars;
}

export interface OpenedLeg {
  readonly quantity: number;
  readonly entryPrice: Dollars;
}

export interface LegState {
  /** Contracts still held. */
  readonly held: number;
  readonly realised: Dollars;
}

export interface BookState {
  readonly legs: readonly LegState[];
  readonly realised: Dollars;
  /** Shares that settlement left in the account. */
  readonly shares: number;
  readonly isOpen: boolean;
}

/**
 * A position after its fills: contracts held and P&L realised per leg, −quantity·100·(price − entry) a fill. A leg that
 * settles in shares realises its exercise value; the shares are counted beside it.
 * @throws InvalidArgument for a fill that would close more than is held, or the wrong way
 */
export function bookState(legs: readonly OpenedLeg[], fills: readonly LegFill[]): BookState {
  const states = legs.map(({ quantity, entryPrice }, leg): LegState => {
    let held = quantity;
    let realised = 0;
    for (const fill of fills) {
      if (fill.leg !== leg) continue;
      if (
        fill.quantity === 0 ||
        Math.sign(fill.quantity) === Math.sign(held) ||
        Math.abs(fill.quantity) > Math.abs(held)
      )
        throw new InvalidArgument(
          'quantity',
          fill.quantity,
          `a trade that closes at most the ${held} contracts held`,
        );
      held += fill.quantity;
      realised -= fill.quantity * CONTRACT_SHARES * (fill.price - entryPrice);
    }
    return { held, realised: realised === 0 ? 0 : realised };
  });
  return {
    legs: states,
    realised: states.reduce((sum, state) => sum + state.realised, 0),
    shares: fills.reduce((sum, { shares }) => sum + shares, 0),
    isOpen: states.some(({ held }) => held !== 0),
  };
}

/** What the held legs are worth at prices a share, and what they have made: null where a held leg has no price. */
export function heldValue(
  legs: readonly OpenedLeg[],
  { legs: states }: Pick<BookState, 'legs'>,
  prices: readonly (Dollars | null)[],
): { value: Dollars; unrealised: Dollars } | null {
  let value = 0;
  let unrealised = 0;
  for (const [i, { held }] of states.entries()) {
    if (held === 0) continue;
    const price = prices[i] ?? null;
    const entry = legs[i]?.entryPrice;
    if (price === null || entry === undefined) return null;
    value += held * CONTRACT_SHARES * price;
    unrealised += held * CONTRACT_SHARES * (price - entry);
  }
  return { value, unrealised };
}
