import type { Assumptions } from '../assumptions.ts';
import { chainCarry, type ExpirationCarry } from '../exposure/chain-carry.ts';
import type { ExerciseStyle, Expiration, OptionChain, OptionRight } from '../market/option-chain.ts';
import { yearsToSettlement } from '../market/year-fraction.ts';
import { americanImpliedVolatility } from '../pricing/american/american-implied-volatility.ts';
import { SHORTEST_FOR_RATE } from '../pricing/american-forwards.ts';
import { impliedVolatility } from '../pricing/implied-volatility.ts';
import type { ContinuousRate, Dollars, EpochMilliseconds } from '../units.ts';
import { expirationsOnly } from './expirations-only.ts';
import { type ContractName, findContract } from './find-contract.ts';
import type { LegInputs } from './option-leg.ts';

/** Rate and yield of one expiration, held through a session. */
export type HeldCarry = ReadonlyMap<
  string,
  { readonly rate: ContinuousRate; readonly dividendYield: ContinuousRate }
>;

/** `half_ask`: of a leg that nobody bids for, at half of its ask. */
export type VolatilityOrigin = OptionRight | 'half_ask';

/** A contract as a snapshot quotes it, with the inputs that price it. */
export interface LegMark extends LegInputs {
  readonly style: ExerciseStyle;
  readonly right: OptionRight;
  readonly strike: number;
  readonly expiration: Expiration;
  readonly asOf: EpochMilliseconds;
  /** Zero where nobody bids: such a leg can be marked and bought, not sold. */
  readonly bid: Dollars;
  readonly ask: Dollars;
  /** Half of the ask where nobody bids. */
  readonly mid: Dollars;
  readonly volume: number | null;
  readonly openInterest: number | null;
  readonly forward: Dollars;
  readonly carrySource: ExpirationCarry['source'];
  /** Whose mid the volatility is of: the strike's out-of-the-money side where that has one. */
  readonly volatilityFrom: VolatilityOrigin;
}

export type MarkedLeg =
  | { readonly mark: LegMark; readonly reason: null }
  | { readonly mark: null; readonly reason: string };

/** Key of an expiration in `HeldCarry`. */
export const carryKey = ({ root, date }: Pick<Expiration, 'root' | 'date'>): string => `${root} ${date}`;

const none = (reason: string): MarkedLeg => ({ mark: null, reason });
const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Why a quote is no market to trade or mark at, else null. */
export function quoteFault(bid: number, ask: number): string | null {
  if (!(ask > 0)) return 'no ask';
  if (!(bid > 0)) return 'no bid';
  return bid > ask ? `crossed: bid ${bid} above ask ${ask}` : null;
}

/** Whether a leg is worthless to bidders: out of the money, offered, and bid for by nobody. */
const isUnbid = (bid: number, ask: number, isOutside: boolean): boolean => bid === 0 && ask > 0 && isOutside;

/** The mid of a row, null without a two-sided quote. */
function midOf({ columns: { bid, ask } }: OptionChain, row: number | null): Dollars | null {
  if (row === null) return null;
  const [low, high] = [bid[row] ?? Number.NaN, ask[row] ?? Number.NaN];
  return quoteFault(low, high) === null ? 0.5 * (low + high) : null;
}

/** The prices that a strike's volatility may be of, the best first. */
function volatilityQuotes(
  own: { readonly right: OptionRight; readonly mid: Dollars; readonly unbid: boolean },
  other: { readonly right: OptionRight; readonly mid: Dollars | null },
  outside: OptionRight,
): { readonly right: OptionRight; readonly price: Dollars; readonly origin: VolatilityOrigin }[] {
  const quoted = [
    ...(own.unbid ? [] : [{ right: own.right, price: own.mid, origin: own.right }]),
    ...(other.mid === null ? [] : [{ right: other.right, price: other.mid, origin: other.right }]),
  ].sort((a, b) => Number(b.right === outside) - Number(a.right === outside));
  return own.unbid ? [...quoted, { right: own.right, price: own.mid, origin: 'half_ask' as const }] : quoted;
}

