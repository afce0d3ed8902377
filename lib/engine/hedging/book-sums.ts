import { NODES_PER_UNIT, NORMAL_TABLE, TABLE_REACH } from '../math/normal-table.ts';
import type { BookTerms } from './book-terms.ts';

/** Sums over a book at each price, dealer's sign. */
export interface BookSums {
  /** Option delta, shares. */
  readonly delta: Float64Array;
  /** Σ |delta| over the calls and the puts of each term, shares. */
  readonly grossDelta: Float64Array;
  /** Shares per $1. */
  readonly gamma: Float64Array;
  /** Dollars that the options are worth. */
  readonly value: Float64Array;
  /** Dollars per calendar day. */
  readonly theta: Float64Array;
  /** Dollars per volatility point. */
  readonly vega: Float64Array;
  /** Shares per volatility point, and per calendar day. */
  readonly vanna: Float64Array;
  readonly charm: Float64Array;
}

const SUMS = 8;
/** σ√T below this is a limit: the option is its forward or nothing. */
const VANISHING = 1e-12;
const [SIXTH, TWENTY_FOURTH] = [1 / 6, 1 / 24];

function addTerm(sums: Float64Array, spots: Float64Array, logs: Float64Array, terms: BookTerms, i: number) {
  // Some module formats look an imported name up at every use: local names keep the loop fast.
  const [table, reach, perUnit, gap] = [NORMAL_TABLE, TABLE_REACH, NODES_PER_UNIT, 1 / NODES_PER_UNIT];
  const strike = terms.strike[i] ?? Number.NaN;
  const years = terms.years[i] ?? Number.NaN;
  const sigma = terms.volatility[i] ?? Number.NaN;
  const r = terms.rate[i] ?? 0;
  const q = terms.dividendYield[i] ?? 0;
  const [calls, puts] = [terms.calls[i] ?? 0, terms.puts[i] ?? 0];
  const root = Math.sqrt(years);
  const width = sigma * root;
  const isLimit = !(width > VANISHING);
  const inverse = isLimit ? 1e30 : 1 / width;
  const start = ((r - q) * years - Math.log(strike)) * inverse + 0.5 * width;
  const inSpot = Math.exp(-q * years);
  const inStrike = strike * Math.exp(-r * years);
  const [spotBoth, spotPuts] = [inSpot * (calls + puts), inSpot * puts];
  const [strikeBoth, strikePuts] = [inStrike * (calls + puts), inStrike * puts];
  const grossPuts = Math.abs(spotPuts);
  const grossSlope = inSpot * Math.abs(calls) - grossPuts;
  const weight = isLimit ? 0 : spotBoth;
  const gammaScale = isLimit ? 0 : inverse;
  const perVolatility = isLimit ? 0 : 1 / sigma;
  const halfRate = isLimit ? 0 : 0.5 / years;
  const decay = sigma * halfRate * root;
  const carryRate = isLimit ? 0 : (r - q) * inverse;
  for (let j = 0, at = 0; j < spots.length; j++, at += SUMS) {
    const spot = spots[j] ?? 0;
    const d1 = (logs[j] ?? 0) * inverse + start;
    const d2 = d1 - width;
    let n1 = d1 > 0 ? 1 : 0;
    let n2 = d2 > 0 ? 1 : 0;
    let bell = 0;
    if (d1 > -reach && d1 < reach) {
      const node = ((d1 + reach) * perUnit + 0.5) | 0;
      const x = node * gap - reach;
      const t = d1 - x;
      const square = x * x;
      const density = table[2 * node + 1] ?? 0;
      const cubic = x * (square - 3);
      const curve = (square - 1) * SIXTH - t * cubic * TWENTY_FOURTH;
      n1 = (table[2 * node] ?? 0) + density * t * (1 + t * (-0.5 * x + t * curve));
      const bend = cubic * SIXTH - t * (square * (square - 6) + 3) * TWENTY_FOURTH;
      bell = weight * density * (1 - t * (x - t * (0.5 * (square - 1) - t * bend)));
    }
    if (d2 > -reach && d2 < reach) {
      const node = ((d2 + reach) * perUnit + 0.5) | 0;
      const x = node * gap - reach;
      const t = d2 - x;
      const square = x * x;
      const curve = (square - 1) * SIXTH - t * x * (square - 3) * TWENTY_FOURTH;
      n2 = (table[2 * node] ?? 0) + (table[2 * node + 1] ?? 0) * t * (1 + t * (-0.5 * x + t * curve));
    }
    const spotLeg = spotBoth * n1 - spotPuts;
    const strikeLeg = strikeBoth * n2 - strikePuts;
    const dollars = spot * bell;
    sums[at] = (sums[at] ?? 0) + spotLeg;
    sums[at + 1] = (sums[at + 1] ?? 0) + grossPuts + grossSlope * n1;
    sums[at + 2] = (sums[at + 2] ?? 0) + bell * gammaScale;
    sums[at + 3] = (sums[at + 3] ?? 0) + spot * spotLeg - strikeLeg;
    sums[at + 4] = (sums[at + 4] ?? 0) + q * spot * spotLeg - r * strikeLeg - dollars * decay;
    sums[at + 5] = (sums[at + 5] ?? 0) + dollars * root;
    sums[at + 6] = (sums[at + 6] ?? 0) - bell * d2 * perVolatility;
    sums[at + 7] = (sums[at + 7] ?? 0) + q * spotLeg - bell * (carryRate - d2 * halfRate);
  }
}

/**
 * Value and greeks of a whole book at each price, volatility and time held: `europeanGreeks` of every contract times
 * its shares, to 1e-11 of each. The two sides of a term share d₁: with A = calls + puts its delta is
 * e^(−qT)·(A·Φ(d₁) − puts). Without time or volatility gamma, vega, vanna and charm are 0, and delta is half at the
 * strike. Φ and φ are Taylor series from tabulated nodes, as in `tabulatedNormal`.
 */
export function bookSums(terms: BookTerms, spots: readonly number[]): BookSums {
  const prices = Float64Array.from(spots);
  const logs = prices.map((spot) => Math.log(spot));
  const sums = new Float64Array(SUMS * prices.length);
  for (let i = 0; i < terms.strike.length; i++) addTerm(sums, prices, logs, terms, i);
  const column = (k: number, factor = 1) => prices.map((_, j) => (sums[SUMS * j + k] ?? 0) * factor + 0);
  return {
    delta: column(0),
    grossDelta: column(1),
    gamma: column(2).map((sum, j) => sum / (prices[j] ?? 1)),
    value: column(3),
    theta: column(4, 1 / 365),
    vega: column(5, 0.01),
    vanna: column(6, 0.01),
    charm: column(7, 1 / 365),
  };
}
