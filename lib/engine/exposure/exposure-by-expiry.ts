import { CALL } from '../market/option-chain.ts';
import type { ChainBook } from './chain-book.ts';
import type { ContractExposure } from './contract-exposure.ts';
import type { ExpiryExposure } from './exposure-report.ts';

/** Exposure of each expiration (root and date apart) in scope, nearest first; `callGex` and `putGex` are unsigned. */
export function exposureByExpiry(book: ChainBook, { gex }: ContractExposure): ExpiryExposure[] {
  const { chain, carry, listed } = book;
  const sums = chain.expirations.map(() => ({ net: 0, call: 0, put: 0, held: 0 }));
  const { expiration, right, openInterest } = chain.columns;
  for (let i = 0; i < gex.length; i++) {
    const own = sums[expiration[i] ?? 0];
    if (listed[i] === 0 || own === undefined) continue;
    const value = gex[i] ?? 0;
    own.net += value;
    own.held += openInterest[i] || 0;
    if (right[i] === CALL) own.call += Math.abs(value);
    else own.put += Math.abs(value);
  }
  return chain.expirations.flatMap(({ date, root, settlement }, e) => {
    const own = sums[e];
    const forward = carry[e];
    if (own === undefined || forward === undefined || !book.inScope[e]) return [];
    return [
      {
        expiry: date,
        root,
        settlement,
        years: forward.years,
        netGex: own.net,
        grossGex: own.call + own.put,
        callGex: own.call,
        putGex: own.put,
        openInterest: own.held,
        forward: forward.forward,
        forwardSource: forward.source,
        forwardReason: forward.reason,
        exercise: forward.exercise,
      },
    ];
  });
}
