import { CALL, type OptionChain } from '../market/option-chain.ts';
import type { ExpirationCarry } from './chain-carry.ts';

/** Mid of a two-sided quote (bid above zero, ask not below it) on 100 shares, else NaN. */
export function midPrices({ columns: { bid, ask, adjusted } }: OptionChain): Float64Array {
  const mid = new Float64Array(bid.length).fill(Number.NaN);
  for (let i = 0; i < mid.length; i++) {
    const [own, offer] = [bid[i] ?? Number.NaN, ask[i] ?? Number.NaN];
    if (own > 0 && offer >= own && adjusted[i] === 0) mid[i] = 0.5 * (offer + own);
  }
  return mid;
}

/** 1 where a row is the out-of-the-money side of its strike, relative to its expiration's forward. */
export function outOfTheMoney(chain: OptionChain, carry: readonly ExpirationCarry[]): Uint8Array {
  const { expiration, strike, right } = chain.columns;
  const forwards = Float64Array.from(carry, ({ forward }) => forward);
  const isOut = new Uint8Array(right.length);
  for (let i = 0; i < isOut.length; i++) {
    const isAbove = (strike[i] ?? Number.NaN) >= (forwards[expiration[i] ?? 0] ?? Number.NaN);
    isOut[i] = isAbove === (right[i] === CALL) ? 1 : 0;
  }
  return isOut;
}
