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

/** Collects the terms of every contract that counts, has a volatility and of which dealers hold or owe any. */
export function profileTerms(book: ChainBook, sign: SignModel): ProfileTerms {
  const { chain, contracts, profileVolatility, included } = book;
  const position = dealerPositions(book, sign);
  const { strike } = chain.columns;
  const start: number[] = [];
  const deviation: number[] = [];
  const scale: number[] = [];
  for (let i = 0; i < included.length; i++) {
    const width = (profileVolatility[i] ?? Number.NaN) * Math.sqrt(contracts.years[i] ?? Number.NaN);
    if (included[i] === 0 || !(width > 0) || !position[i]) continue;
    const years = contracts.years[i] ?? 0;
    const carry = ((contracts.rate[i] ?? 0) - (contracts.dividendYield[i] ?? 0)) * years;
    start.push((Math.log(chain.spot / (strike[i] ?? 0)) + carry) / width + width / 2);
    deviation.push(width);
    const weight = (position[i] ?? 0) * MULTIPLIER * 0.01;
    scale.push((weight * Math.exp(-(contracts.dividendYield[i] ?? 0) * years)) / (ROOT_TWO_PI * width));
  }
  return {
    spot: chain.spot,
    start: Float64Array.from(start),
    deviation: Float64Array.from(deviation),
    scale: Float64Array.from(scale),
  };
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
