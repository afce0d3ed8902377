import { CALL } from '../market/option-chain.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';
import type { BenchChain } from './bench-chain.ts';
import { plainForwards } from './plain-forward.ts';
import { plainGreeks } from './plain-greeks.ts';
import { plainFlips, plainProfile } from './plain-profile.ts';
import { plainVolatilityColumn } from './plain-volatility.ts';

/** Mid of each strike's out-of-the-money side, NaN for the other side and without a bid. */
function plainMids(
  { expiration, right, strike, bid, ask }: BenchChain['chain']['columns'],
  forwards: readonly number[],
) {
  return bid.map((own, i) => {
    const isOtm = (strike[i] ?? 0) >= (forwards[expiration[i] ?? 0] ?? 0) === (right[i] === CALL);
    return isOtm && own > 0 ? (own + (ask[i] ?? Number.NaN)) / 2 : Number.NaN;
  });
}

/**
 * The costly part of an analysis in plain loops, one after the other: forwards, volatilities of the out-of-the-money
 * side shared with the pair, greeks, profile and flips. No flags, smile, walls, quality or trap: less work than
 * `analyze` does. Rows in pairs, a call then its put; time and carry as they were made.
 */
export function plainAnalysis(
  { chain, input }: BenchChain,
  columns: BenchChain['chain']['columns'],
  levels: readonly number[],
): { readonly net: number; readonly flips: number[]; readonly profile: number[] } {
  const forwards = plainForwards({ ...chain, columns });
  const own = plainVolatilityColumn({ ...input, price: plainMids(columns, forwards) });
  const volatility = own.map((v, i) => (Number.isNaN(v) ? (own[i ^ 1] ?? Number.NaN) : v));
  const known: GreeksColumnsInput = {
    ...input,
    volatility: volatility.map((v, i) => v || (input.volatility[i] ?? 0)),
  };
  const book = { ...known, size: columns.openInterest };
  let net = 0;
  for (let i = 0; i < volatility.length; i++) {
    const at = (column: Float64Array) => column[i] ?? Number.NaN;
    const right = input.right[i] ?? CALL;
    const { gamma } = plainGreeks(
      right,
      input.spot,
      at(input.strike),
      at(input.years),
      at(known.volatility),
      at(input.rate),
      at(input.dividendYield),
    );
    net += (right === CALL ? 1 : -1) * gamma * at(book.size) * input.spot * input.spot;
  }
  return { net, flips: plainFlips(book, levels), profile: plainProfile(book, levels) };
}
