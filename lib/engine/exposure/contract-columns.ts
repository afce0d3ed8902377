import { contractCount, type OptionChain } from '../market/option-chain.ts';
import type { ExpirationCarry } from './chain-carry.ts';

/** Time and carry of every contract, NaN where its expiration has expired. */
export interface ContractCarry {
  readonly years: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

/** Spreads each expiration's time, rate and yield over its contracts. */
export function contractCarry(chain: OptionChain, carry: readonly ExpirationCarry[]): ContractCarry {
  const n = contractCount(chain);
  const years = new Float64Array(n).fill(Number.NaN);
  const rate = new Float64Array(n).fill(Number.NaN);
  const dividendYield = new Float64Array(n).fill(Number.NaN);
  const { expiration } = chain.columns;
  for (let i = 0; i < n; i++) {
    const own = carry[expiration[i] ?? 0];
    if (own === undefined || own.expired) continue;
    years[i] = own.years;
    rate[i] = own.rate;
    dividendYield[i] = own.dividendYield;
  }
  return { years, rate, dividendYield };
}
