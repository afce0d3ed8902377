import { chainCarry } from '../exposure/chain-carry.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { quoteFlags } from '../market/quote-quality.ts';
import { fitSmile } from '../volatility/smile.ts';
import { strikeQuotes } from '../volatility/strike-quotes.ts';
import { expirationsOnly } from './expirations-only.ts';
import type { EnteredLeg } from './payoff.ts';
import type { PlanOdds } from './plan-report.ts';
import { profitOdds } from './profit-probability.ts';

/**
 * The odds of a position under the smile of its first expiration, or why there is no smile to read them from.
 * @param key root and date of the first expiration
 */
export function planOdds(
  chain: OptionChain,
  key: { readonly root: string; readonly date: string },
  legs: readonly EnteredLeg[],
  breakEvens: readonly number[],
): PlanOdds {
  const index = chain.expirations.findIndex(({ root, date }) => root === key.root && date === key.date);
  const part = expirationsOnly(chain, [index]);
  const first = legs.reduce((least, leg) => (leg.years < least.years ? leg : least));
  const { rate, dividendYield, years, spot } = first;
  const [carry] = chainCarry(part, { rate: null, dividendYield: null });
  const flags = quoteFlags(part, [carry !== undefined && carry.source === 'parity' ? carry : null]);
  const { smile, reason } = fitSmile(strikeQuotes({ chain: part, flags }, 0), {
    forward: spot * Math.exp((rate - dividendYield) * years),
    discount: Math.exp(-rate * years),
    years,
  });
  return smile === null
    ? { probabilityOfProfit: null, expectedValue: null, extrapolated: null, reason }
    : { ...profitOdds(smile, legs, breakEvens), reason: null };
}
