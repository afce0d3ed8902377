import { tabulatedNormal } from '../math/normal-table.ts';
import type { Shares } from '../units.ts';
import type { BookTerms } from './book-terms.ts';

/** σ√T below this is a limit: the option is its forward or nothing. */
const VANISHING = 1e-12;

/** The book's option delta alone, in shares: what a simulation asks for at one price after another. */
export function bookDelta(terms: BookTerms): (spot: number) => Shares {
  const count = terms.strike.length;
  const inverse = new Float64Array(count);
  const offset = new Float64Array(count);
  const weight = new Float64Array(count);
  let base = 0;
  for (let i = 0; i < count; i++) {
    const years = terms.years[i] ?? Number.NaN;
    const [r, q] = [terms.rate[i] ?? 0, terms.dividendYield[i] ?? 0];
    const width = (terms.volatility[i] ?? Number.NaN) * Math.sqrt(years);
    const inSpot = Math.exp(-q * years);
    const own = width > VANISHING ? 1 / width : 1e30;
    inverse[i] = own;
    offset[i] = ((r - q) * years - Math.log(terms.strike[i] ?? Number.NaN)) * own + 0.5 * width;
    weight[i] = inSpot * ((terms.calls[i] ?? 0) + (terms.puts[i] ?? 0));
    base -= inSpot * (terms.puts[i] ?? 0);
  }
  return (spot) => {
    const log = Math.log(spot);
    let sum = base;
    for (let i = 0; i < count; i++)
      sum += (weight[i] ?? 0) * tabulatedNormal(log * (inverse[i] ?? 0) + (offset[i] ?? 0));
    return sum;
  };
}
