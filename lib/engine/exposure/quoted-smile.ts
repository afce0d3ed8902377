import type { OptionChain } from '../market/option-chain.ts';
import type { ExpirationCarry } from './chain-carry.ts';
import { FROM_SMILE, NO_VOLATILITY } from './volatility-source.ts';

/**
 * Fills strikes without a volatility from their quoted neighbours: total variance σ²T linear in log-moneyness
 * ln(K/F), inside the quoted range of the expiration only. Writes into `volatility` and `source`.
 */
export function fillFromSmile(
  chain: OptionChain,
  carry: readonly ExpirationCarry[],
  ranges: readonly { readonly start: number; readonly end: number }[],
  volatility: Float64Array,
  source: Uint8Array,
): void {
  const { strike } = chain.columns;
  const logMoneyness = (i: number, forward: number) => Math.log((strike[i] ?? Number.NaN) / forward);
  ranges.forEach(({ start, end }, e) => {
    const own = carry[e];
    if (own === undefined || own.expired) return;
    let below = -1;
    let above = -1;
    for (let i = start; i < end; i++) {
      if (source[i] !== NO_VOLATILITY && source[i] !== FROM_SMILE) {
        below = i;
        continue;
      }
      if (below < 0) continue;
      if (above <= i) {
        above = i + 1;
        while (above < end && source[above] === NO_VOLATILITY) above++;
      }
      if (above >= end) return;
      const x0 = logMoneyness(below, own.forward);
      const x1 = logMoneyness(above, own.forward);
      const weight = x1 === x0 ? 0 : (logMoneyness(i, own.forward) - x0) / (x1 - x0);
      const v0 = (volatility[below] ?? 0) ** 2;
      const v1 = (volatility[above] ?? 0) ** 2;
      volatility[i] = Math.sqrt(v0 + weight * (v1 - v0));
      source[i] = FROM_SMILE;
    }
  });
}
