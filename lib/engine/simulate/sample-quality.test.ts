import { expect, test } from 'vitest';
import { flagCounts, qualityScore, quoteFlags } from '../market/quote-quality.ts';
import { sampleSession } from './sample-session.ts';

test('nothing is flagged but far strikes without a bid, and they hold little', () => {
  [...sampleSession().snapshots].forEach((chain, step) => {
    if (step % 13 !== 0) return;
    const flags = quoteFlags(chain);
    expect(Object.keys(flagCounts(flags))).toEqual(['no_bid']);
    expect(qualityScore(chain, flags)).toBeGreaterThan(0.9);
  });
});
