import { CALL } from '../market/option-chain.ts';
import type { PriceColumns } from '../pricing/implied-volatility-column.ts';
import { plainNormal } from './plain-normal.ts';

const STEPS = 100;
const ACCURACY = 1e-10;
const HIGHEST = 5;

/**
 * Implied volatility by Newton's method on the Black-Scholes-Merton price, kept inside a bracket that each step halves
 * at worst, to 1e-10: the loop that the engine's is compared with. NaN where no volatility below 500 % gives the price.
 */
export function plainVolatility(
  right: number,
  spot: number,
  strike: number,
  years: number,
  rate: number,
  dividendYield: number,
  price: number,
): number {
  if (!(price > 0)) return Number.NaN;
  const sign = right === CALL ? 1 : -1;
  const root = Math.sqrt(years);
  const forward = spot * Math.exp(-dividendYield * years);
  const paid = strike * Math.exp(-rate * years);
  const log = Math.log(forward / paid);
  let lo = 0;
  let hi = HIGHEST;
  let volatility = 0.2;
  for (let step = 0; step < STEPS; step++) {
    const deviation = volatility * root;
    const d1 = log / deviation + deviation / 2;
    const error =
      sign * (forward * plainNormal(sign * d1) - paid * plainNormal(sign * (d1 - deviation))) - price;
    const vega = (forward * root * Math.exp(-0.5 * d1 * d1)) / Math.sqrt(2 * Math.PI);
    if (error > 0) hi = volatility;
    else lo = volatility;
    const newton = volatility - error / vega;
    const next = newton > lo && newton < hi ? newton : (lo + hi) / 2;
    const change = Math.abs(next - volatility);
    volatility = next;
    if (change < ACCURACY) return volatility < 1e-9 || volatility > HIGHEST - 1e-9 ? Number.NaN : volatility;
  }
  return Number.NaN;
}

/** `plainVolatility` of every contract. */
export function plainVolatilityColumn(input: PriceColumns): Float64Array {
  const { spot, right, strike, years, rate, dividendYield, price } = input;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  return strike.map((k, i) =>
    plainVolatility(right[i] ?? CALL, spot, k, at(years, i), at(rate, i), at(dividendYield, i), at(price, i)),
  );
}
