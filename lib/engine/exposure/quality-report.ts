import { contractCount } from '../market/option-chain.ts';
import { flagCounts, qualityScore } from '../market/quote-quality.ts';
import { NO_VOLATILITY_REASONS } from '../pricing/no-volatility-reason.ts';
import type { ChainBook } from './chain-book.ts';
import type { QualityReport } from './exposure-report.ts';
import { VOLATILITY_SOURCES } from './volatility-source.ts';

/** What went into the totals, what could not, and how good the quotes were. */
export function qualityReport(book: ChainBook): QualityReport {
  const { chain, carry, listed, included, inScope, flags, contracts } = book;
  const { expiration, openInterest } = chain.columns;
  const volatilitySources: Record<string, number> = {};
  const withoutVolatility: Record<string, number> = {};
  let counted = 0;
  let expired = 0;
  let held = 0;
  let left = 0;
  for (let i = 0; i < included.length; i++) {
    const e = expiration[i] ?? 0;
    if (carry[e]?.expired) expired++;
    if (!inScope[e]) continue;
    const interest = openInterest[i] || 0;
    held += interest;
    const reason = NO_VOLATILITY_REASONS[(contracts.reason[i] ?? 0) - 1];
    if (reason !== undefined && listed[i] === 1)
      withoutVolatility[reason] = (withoutVolatility[reason] ?? 0) + 1;
    if (included[i] === 0) {
      left += interest;
      continue;
    }
    counted++;
    const name = VOLATILITY_SOURCES[contracts.source[i] ?? 0] ?? 'none';
    volatilitySources[name] = (volatilitySources[name] ?? 0) + 1;
  }
  return {
    contracts: contractCount(chain),
    included: counted,
    expired,
    excludedOpenInterestShare: held > 0 ? left / held : 0,
    score: qualityScore(chain, flags),
    flags: flagCounts(flags),
    volatilitySources,
    withoutVolatility,
  };
}
