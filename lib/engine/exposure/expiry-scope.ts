import type { ExpiryScope } from '../assumptions.ts';
import { addDays, exchangeDateOf } from '../market/exchange-time.ts';
import { isStandardMonthly } from '../market/expirations.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { hasExpired } from '../market/year-fraction.ts';
import type { ExchangeDate } from '../units.ts';

const WEEK_DAYS = 7;

function scopeTest(scope: ExpiryScope, today: ExchangeDate, live: readonly ExchangeDate[]) {
  if (scope === 'all') return () => true;
  if (scope === '0dte') return (date: ExchangeDate) => date === today;
  if (scope === 'week') return (date: ExchangeDate) => date <= addDays(today, WEEK_DAYS);
  if (scope === 'monthly') return isStandardMonthly;
  if (scope === 'next') {
    const next = live.find((date) => date > today);
    return (date: ExchangeDate) => date === next;
  }
  return (date: ExchangeDate) => scope.includes(date);
}

/**
 * Which expirations count: unexpired by `asOf` itself and inside the scope, whose days are counted from the
 * exchange date of `asOf` (`0dte` expires today, `next` is the nearest date after today, `week` ≤ 7 days).
 * @returns one flag per expiration of the chain
 */
export function expirationsInScope(chain: OptionChain, scope: ExpiryScope): boolean[] {
  const today = exchangeDateOf(chain.asOf);
  const isLive = chain.expirations.map((e) => !hasExpired(chain.asOf, e.settlesAt));
  const live = chain.expirations.filter((_, i) => isLive[i]).map((e) => e.date);
  const isInScope = scopeTest(scope, today, live.sort());
  return chain.expirations.map((e, i) => isLive[i] === true && isInScope(e.date));
}
