import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { CALL, type ExerciseStyle } from '../market/option-chain.ts';
import type { AmericanScheme } from '../pricing/american/american-option.ts';
import { americanValue } from '../pricing/american/american-value.ts';
import type { Share } from '../units.ts';
import type { BenchChain } from './bench-chain.ts';

/** How far a chain's exposure is from the exact American engine's, naive sign, all as shares of gross exposure. */
export interface AmericanError {
  /** Signed: engine less exact. */
  readonly netGex: Share;
  readonly grossGex: Share;
  /** Σ open interest · |gamma − exact|, of all contracts and of the out-of-the-money sides alone. */
  readonly gamma: Share;
  readonly outOfTheMoneyGamma: Share;
  /** The largest |gamma − exact| of a contract, of the largest exact gamma of its expiration. */
  readonly worstGamma: Share;
  readonly worstOutOfTheMoneyGamma: Share;
}

/** The same chain quoted at its exact prices, without spread and cents. */
export const withExactQuotes = ({ chain, input, price }: BenchChain): BenchChain => ({
  chain: { ...chain, columns: { ...chain.columns, bid: price, ask: price } },
  input,
  price,
});

/**
 * Exposure of an American chain as the engine reads it off the quotes, European greeks at volatilities less the
 * early-exercise premium, against American gammas at the volatility and carry the prices were
 * made with. `readAs` european leaves the premiums in.
 */
export function americanError(
  { chain, input }: BenchChain,
  readAs: ExerciseStyle = 'american',
  scheme: AmericanScheme = 'accurate',
): AmericanError {
  const { gamma } = openBook({ ...chain, style: readAs }, DEFAULT_ASSUMPTIONS);
  const { expiration, right, strike, openInterest } = chain.columns;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  const rows = Array.from(right, (side, i) => {
    const option = {
      right: side === CALL ? ('call' as const) : ('put' as const),
      spot: input.spot,
      strike: at(strike, i),
      years: at(input.years, i),
      volatility: at(input.volatility, i),
      rate: at(input.rate, i),
      dividendYield: at(input.dividendYield, i),
    };
    const exact = americanValue(option, scheme).gamma;
    const isOut = option.right === 'call' ? option.strike >= input.spot : option.strike < input.spot;
    const apart = (gamma[i] || 0) - exact;
    return {
      e: expiration[i] ?? 0,
      sign: side === CALL ? 1 : -1,
      size: at(openInterest, i),
      exact,
      apart,
      isOut,
    };
  });
  const largest = chain.expirations.map(() => 0);
  for (const { e, exact } of rows) largest[e] = Math.max(largest[e] ?? 0, exact);
  const gross = rows.reduce((sum, { size, exact }) => sum + size * exact, 0);
  const sum = (of: (row: (typeof rows)[number]) => number) =>
    rows.reduce((total, row) => total + row.size * of(row), 0) / gross;
  const worst = (chosen: typeof rows) =>
    chosen.reduce((most, { e, apart }) => Math.max(most, Math.abs(apart) / (largest[e] ?? 0)), 0);
  return {
    netGex: sum(({ sign, apart }) => sign * apart),
    grossGex: sum(({ apart }) => apart),
    gamma: sum(({ apart }) => Math.abs(apart)),
    outOfTheMoneyGamma: sum(({ apart, isOut }) => (isOut ? Math.abs(apart) : 0)),
    worstGamma: worst(rows),
    worstOutOfTheMoneyGamma: worst(rows.filter(({ isOut }) => isOut)),
  };
}
