import { CALL } from '../market/option-chain.ts';
import type { GreeksColumns, GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import { type QuoteTicks, quote } from './quote.ts';

/** Bid and ask of every contract, dollars per share, around its theoretical value. */
export function quotedColumns(
  input: GreeksColumnsInput,
  greeks: Pick<GreeksColumns, 'price' | 'delta'>,
  ticks: QuoteTicks,
): { bid: Float64Array; ask: Float64Array } {
  const { spot, right, strike, years } = input;
  const bid = new Float64Array(strike.length);
  const ask = new Float64Array(strike.length);
  for (let i = 0; i < strike.length; i++) {
    const inside = (right[i] === CALL ? 1 : -1) * (spot - (strike[i] ?? Number.NaN));
    const option = {
      price: greeks.price[i] ?? Number.NaN,
      delta: greeks.delta[i] ?? Number.NaN,
      inTheMoney: inside / spot,
      years: years[i] ?? Number.NaN,
      exerciseValue: Math.max(0, inside),
    };
    const sides = quote(option, ticks);
    bid[i] = sides.bid;
    ask[i] = sides.ask;
  }
  return { bid, ask };
}
