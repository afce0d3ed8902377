import type { ExerciseStyle } from '../market/option-chain.ts';
import { weightedMedian } from '../math/weighted-median.ts';
import type { ContinuousRate, Years } from '../units.ts';
import { type AmericanForward, americanForward } from './american-forward.ts';
import { type GivenCurve, type ImpliedForward, parityForward, parityPairs } from './implied-forward.ts';
import { lessPremiums, pairPremiums } from './pair-premiums.ts';
import type { PairQuote } from './pair-quote.ts';
import { parityMisfit } from './parity-misfit.ts';

/** One expiration's pairs and the configured curve. */
export interface QuotedExpiration {
  readonly pairs: readonly PairQuote[];
  readonly given: GivenCurve;
}

/** Forward of one expiration, and how its quotes are read. */
export interface ExpirationForward extends ImpliedForward {
  /** `american`: the quotes carry early-exercise premiums, which are taken out before anything is inverted. */
  readonly exercise: ExerciseStyle;
}

/** Premiums take most of what the slope of parity tells of the rate: shorter expirations do not tell it. */
export const SHORTEST_FOR_RATE: Years = 90 / 365;
const FEWEST_PAIRS_FOR_RATE = 6;
const LARGEST_RATE_ERROR: ContinuousRate = 0.003;
/** Quotes of options that are American unless they fit this much worse that way. */
const MUCH_WORSE = 1.5;

/**
 * Forward and discount of every expiration of a chain of American options, less early-exercise premiums.
 *
 * Rate: what the expiration's own quotes tell, from 90 days on and to 0.3 points; else the configured one; else the
 * median of those that the chain's other expirations tell, weighted by 1/error²; else 0.
 * Quotes that carry no premium although they are labelled American (theoretical values, mostly) lie on a straight line
 * as they stand and are bent by taking it out: where the whole chain's misfit says so, all are read as European.
 */
export function americanForwards(quoted: readonly QuotedExpiration[]): ExpirationForward[] {
  const own = quoted.map(({ pairs, given }) => {
    const near = parityPairs(pairs, given).sort((a, b) => a.strike - b.strike);
    return { near, given, asEuropean: parityForward(near, given) };
  });
  const telling = own.map(({ near, given, asEuropean }): AmericanForward | null => {
    const isLong = given.years >= SHORTEST_FOR_RATE && near.length >= FEWEST_PAIRS_FOR_RATE;
    if (!isLong || asEuropean.source !== 'parity') return null;
    const found = americanForward(near, asEuropean, given, null);
    return found !== null && found.rateError !== null && found.rateError <= LARGEST_RATE_ERROR ? found : null;
  });
  const told = telling.filter((found) => found !== null);
  const pooled = weightedMedian(
    told.map(({ forward }) => forward.rate),
    told.map(({ rateError }) => 1 / (rateError ?? 1) ** 2),
  );
  const asAmerican = own.map(({ near, given, asEuropean }, i): AmericanForward | null => {
    if (asEuropean.source !== 'parity') return null;
    const rate = given.rate ?? (Number.isNaN(pooled) ? 0 : pooled);
    return telling[i] ?? americanForward(near, asEuropean, given, rate);
  });
  const misfits = own.flatMap(({ near }, i) => {
    const found = asAmerican[i];
    return found ? [{ asEuropean: parityMisfit(near), asAmerican: found.misfit }] : [];
  });
  const exercise = exerciseOf(misfits);
  return own.map(({ asEuropean }, i) => {
    const found = exercise === 'american' ? asAmerican[i] : null;
    return found ? { ...found.forward, exercise } : { ...asEuropean, exercise: 'european' };
  });
}

/** How quotes that are labelled American are to be read under a carry that is given: as `americanForwards` decides. */
export function exerciseOfQuotes(
  quoted: readonly QuotedExpiration[],
  rate: ContinuousRate,
  dividendYield: ContinuousRate,
): ExerciseStyle {
  const misfits = quoted.flatMap(({ pairs, given }) => {
    const near = parityPairs(pairs, given).sort((a, b) => a.strike - b.strike);
    if (near.length < FEWEST_PAIRS_FOR_RATE) return [];
    const { spot, years } = given;
    const premiums = pairPremiums(near, { spot, years, rate, dividendYield });
    return [{ asEuropean: parityMisfit(near), asAmerican: parityMisfit(lessPremiums(near, premiums)) }];
  });
  return exerciseOf(misfits);
}

const exerciseOf = (misfits: readonly { asEuropean: number; asAmerican: number }[]): ExerciseStyle => {
  const sum = (key: 'asEuropean' | 'asAmerican') => misfits.reduce((total, own) => total + own[key], 0);
  return sum('asAmerican') > MUCH_WORSE * sum('asEuropean') ? 'european' : 'american';
};
