import { contractCount } from '../market/option-chain.ts';
import { flagCounts, qualityScore, unjudgedFlags } from '../market/quote-quality.ts';
import { NO_VOLATILITY_REASONS } from '../pricing/no-volatility-reason.ts';
import type { ChainBook } from './chain-book.ts';
import type { QualityReport } from './exposure-report.ts';
import { VOLATILITY_SOURCES } from './volatility-source.ts';

function bump(counts: Uint32Array, code = 0): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

/** Counts by name, zeros left out. */
const named = (names: readonly string[], counts: Uint32Array): Record<string, number> =>
  Object.fromEntries(names.map((name, code) => [name, counts[code] ?? 0] as const).filter(([, n]) => n > 0));

/** What went into the totals, what could not, and how good the quotes were. */
export function qualityReport(book: ChainBook): QualityReport {
  const { chain, carry, listed, included, inScope, flags, contracts } = book;
  const { expiration, openInterest } = chain.columns;
  const sources = new Uint32Array(VOLATILITY_SOURCES.length);
  const reasons = new Uint32Array(NO_VOLATILITY_REASONS.length + 1);
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
    if (listed[i] === 1) bump(reasons, contracts.reason[i]);
    if (included[i] === 0) {
      left += interest;
      continue;
    }
    counted++;
    bump(sources, contracts.source[i]);
  }
  return {
    contracts: contractCount(chain),
    included: counted,
    expired,
    excludedOpenInterestShare: held > 0 ? left / held : 0,
    score: qualityScore(chain, flags),
    flags: flagCounts(flags),
    unjudgedFlags: unjudgedFlags(chain),
    volatilitySources: named(VOLATILITY_SOURCES, sources),
    withoutVolatility: named(NO_VOLATILITY_REASONS, reasons.subarray(1)),
  };
}
