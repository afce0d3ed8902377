import type { Assumptions } from '../assumptions.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import type { OptionChain } from '../market/option-chain.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import type { HeldLeg } from './attribution-report.ts';
import type { ContractName } from './find-contract.ts';
import { carryOfLegs, type HeldCarry, type LegMark, type MarkedLeg, markLegs } from './leg-mark.ts';
import { type MarkBasis, markPrice } from './mark-price.ts';

/** A leg as it is asked for: which contract, how many. */
export interface NamedLeg extends ContractName {
  readonly quantity: number;
}

/** Every leg of a position as one snapshot quotes it. */
export interface LegReading {
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  readonly session: ExchangeDate;
  readonly held: HeldCarry;
  readonly legs: readonly MarkedLeg[];
}

/** A reading in which every leg has a mark. */
export interface WholeReading extends LegReading {
  readonly marks: readonly LegMark[];
}

/**
 * Reads a position's legs off a snapshot. Rate and yield are held within a session: a reading of the same session as
 * `previous` is priced with that one's.
 */
export function readLegs(
  chain: OptionChain,
  legs: readonly ContractName[],
  assumptions: Pick<Assumptions, 'rate' | 'dividendYield'>,
  previous: Pick<LegReading, 'session' | 'held'> | null = null,
): LegReading {
  const session = sessionAt(chain.asOf).date;
  const held = previous?.session === session ? previous.held : carryOfLegs(chain, legs, assumptions);
  const { asOf, spot } = chain;
  return { asOf, spot, session, held, legs: markLegs(chain, legs, assumptions, held) };
}

/** Why a leg cannot be sold. */
export const noBid = ({
  strike,
  right,
  expiration,
}: Pick<LegMark, 'strike' | 'right'> & { readonly expiration: { readonly date: ExchangeDate } }): string =>
  `nobody bids for the ${strike} ${right} of ${expiration.date}: it cannot be sold`;

/**
 * The reading with its marks, or why it is not whole: the first leg without a mark, or under `natural` without a bid.
 */
export function wholeReading(
  reading: LegReading,
  basis: MarkBasis = 'mid',
): WholeReading | { readonly leg: number; readonly reason: string } {
  const marks: LegMark[] = [];
  for (const [leg, { mark, reason }] of reading.legs.entries()) {
    if (mark === null) return { leg, reason };
    if (basis === 'natural' && !(mark.bid > 0)) return { leg, reason: noBid(mark) };
    marks.push(mark);
  }
  return { ...reading, marks };
}

/**
 * The legs held from one reading to the next. Under `natural` the position is opened at the first reading's natural
 * prices and counts from then on at what closing it would bring: the spread paid stands in market minus model.
 * @param opens whether the position is opened at `from`
 */
export const heldBetween = (
  legs: readonly NamedLeg[],
  from: WholeReading,
  to: WholeReading,
  basis: MarkBasis,
  opens: boolean,
): HeldLeg[] =>
  legs.flatMap(({ right, strike, quantity }, i) => {
    const [start, end] = [from.marks[i], to.marks[i]];
    if (start === undefined || end === undefined) return [];
    const price = (mark: LegMark, side: 'open' | 'close') => markPrice(mark, quantity, basis, side);
    return {
      style: start.style,
      right,
      strike,
      quantity,
      from: { ...inputsOf(start), price: price(start, opens ? 'open' : 'close') },
      to: { ...inputsOf(end), price: price(end, 'close') },
    };
  });

const inputsOf = ({ spot, years, volatility, rate, dividendYield }: LegMark) => ({
  spot,
  years,
  volatility,
  rate,
  dividendYield,
});

/** The steps of a path of whole readings, oldest first. */
export const stepsBetween = (
  legs: readonly NamedLeg[],
  readings: readonly WholeReading[],
  basis: MarkBasis,
): HeldLeg[][] =>
  readings.slice(1).map((to, i) => heldBetween(legs, readings[i] as WholeReading, to, basis, i === 0));
