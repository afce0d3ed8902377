import { CALL } from '../market/option-chain.ts';
import { americanPrice } from '../pricing/american/american-option.ts';
import type { GreeksColumns, GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import { quote } from '../simulate/quote.ts';

/** American price of every contract, dollars per share. */
export function americanPrices({ spot, ...columns }: GreeksColumnsInput): Float64Array {
  const at = (column: Float64Array, i: number) => column[i] ?? Number.NaN;
  return columns.strike.map((strike, i) =>
    americanPrice({
      right: columns.right[i] === CALL ? 'call' : 'put',
      spot,
      strike,
      years: at(columns.years, i),
      volatility: at(columns.volatility, i),
      rate: at(columns.rate, i),
      dividendYield: at(columns.dividendYield, i),
    }),
  );
}

/** Bid and ask of every contract around `price`, in cents. */
export function benchQuotes(
  { spot, right, strike, years }: GreeksColumnsInput,
  price: Float64Array,
  { delta }: Pick<GreeksColumns, 'delta'>,
): { bid: Float64Array; ask: Float64Array } {
  const bid = new Float64Array(price.length);
  const ask = new Float64Array(price.length);
  for (let i = 0; i < price.length; i++) {
    const inside = (right[i] === CALL ? 1 : -1) * (spot - (strike[i] ?? Number.NaN));
    const sides = quote({
      price: price[i] ?? Number.NaN,
      delta: delta[i] ?? Number.NaN,
      inTheMoney: inside / spot,
      years: years[i] ?? Number.NaN,
      exerciseValue: Math.max(0, inside),
    });
    bid[i] = sides.bid;
    ask[i] = sides.ask;
  }
  return { bid, ask };
}
