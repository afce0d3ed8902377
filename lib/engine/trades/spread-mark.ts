import type { OptionChain } from '../market/option-chain.ts';
import type { Dollars } from '../units.ts';
import { findContract } from './find-contract.ts';
import { quoteFault } from './leg-mark.ts';
import { type NamedLeg, noBid } from './leg-reading.ts';
import { markPrice } from './mark-price.ts';

/** What buying a sold spread back costs a share: at mid, and naturally (bought at the ask, sold at the bid). */
export interface SpreadMark {
  readonly mid: Dollars | null;
  readonly natural: Dollars | null;
  /** Why one of them is missing. */
  readonly reason: string | null;
}

const none = (reason: string): SpreadMark => ({ mid: null, natural: null, reason });
const decimal = (value: number) => Math.round(value * 1e6) / 1e6;

/**
 * −Σ quantity · price of a position of one unit, at the prices that close it, from its quotes alone. An out-of-the-money
 * leg that is offered and bid for by nobody (bid of zero) counts as half of its ask at mid, as in `markLegs`, and cannot
 * be sold naturally. A leg that is not listed or has no two-sided quote leaves no mark, with the reason.
 */
export function spreadMark(chain: OptionChain, legs: readonly NamedLeg[]): SpreadMark {
  const { columns, spot } = chain;
  let [mid, natural] = [0, 0];
  let reason: string | null = null;
  for (const leg of legs) {
    const { right, strike, expiry, quantity } = leg;
    const { row, reason: missing } = findContract(chain, leg);
    if (row === null) return none(missing);
    const [bid, ask] = [columns.bid[row] ?? Number.NaN, columns.ask[row] ?? Number.NaN];
    const isUnbid = bid === 0 && ask > 0 && (right === 'call' ? strike >= spot : strike <= spot);
    const fault = isUnbid ? null : quoteFault(bid, ask);
    if (fault !== null) return none(`no usable quote of the ${strike} ${right} of ${expiry}: ${fault}`);
    const quote = { bid, ask, mid: 0.5 * (bid + ask) };
    mid -= quantity * markPrice(quote, quantity, 'mid', 'close');
    natural -= quantity * markPrice(quote, quantity, 'natural', 'close');
    if (isUnbid && quantity > 0) reason ??= noBid({ strike, right, expiration: { date: expiry } });
  }
  return { mid: decimal(mid), natural: reason === null ? decimal(natural) : null, reason };
}
