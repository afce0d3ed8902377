import { type AmericanMemo, americanMemo } from '../pricing/american/american-memo.ts';
import { InvalidArgument, requireFinite } from '../require.ts';
import {
  type AttributionReport,
  GREEK_TERMS,
  type GreekTerms,
  type HeldLeg,
  type LegPnl,
  REVALUATION_TERMS,
  type RevaluationTerms,
  type SplitPnl,
} from './attribution-report.ts';
import { greekTerms } from './greek-terms.ts';
import { rememberingValue } from './leg-value.ts';
import { CONTRACT_SHARES, requireLeg } from './option-leg.ts';
import { revaluationTerms } from './revaluation-terms.ts';
import { fromCents, largestRemainder, toCents } from './round-to-cents.ts';

/** Dollars beyond which a greek term says nothing and cents no longer fit a double. */
const LARGEST_TERM = 1e12;

/** Unrounded P&L of one share times the leg's shares. */
function rawPnl(leg: HeldLeg, memo: AmericanMemo): SplitPnl {
  requireLeg(leg);
  const { from, to } = leg;
  requireFinite('from.price', from.price);
  requireFinite('to.price', to.price);
  if (!(from.years > 0))
    throw new InvalidArgument('from.years', from.years, 'above zero: the leg has expired');
  const shares = leg.quantity * CONTRACT_SHARES;
  const scaled = <T extends string>(terms: Readonly<Record<T, number>>, names: readonly T[]) =>
    Object.fromEntries(
      names.map((name) => {
        const value = terms[name] * shares;
        if (!(Math.abs(value) < LARGEST_TERM))
          throw new InvalidArgument(
            name,
            value,
            `a term below ${LARGEST_TERM} dollars at strike ${leg.strike}`,
          );
        return [name, value];
      }),
    ) as Record<T, number>;
  return {
    actual: shares * (to.price - from.price),
    greeks: scaled(greekTerms(leg, from, to, memo), GREEK_TERMS),
    revaluation: scaled(revaluationTerms(leg, from, to, rememberingValue(memo)), REVALUATION_TERMS),
  };
}

/** The terms in whole cents that sum to `total` cents. */
function inCents<T extends string>(names: readonly T[], terms: Readonly<Record<T, number>>, total: number) {
  const cents = largestRemainder(
    names.map((name) => terms[name]),
    total,
  );
  return Object.fromEntries(names.map((name, i) => [name, fromCents(cents[i] ?? 0)])) as Record<T, number>;
}

/** Adds amounts that are whole cents, so that the sum is whole cents. */
const sumCents = (amounts: readonly number[]): number =>
  fromCents(amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0));

const sumTerms = <T extends string>(names: readonly T[], rows: readonly Readonly<Record<T, number>>[]) =>
  Object.fromEntries(names.map((name) => [name, sumCents(rows.map((row) => row[name]))])) as Record<
    T,
    number
  >;

/** The sum of attributions whose amounts are whole cents. */
export const sumOfPnl = (rows: readonly SplitPnl[]): SplitPnl => ({
  actual: sumCents(rows.map(({ actual }) => actual)),
  greeks: sumTerms<keyof GreekTerms>(
    GREEK_TERMS,
    rows.map(({ greeks }) => greeks),
  ),
  revaluation: sumTerms<keyof RevaluationTerms>(
    REVALUATION_TERMS,
    rows.map(({ revaluation }) => revaluation),
  ),
});

/** What a position made between two instants, before rounding: for steps of a path. */
export const actualPnl = (legs: readonly HeldLeg[]): number =>
  legs.reduce((sum, { quantity, from, to }) => sum + quantity * CONTRACT_SHARES * (to.price - from.price), 0);

/**
 * Where a position's P&L came from: per leg and in all, by greeks (see `greekTerms`) and by full revaluation (see
 * `revaluationTerms`), the holder's sign. The P&L is rounded to cents, then shared over the legs and each leg's over
 * its terms by largest remainders; totals are sums of rounded cells. So every split, row and column adds up as shown.
 * @param totalCents the P&L in whole cents where a path has rounded it already
 * @throws InvalidArgument naming what cannot be attributed, and its value
 */
export function attributePosition(
  legs: readonly HeldLeg[],
  { totalCents, memo = americanMemo() }: { readonly totalCents?: number; readonly memo?: AmericanMemo } = {},
): AttributionReport {
  if (legs.length === 0) throw new InvalidArgument('legs', 'none', 'at least one leg');
  const raw = legs.map((leg) => rawPnl(leg, memo));
  const total = totalCents ?? toCents(actualPnl(legs));
  const actuals = largestRemainder(
    raw.map(({ actual }) => actual),
    total,
  );
  const byLeg = legs.map(({ style, right, strike, quantity }, i): LegPnl => {
    const cents = actuals[i] ?? 0;
    const own = raw[i] as SplitPnl;
    return {
      style,
      right,
      strike,
      quantity,
      actual: fromCents(cents),
      greeks: inCents<keyof GreekTerms>(GREEK_TERMS, own.greeks, cents),
      revaluation: inCents<keyof RevaluationTerms>(REVALUATION_TERMS, own.revaluation, cents),
    };
  });
  return { ...sumOfPnl(byLeg), byLeg };
}
