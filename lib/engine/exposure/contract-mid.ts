import { CALL, type OptionChain } from '../market/option-chain.ts';
import type { ExpirationCarry } from './chain-carry.ts';

/** Mid of a two-sided quote (bid above zero, ask not below it) on 100 shares, else NaN. */
export function midPrices({ columns: { bid, ask, adjusted } }: OptionChain): Float64Array {
  return bid.map((own, i) => {
    const offer = ask[i] ?? Number.NaN;
    return own > 0 && offer >= own && adjusted[i] === 0 ? 0.5 * (offer + own) : Number.NaN;
  });
}

/** 1 where a row is the out-of-the-money side of its strike, relative to its expiration's forward. */
export function outOfTheMoney(chain: OptionChain, carry: readonly ExpirationCarry[]): Uint8Array {
  const { expiration, strike, right } = chain.columns;
  return right.map((side, i) => {
    const forward = carry[expiration[i] ?? 0]?.forward ?? Number.NaN;
    return (strike[i] ?? Number.NaN) >= forward === (side === CALL) ? 1 : 0;
  });
}
