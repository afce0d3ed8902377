import { CALL } from '../market/option-chain.ts';
import { americanPrice } from '../pricing/american/american-option.ts';
import { europeanPrice } from '../pricing/black-scholes.ts';
import type { GreeksColumnsInput } from '../pricing/greeks-columns.ts';

/** Corners are no nearer to each other than this share of a standard deviation. */
const SPACING = 0.1;

/** At log-moneyness ln(K/F), ascending: volatility, and premium per dollar of strike and year of life. */
interface Corner {
  readonly moneyness: number;
  readonly volatility: number;
  readonly premium: number;
}

const at = (column: ArrayLike<number>, i: number): number => column[i] ?? Number.NaN;

const moneynessOf = (input: GreeksColumnsInput, i: number): number =>
  Math.log(at(input.strike, i) / input.spot) -
  (at(input.rate, i) - at(input.dividendYield, i)) * at(input.years, i);

function cornerOf(input: GreeksColumnsInput, i: number): Corner {
  const option = {
    right: input.right[i] === CALL ? ('call' as const) : ('put' as const),
    spot: input.spot,
    strike: at(input.strike, i),
    years: at(input.years, i),
    volatility: at(input.volatility, i),
    rate: at(input.rate, i),
    dividendYield: at(input.dividendYield, i),
  };
  const { strike, years, volatility } = option;
  const premium = Math.max(0, americanPrice(option) - europeanPrice(option)) / (strike * years);
  return { moneyness: moneynessOf(input, i), volatility, premium };
}

/** Corners of every expiration and right, keyed 2 · expiration + right. */
function cornersOf(input: GreeksColumnsInput, expiration: Uint16Array): ReadonlyMap<number, Corner[]> {
  const curves = new Map<number, Corner[]>();
  for (let i = 0; i < expiration.length; i++) {
    const years = at(input.years, i);
    if (years === 0) continue;
    const key = 2 * at(expiration, i) + at(input.right, i);
    const curve = curves.get(key) ?? [];
    curves.set(key, curve);
    const gap = SPACING * at(input.volatility, i) * Math.sqrt(years);
    const isLast = at(expiration, i + 2) !== at(expiration, i);
    if (isLast || moneynessOf(input, i) - (curve.at(-1)?.moneyness ?? -9) >= gap)
      curve.push(cornerOf(input, i));
  }
  return curves;
}

/** The lines through the corners at `x`, the end ones going on; the search starts at corner `from`. */
function read(curve: readonly Corner[], x: number, from: number): Corner & { readonly found: number } {
  let found = from;
  while (found < curve.length - 2 && (curve[found + 1]?.moneyness ?? x) < x) found++;
  const [left, right] = [curve[found], curve[found + 1]];
  if (left === undefined || right === undefined) return { moneyness: x, volatility: 0, premium: 0, found };
  const share = (x - left.moneyness) / (right.moneyness - left.moneyness);
  return {
    moneyness: x,
    volatility: left.volatility + share * (right.volatility - left.volatility),
    premium: left.premium + share * (right.premium - left.premium),
    found,
  };
}

/**
 * What the right to exercise early adds to European prices, dollars per share: American less European value, priced
 * contract by contract in `references` (the same rows at other spots, times and levels of volatility, calmest
 * first), and from there read by log-moneyness and volatility, in proportion to strike and time left.
 * @returns for the same rows as a chain sorts them, the premium of each: ≥ 0, and 0 once it has settled
 */
export function exercisePremiums(
  references: readonly [GreeksColumnsInput, GreeksColumnsInput, ...GreeksColumnsInput[]],
  expiration: Uint16Array,
): (input: GreeksColumnsInput) => Float64Array {
  const surfaces = references.map((reference) => cornersOf(reference, expiration));
  return (input) => {
    const corner = surfaces.map(() => new Map<number, number>());
    return input.strike.map((strike, i) => {
      const years = at(input.years, i);
      if (years === 0) return 0;
      const key = 2 * at(expiration, i) + at(input.right, i);
      const x = moneynessOf(input, i);
      const readings = surfaces.map((curves, s) => {
        const reading = read(curves.get(key) ?? [], x, corner[s]?.get(key) ?? 0);
        corner[s]?.set(key, reading.found);
        return { moneyness: reading.volatility, volatility: 0, premium: reading.premium };
      });
      return Math.max(0, read(readings, at(input.volatility, i), 0).premium * strike * years);
    });
  };
}
