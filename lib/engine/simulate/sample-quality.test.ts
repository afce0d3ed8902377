import { expect, test } from 'vitest';
import { flagCounts, qualityScore, quoteFlags } from '../market/quote-quality.ts';
import { sampleSession } from './sample-session.ts';

const chains = [...sampleSession().snapshots].filter((_, step) => step % 13 === 0);

test('nothing is flagged but far strikes without a bid, and they hold little', () => {
  for (const chain of chains) {
    const flags = quoteFlags(chain);
    expect(Object.keys(flagCounts(flags))).toEqual(['no_bid']);
    expect(qualityScore(chain, flags)).toBeGreaterThan(0.9);
  }
});