function markOne(
  chain: OptionChain,
  name: ContractName,
  carry: readonly ExpirationCarry[],
  held?: HeldCarry,
): MarkedLeg {
  const found = findContract(chain, name);
  if (found.row === null) return none(found.reason);
  const { row, expiration, index } = found;
  const own = carry[index];
  if (own === undefined || own.expired || !(own.years > 0)) return none(`expired on ${expiration.date}`);
  const { columns, spot, style } = chain;
  const [bid, ask] = [columns.bid[row] ?? Number.NaN, columns.ask[row] ?? Number.NaN];
  const { rate, dividendYield } = held?.get(carryKey(expiration)) ?? own;
  const forward = spot * Math.exp((rate - dividendYield) * own.years);
  const inputs = { spot, years: own.years, rate, dividendYield };
  const invert = (right: OptionRight, price: number) => {
    const priced = { ...inputs, right, strike: name.strike, price };
    return style === 'american' ? americanImpliedVolatility(priced) : impliedVolatility(priced);
  };
  const outside: OptionRight = name.strike >= forward ? 'call' : 'put';
  const unbid = isUnbid(bid, ask, name.right === outside);
  const fault = unbid ? null : quoteFault(bid, ask);
  if (fault !== null)
    return none(`no usable quote of the ${name.strike} ${name.right} of ${name.expiry}: ${fault}`);
  const otherRow = findContract(chain, {
    ...name,
    root: expiration.root,
    right: name.right === 'call' ? 'put' : 'call',
  }).row;
  const mid = 0.5 * (bid + ask);
  const otherMid = midOf(chain, otherRow);
  const other = name.right === 'call' ? 'put' : 'call';
  const tries = volatilityQuotes({ right: name.right, mid, unbid }, { right: other, mid: otherMid }, outside);
  let reason = '';
  for (const { right, price, origin } of tries) {
    const implied = invert(right, price);
    if (implied.volatility === null) {
      reason ||= implied.reason;
      continue;
    }
    const mark: LegMark = {
      ...inputs,
      volatility: implied.volatility,
      style,
      right: name.right,
      strike: name.strike,
      expiration,
      asOf: chain.asOf,
      bid,
      ask,
      mid,
      volume: known(columns.volume[row]),
      openInterest: known(columns.openInterest[row]),
      forward,
      carrySource: own.source,
      volatilityFrom: origin,
    };
    return { mark, reason: null };
  }
  return none(`no volatility of the ${name.strike} ${name.right} of ${name.expiry}: ${reason}`);
}

/**
 * The chain's expirations of the named dates, and their carry. `withRate`: with the long ones of an American chain, which
 * tell the rate that the short ones do not, so that the carry is the whole chain's.
 */
function openLegs(
  chain: OptionChain,
  names: readonly ContractName[],
  assumptions: Pick<Assumptions, 'rate' | 'dividendYield'>,
  withRate: boolean,
) {
  const dates = new Set(names.map(({ expiry }) => expiry));
  const tells = (settlesAt: EpochMilliseconds) =>
    withRate && chain.style === 'american' && yearsToSettlement(chain.asOf, settlesAt) >= SHORTEST_FOR_RATE;
  const wanted = chain.expirations.flatMap(({ date, settlesAt }, i) =>
    dates.has(date) || tells(settlesAt) ? [i] : [],
  );
  const part = expirationsOnly(chain, wanted);
  return { part, carry: chainCarry(part, assumptions) };
}

/** Rate and yield of the named contracts' expirations, to be held for the rest of a session. */
export function carryOfLegs(
  chain: OptionChain,
  names: readonly ContractName[],
  assumptions: Pick<Assumptions, 'rate' | 'dividendYield'>,
): HeldCarry {
  const { part, carry } = openLegs(chain, names, assumptions, true);
  return new Map(
    part.expirations.flatMap((expiration, i) => {
      const own = carry[i];
      return own === undefined || own.expired
        ? []
        : [[carryKey(expiration), { rate: own.rate, dividendYield: own.dividendYield }] as const];
    }),
  );
}

/**
 * Each named contract as the snapshot quotes it, or why it cannot be marked: not listed, expired, no two-sided quote,
 * crossed, no volatility. The volatility is that of the mid of the strike's out-of-the-money side, which carries it,
 * else of the other side; American quotes are inverted by the American engine. The forward is spot·e^((r−q)T) of the
 * expiration's carry, or of `held`. An out-of-the-money leg that is offered and bid for by nobody (a bid of zero, not an
 * unknown one) is marked at half of its ask, the mid of nothing and what is asked: it keeps a position's value known.
 */
export function markLegs(
  chain: OptionChain,
  names: readonly ContractName[],
  assumptions: Pick<Assumptions, 'rate' | 'dividendYield'>,
  held?: HeldCarry,
): MarkedLeg[] {
  const { part, carry } = openLegs(chain, names, assumptions, held === undefined);
  return names.map((name) => markOne(part, name, carry, held));
}
