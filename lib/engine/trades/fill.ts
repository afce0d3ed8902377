import { InvalidArgument } from '../require.ts';
import type { Dollars } from '../units.ts';
import type { LegMark } from './leg-mark.ts';
import { type MarkBasis, markPrice } from './mark-price.ts';
import { CONTRACT_SHARES } from './option-leg.ts';

/** A leg to trade: its quote and how many contracts. */
export type TradedLeg = Pick<
  LegMark,
  'bid' | 'ask' | 'mid' | 'volume' | 'openInterest' | 'right' | 'strike'
> & {
  readonly quantity: number;
};

/** What makes a leg hard to trade: DOMAIN's wide quote, or nobody in it. */
export type LiquidityWarning = 'no_bid' | 'wide' | 'no_open_interest' | 'no_volume';

export interface FillReport {
  /** Times the smallest whole position is traded: the greatest common divisor of the quantities. */
  readonly units: number;
  /** Per share of one unit: above zero received (credit), below paid (debit). */
  readonly natural: Dollars;
  readonly mid: Dollars;
  /** What filling naturally costs against mid, dollars for the whole position; never below zero. */
  readonly slippage: Dollars;
  readonly limit: {
    /** Where to start: mid, rounded to the tick in your favour. */
    readonly start: Dollars;
    /** Where it fills at once: natural. */
    readonly worst: Dollars;
    readonly tick: Dollars;
  };
  readonly warnings: readonly {
    readonly leg: number;
    readonly warning: LiquidityWarning;
    readonly spread: Dollars;
  }[];
}

const WIDE_DOLLARS = 0.1;
const WIDE_SHARE = 0.25;

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** The greatest common divisor of the legs' quantities. @throws InvalidArgument without legs */
export function unitsOf(legs: readonly Pick<TradedLeg, 'quantity'>[]): number {
  if (legs.length === 0) throw new InvalidArgument('legs', 'none', 'at least one leg');
  return legs.reduce((common, { quantity }) => divisor(common, quantity), 0);
}

/** Net price per share of one unit when opened: above zero received, below paid. */
export const netCredit = (legs: readonly TradedLeg[], basis: MarkBasis): Dollars =>
  -legs.reduce((sum, leg) => sum + leg.quantity * markPrice(leg, leg.quantity, basis, 'open'), 0) /
  unitsOf(legs);

function warningsOf(leg: TradedLeg, index: number): FillReport['warnings'] {
  const spread = leg.ask - leg.bid;
  const found: LiquidityWarning[] = leg.bid > 0 ? [] : ['no_bid'];
  if (spread > Math.max(WIDE_DOLLARS, WIDE_SHARE * leg.mid) + 1e-9) found.push('wide');
  if (leg.openInterest === 0) found.push('no_open_interest');
  if (leg.volume === 0) found.push('no_volume');
  return found.map((warning) => ({ leg: index, warning, spread }));
}

/**
 * What opening a position costs at mid and naturally (bought at the ask, sold at the bid), what lies between, and
 * where a limit order starts and ends. @param tick smallest step of a net price, dollars
 */
export function fillReport(legs: readonly TradedLeg[], tick: Dollars): FillReport {
  const units = unitsOf(legs);
  const [natural, mid] = [netCredit(legs, 'natural'), netCredit(legs, 'mid')];
  const start = Math.ceil(mid / tick - 1e-6) * tick;
  return {
    units,
    natural,
    mid,
    slippage: (mid - natural) * units * CONTRACT_SHARES,
    limit: { start: Number(start.toFixed(6)), worst: natural, tick },
    warnings: legs.flatMap(warningsOf),
  };
}
