import { daysBetween, exchangeDateOf } from '../market/exchange-time.ts';
import { isKnownMonthly } from '../market/expirations.ts';
import type { Dollars, DollarsPerOnePercent, ExchangeDate, Percent } from '../units.ts';
import { atTheMoneyVolatility } from '../volatility/expected-move.ts';
import type { ChainBook } from './chain-book.ts';
import { expirationRanges } from './chain-carry.ts';
import { MULTIPLIER } from './contract-exposure.ts';

/** A strike of a monthly expiration that price may be drawn to. */
export interface GammaMagnet {
  readonly strike: number;
  readonly expiry: ExchangeDate;
  readonly days: number;
  /** Unsigned gamma at the strike in that expiration. */
  readonly gex: DollarsPerOnePercent;
  /** Signed: positive above spot. */
  readonly distancePercent: Percent;
  /** S·IV·√T of that expiration. */
  readonly expectedMove: Dollars;
  /** 0 to 100. */
  readonly strength: number;
}

const LISTED = 5;
/** Monthly expirations further away than this draw nothing today. */
const NEAREST = 3;

const weightOf = (days: number) => (days <= 7 ? 2 : days <= 14 ? 1.5 : days <= 21 ? 1.2 : 1);

function gammaByStrike(book: ChainBook, isOwn: readonly boolean[]): Map<number, number> {
  const { chain, gamma, size, included } = book;
  const { strike } = chain.columns;
  const perShare = MULTIPLIER * chain.spot * chain.spot * 0.01;
  const strikes = new Map<number, number>();
  expirationRanges(chain).forEach(({ start, end }, e) => {
    for (let i = start; isOwn[e] && i < end; i++) {
      if (included[i] !== 1) continue;
      const level = strike[i] ?? Number.NaN;
      const gex = Math.abs(gamma[i] ?? 0) * (size[i] ?? 0) * perShare;
      strikes.set(level, (strikes.get(level) ?? 0) + gex);
    }
  });
  return strikes;
}

/**
 * The strongest magnets of the next three monthly expirations: strength = 100 × (gamma at the strike / the largest of
 * any strike of that expiration) × w/2 × max(0, 1 − distance / expected move of that expiration), w = 2, 1.5, 1.2, 1 for
 * ≤ 7, 14, 21, more days. An expiration without a volatility at the forward is left out.
 */
export function gammaMagnets(book: ChainBook): GammaMagnet[] {
  const { chain, carry, inScope } = book;
  const today = exchangeDateOf(chain.asOf);
  const monthlies = [...new Set(chain.expirations.filter((_, i) => inScope[i]).map(({ date }) => date))]
    .filter(isKnownMonthly)
    .slice(0, NEAREST);
  const magnets = monthlies.flatMap((expiry) => {
    const isOwn = chain.expirations.map(({ date }, i) => date === expiry && inScope[i] === true);
    const last = isOwn.lastIndexOf(true);
    const volatility = atTheMoneyVolatility(book, last);
    if (volatility === null) return [];
    const expectedMove = chain.spot * volatility * Math.sqrt(carry[last]?.years ?? 0);
    const strikes = gammaByStrike(book, isOwn);
    const largest = Math.max(0, ...strikes.values());
    const days = daysBetween(today, expiry);
    if (!(largest > 0 && expectedMove > 0)) return [];
    return [...strikes].map(([strike, gex]): GammaMagnet => {
      const nearness = Math.max(0, 1 - Math.abs(strike - chain.spot) / expectedMove);
      const strength = 100 * (gex / largest) * (weightOf(days) / 2) * nearness;
      const distancePercent = (strike / chain.spot - 1) * 100;
      return { strike, expiry, days, gex, distancePercent, expectedMove, strength };
    });
  });
  return magnets
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || a.strike - b.strike)
    .slice(0, LISTED);
}
