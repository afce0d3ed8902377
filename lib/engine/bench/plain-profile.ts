import { CALL } from '../market/option-chain.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';

/** What the plain profile reads: contracts with their volatility and size, calls held long and puts short. */
export type PlainBook = GreeksColumnsInput & { readonly size: Float64Array };

/** Net GEX at one spot, dollars per 1 % move: a Black-Scholes gamma per contract, written out. */
export function plainNetGex(book: PlainBook, spot: number): number {
  const { right, strike, years, volatility, rate, dividendYield, size } = book;
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  let net = 0;
  for (let i = 0; i < strike.length; i++) {
    const time = at(years, i);
    const sigma = at(volatility, i);
    const q = at(dividendYield, i);
    const deviation = sigma * Math.sqrt(time);
    const d1 = (Math.log(spot / at(strike, i)) + (at(rate, i) - q + (sigma * sigma) / 2) * time) / deviation;
    const bell = Math.exp(-0.5 * d1 * d1) / Math.sqrt(2 * Math.PI);
    const gamma = (Math.exp(-q * time) * bell) / (spot * deviation);
    net += (right[i] === CALL ? 1 : -1) * gamma * at(size, i) * 100 * spot * spot * 0.01;
  }
  return net;
}

/** `plainNetGex` at every level: the loop that the engine's recurrence is compared with. */
export const plainProfile = (book: PlainBook, levels: readonly number[]): number[] =>
  levels.map((level) => plainNetGex(book, level));

/** Every sign change between neighbouring levels, halved until its bracket is 1e-7 of spot. */
export function plainFlips(book: PlainBook, levels: readonly number[]): number[] {
  const values = plainProfile(book, levels);
  return levels.flatMap((level, j) => {
    const before = values[j - 1];
    if (before === undefined || before > 0 === (values[j] ?? 0) > 0) return [];
    let [lo, hi] = [levels[j - 1] ?? 0, level];
    while (hi - lo > 1e-7 * book.spot) {
      const middle = (lo + hi) / 2;
      if (plainNetGex(book, middle) > 0 === before > 0) lo = middle;
      else hi = middle;
    }
    return [(lo + hi) / 2];
  });
}
