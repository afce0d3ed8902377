import { CALL, type OptionChain } from '../market/option-chain.ts';
import { findRoot } from '../math/root-finding.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import { invertPrice } from '../pricing/invert-price.ts';
import { reasonCode } from '../pricing/no-volatility-reason.ts';
import type { ExpirationCarry } from './chain-carry.ts';
import type { ExpirationPremiums } from './expiration-premiums.ts';

const MOST_ROUNDS = 6;
/** A volatility that moves by less than this share stands. */
const SETTLED = 1e-5;
const UNIDENTIFIABLE = reasonCode('unidentifiable');

/** One row's volatility with its early-exercise premium taken out, or minus the code of the reason why it has none. */
export type RowVolatility = (row: number, price: number, asEuropean: number) => number;

/** How the rows of one expiration are inverted. */
export type RowVolatilityOf = typeof outOfTheMoneyVolatility;

/**
 * Volatility of out-of-the-money American prices: price less premium inverted as European, the premium at that
 * volatility, repeated until it stands. There the premium is a few percent of the price, so is what a round leaves.
 */
export function outOfTheMoneyVolatility(
  { spot, columns }: Pick<OptionChain, 'spot' | 'columns'>,
  { years, rate, dividendYield }: ExpirationCarry,
  premiums: ExpirationPremiums,
): RowVolatility {
  return (row, price, asEuropean) => {
    const isCall = columns.right[row] === CALL;
    const strike = columns.strike[row] ?? Number.NaN;
    const premium = isCall ? premiums.call : premiums.put;
    let volatility = asEuropean;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const taken = premium(strike, volatility);
      const left = price - taken;
      const next = invertPrice(isCall, spot, strike, years, rate, dividendYield, left, volatility);
      if (!(next > 0)) return next;
      const moved = Math.abs(next - volatility);
      volatility = next;
      if (moved < SETTLED * next) break;
    }
    return volatility;
  };
}

/**
 * Volatility of in-the-money American prices by Brent's method. `unidentifiable` where the bid is no more than what
 * exercise pays, since then every low volatility explains the quote.
 */
export function inTheMoneyVolatility(
  { spot, columns }: Pick<OptionChain, 'spot' | 'columns'>,
  { years, rate, dividendYield }: ExpirationCarry,
  premiums: ExpirationPremiums,
): RowVolatility {
  return (row, price, asEuropean) => {
    const right = columns.right[row] === CALL ? 'call' : 'put';
    const strike = columns.strike[row] ?? Number.NaN;
    const exercised = right === 'call' ? spot - strike : strike - spot;
    if (!((columns.bid[row] ?? Number.NaN) > exercised)) return -UNIDENTIFIABLE;
    const excess = (volatility: number) =>
      europeanPrice({ right, spot, strike, years, rate, dividendYield, volatility }) +
      premiums[right](strike, volatility) -
      price;
    const lowest = Math.min(premiums.lowest, asEuropean);
    if (excess(lowest) >= 0) return -UNIDENTIFIABLE;
    if (excess(asEuropean) <= 0) return asEuropean;
    return findRoot(excess, lowest, asEuropean, SETTLED * lowest);
  };
}
