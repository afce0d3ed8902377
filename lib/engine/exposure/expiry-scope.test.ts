import { describe, expect, it } from 'vitest';
import type { ExpiryScope } from '../assumptions.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expirationsInScope } from './expiry-scope.ts';

const DATES = [
  '2026-11-13',
  '2026-11-16',
  '2026-11-18',
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
  '2026-12-18',
];
const datesIn = (scope: ExpiryScope, asOf = AS_OF) => {
  const chain = testChain(
    DATES.map((date) => contractRow({ date })),
    { asOf },
  );
  const flags = expirationsInScope(chain, scope);
  return chain.expirations.filter((_, i) => flags[i]).map((expiration) => expiration.date);
};

describe('expirationsInScope', () => {
  it.each<[ExpiryScope, string[]]>([
    ['all', DATES.slice(1)],
    ['0dte', ['2026-11-16']],
    ['next', ['2026-11-18']],
    ['week', DATES.slice(1, 5)],
    ['monthly', ['2026-11-20', '2026-12-18']],
    [['2026-11-24', '2026-11-13', '2027-01-15'], ['2026-11-24']],
  ])('%s', (scope, expected) => {
    expect(datesIn(scope)).toEqual(expected);
  });

  it('drops what has settled, at the very instant', () => {
    expect(datesIn('0dte', exchangeInstant('2026-11-16', 960) - 1)).toEqual(['2026-11-16']);
    expect(datesIn('0dte', exchangeInstant('2026-11-16', 960))).toEqual([]);
  });

  it('counts days from the date in New York, not in UTC', () => {
    const evening = exchangeInstant('2026-11-16', 23 * 60);
    expect(new Date(evening).toISOString()).toContain('2026-11-17');
    expect(datesIn('week', evening)).toEqual(['2026-11-18', '2026-11-20', '2026-11-23']);
  });

  it('takes both roots of the next date', () => {
    const chain = testChain([
      contractRow({ root: 'SPX', settlement: 'AM', settlesAt: exchangeInstant('2026-11-20', 570) }),
      contractRow({ root: 'SPXW' }),
    ]);
    expect(expirationsInScope(chain, 'next')).toEqual([true, true]);
  });
});
