import type { SignModel } from '../assumptions.ts';
import type { DollarsPerOnePercent } from '../units.ts';
import type { ChainBook } from './chain-book.ts';
import { MULTIPLIER } from './contract-exposure.ts';
import { dealerPositions } from './dealer-positioning.ts';

/**
 * What is left of a book once only spot moves (sticky strike, forward in proportion to spot). Per contract
 * GEX(S) = scale · S · e^(−d²/2) with d(S) = start + ln(S/S₀)/deviation.
 */
export interface ProfileTerms {
  readonly spot: number;
  /** d₁ at today's spot. */
  readonly start: Float64Array;
  /** σ√T. */
  readonly deviation: Float64Array;
  /** p·m·0.01·e^(−qT)/(√(2π)·σ√T). */
  readonly scale: Float64Array;
}

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** Beyond this |d|, e^(−d²/2) is below 1e-16 of its peak. */
export const FAR = 8.8;

/**
 * Collects the terms of every contract that counts, has a volatility and of which dealers hold or owe any. Neighbours
 * that differ in scale only, as the call and the put of a strike do, are one term.
 */
export function profileTerms(book: ChainBook, sign: SignModel): ProfileTerms {
  const { chain, contracts, profileVolatility, included } = book;
  const { years, rate, dividendYield } = contracts;
  const position = dealerPositions(book, sign);
  const { strike } = chain.columns;
  const start = new Float64Array(included.length);
  const deviation = new Float64Array(included.length);
  const scale = new Float64Array(included.length);
  let last = -1;
  let before = -1;
  let perWeight = 0;
  for (let i = 0; i < included.length; i++) {
    const time = years[i] ?? Number.NaN;
    const width = (profileVolatility[i] ?? Number.NaN) * Math.sqrt(time);
    if (included[i] === 0 || !(width > 0) || !position[i]) continue;
    const weight = (position[i] ?? 0) * MULTIPLIER * 0.01;
    const isSame =
      strike[i] === strike[before] &&
      width === deviation[last] &&
      time === years[before] &&
      rate[i] === rate[before] &&
      dividendYield[i] === dividendYield[before];
    before = i;
    if (!isSame) {
      const carry = ((rate[i] ?? 0) - (dividendYield[i] ?? 0)) * time;
      const d1 = (Math.log(chain.spot / (strike[i] ?? 0)) + carry) / width + width / 2;
      if (d1 !== start[last] || width !== deviation[last]) last++;
      start[last] = d1;
      deviation[last] = width;
      perWeight = Math.exp(-(dividendYield[i] ?? 0) * time) / (ROOT_TWO_PI * width);
    }
    scale[last] = (scale[last] ?? 0) + weight * perWeight;
  }
  const used = (column: Float64Array) => column.subarray(0, last + 1);
  return { spot: chain.spot, start: used(start), deviation: used(deviation), scale: used(scale) };
}

/** Net GEX at one spot, by plain evaluation of every term. */
export function netGexAt({ spot, start, deviation, scale }: ProfileTerms, at: number): DollarsPerOnePercent {
  const move = Math.log(at / spot);
  let sum = 0;
  for (let i = 0; i < start.length; i++) {
    const d = (start[i] ?? 0) + move / (deviation[i] ?? 1);
    if (d < FAR && d > -FAR) sum += (scale[i] ?? 0) * Math.exp(-0.5 * d * d);
  }
  return sum * at;
}

/** Net GEX at one spot with its slope, per dollar of spot, by plain evaluation of every term. */
export function netGexSlope(
  { spot, start, deviation, scale }: ProfileTerms,
  at: number,
): { readonly value: DollarsPerOnePercent; readonly slope: number } {
  const move = Math.log(at / spot);
  let sum = 0;
  let bend = 0;
  for (let i = 0; i < start.length; i++) {
    const width = deviation[i] ?? 1;
    const d = (start[i] ?? 0) + move / width;
    if (!(d < FAR && d > -FAR)) continue;
    const own = (scale[i] ?? 0) * Math.exp(-0.5 * d * d);
    sum += own;
    bend -= (own * d) / width;
  }
  return { value: sum * at, slope: sum + bend };
}
