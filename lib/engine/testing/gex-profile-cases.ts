import { exchangeDateOf } from '../market/exchange-time.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { AS_OF, contractRow, testChain } from './chain-builder.ts';
import file from './vectors/gex-profile.json' with { type: 'json' };

const YEAR_MS = 365 * 86_400_000;

/** One chain of the vectors: its contracts as a file with its own volatilities, rate and yield, and what must come out. */
export interface GexProfileCase {
  readonly name: string;
  readonly chain: OptionChain;
  readonly expected: (typeof file.chains)[number]['expected'];
}

/** Four chains with net, per-strike and per-expiration gamma, profile and all zero-gamma levels; see the file's `meta`. */
export const gexProfileCases: readonly GexProfileCase[] = file.chains.map((given) => {
  const { expiry, K, type, oi, iv } = given.columns;
  const rows = K.map((strike, i) => {
    const settlesAt = AS_OF + Math.round((given.expiries_T[expiry[i] ?? 0] ?? 0) * YEAR_MS);
    return contractRow({
      root: 'SPXW',
      right: type[i] === 'C' ? 'call' : 'put',
      strike,
      date: exchangeDateOf(settlesAt),
      settlesAt,
      vendorVolatility: iv[i] ?? null,
      openInterest: oi[i] ?? null,
    });
  });
  const header = { symbol: 'SPX', spot: given.S0, rate: given.r, dividendYield: given.q };
  return { name: given.name, chain: testChain(rows, header), expected: given.expected };
});
