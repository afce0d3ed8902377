import type { EuropeanOption } from '../pricing/black-scholes.ts';
import americanFile from './vectors/american.json' with { type: 'json' };
import europeanGreeksFile from './vectors/european-greeks.json' with { type: 'json' };
import impliedVolatilityFile from './vectors/implied-volatility.json' with { type: 'json' };
import normalDistributionFile from './vectors/normal-distribution.json' with { type: 'json' };
import normalisedBlackFile from './vectors/normalised-black.json' with { type: 'json' };
import publishedEuropeanFile from './vectors/published-european.json' with { type: 'json' };

/** Reference values; each file's `meta` names its source, conventions and tolerance. */
export const americanCases = americanFile.cases;
export const publishedAmericanCases = americanFile.published;
export const europeanGreeksCases = europeanGreeksFile.cases;
export const impliedVolatilityCases = impliedVolatilityFile.cases;
export const normalDistributionVectors = normalDistributionFile;
export const normalisedBlackCases = normalisedBlackFile.cases;
export const publishedEuropeanCases = publishedEuropeanFile.cases;

/** The terms of a case in the files' short names. */
export interface ShortTerms {
  readonly type: string;
  readonly S: number;
  readonly K: number;
  readonly T: number;
  readonly r: number;
  readonly q: number;
}

export function termsOf(c: ShortTerms): Omit<EuropeanOption, 'volatility'> {
  return {
    right: c.type === 'C' ? 'call' : 'put',
    spot: c.S,
    strike: c.K,
    years: c.T,
    rate: c.r,
    dividendYield: c.q,
  };
}
