import type { Assumptions } from '../assumptions.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { isoInstant } from '../market/iso-instant.ts';
import type { DividendEvent } from '../market/market-event.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { underlyingSpec } from '../market/underlyings.ts';
import type { Dollars } from '../units.ts';
import { assignmentRisk } from './assignment-risk.ts';
import { type BetaReading, betaWeightedDelta } from './beta.ts';
import { cashAccount } from './cash-account.ts';
import { dayTradeRulesOn } from './day-trades.ts';
import { TARGET_SHARE } from './exit-rules.ts';
import { fillReport } from './fill.ts';
import type { LegMark } from './leg-mark.ts';
import { type NamedLeg, noBid, readLegs, wholeReading } from './leg-reading.ts';
import { markPrice } from './mark-price.ts';
import { CONTRACT_SHARES, requireLeg } from './option-leg.ts';
import type { EnteredLeg } from './payoff.ts';
import { payoffCurves } from './payoff-curves.ts';
import { payoffShape } from './payoff-shape.ts';
import { planOdds } from './plan-odds.ts';
import type { FillOutcome, PlanLeg, PlanReport } from './plan-report.ts';
import { fundingPerDay, portfolioMargin } from './portfolio-margin.ts';
import { positionGreeks } from './position-greeks.ts';
import { regTMargin } from './reg-t-margin.ts';
import { settlementOutcomes } from './settlement-outcome.ts';
import { structureName } from './structure-name.ts';

export interface PlanRequest {
  readonly legs: readonly NamedLeg[];
  readonly fill: 'mid' | 'natural';
  /** Net price per share of one unit, above zero received; stands instead of `fill`. */
  readonly credit: Dollars | null;
}

/** What a plan needs beside the chain; null: not known. */
export interface PlanContext {
  /** Dividends to come, oldest first; null: none are stored for this underlying. */
  readonly dividends: readonly DividendEvent[] | null;
  readonly beta: BetaReading & { readonly index: string; readonly indexSpot: number | null };
  readonly fundingRate: number | null;
}

/** Why a plan cannot be made from this snapshot: the first leg at fault. */
export interface PlanFault {
  readonly leg: number;
  readonly reason: string;
}

const TICK = { equity: 0.01, index: 0.05 } as const;

const enter = (
  marks: readonly LegMark[],
  legs: readonly NamedLeg[],
  basis: 'mid' | 'natural',
): EnteredLeg[] =>
  marks.map((mark, i) => {
    const quantity = legs[i]?.quantity ?? 0;
    return { ...mark, quantity, price: markPrice(mark, quantity, basis, 'open') };
  });

/** The legs at a typed net price: the difference to mid is put on the first leg. */
function enterAt(atMid: readonly EnteredLeg[], mid: Dollars, credit: Dollars, units: number): EnteredLeg[] {
  return atMid.map((leg, i) =>
    i === 0 ? { ...leg, price: leg.price - ((credit - mid) * units) / leg.quantity } : leg,
  );
}

function outcomeOf(legs: readonly EnteredLeg[], credit: Dollars, units: number): FillOutcome {
  const { maxProfit, maxLoss, breakEvens } = payoffShape(legs);
  const target =
    credit > 0
      ? { pnl: credit * TARGET_SHARE * units * CONTRACT_SHARES, mark: credit * (1 - TARGET_SHARE) }
      : null;
  return { credit, maxProfit, maxLoss, breakEvens, target };
}

/**
 * Everything that can be said of a position before it is opened, from one snapshot. American legs by the American
 * engine; the odds from the smile of the first expiration.
 * @throws InvalidArgument for a leg that is none
 */
export function planOf(
  chain: OptionChain,
  { legs, fill: basis, credit }: PlanRequest,
  { dividends, beta, fundingRate }: PlanContext,
  assumptions: Pick<Assumptions, 'rate' | 'dividendYield'>,
): PlanReport | PlanFault {
  legs.forEach(requireLeg);
  const reading = wholeReading(readLegs(chain, legs, assumptions));
  if ('reason' in reading) return reading;
  const { marks } = reading;
  const unsold = marks.findIndex(({ bid }, i) => !(bid > 0) && (legs[i]?.quantity ?? 0) < 0);
  const unsoldMark = marks[unsold];
  if (unsoldMark !== undefined) return { leg: unsold, reason: noBid(unsoldMark) };
  const { kind, cashSettled } = underlyingSpec(chain.symbol);
  const traded = marks.map((mark, i) => ({ ...mark, quantity: legs[i]?.quantity ?? 0 }));
  const fill = fillReport(traded, TICK[kind]);
  const [mid, natural] = [enter(marks, legs, 'mid'), enter(marks, legs, 'natural')];
  const typed = credit === null ? null : enterAt(mid, fill.mid, credit, fill.units);
  const entered = typed ?? (basis === 'mid' ? mid : natural);
  const shape = payoffShape(entered);
  const { byLeg, net } = positionGreeks(entered);
  const first = marks.reduce((least, mark) => (mark.years < least.years ? mark : least));
  const nearest = marks
    .filter(({ years }) => years === first.years)
    .reduce((best, mark) =>
      Math.abs(mark.strike - mark.forward) < Math.abs(best.strike - best.forward) ? mark : best,
    );
  const margin = regTMargin(entered, shape, kind);
  const settling = traded.filter(({ years }) => years === first.years);
  return {
    structure: structureName(legs),
    spot: chain.spot,
    asOf: isoInstant(chain.asOf),
    expiresAt: isoInstant(first.expiration.settlesAt),
    style: chain.style,
    cashSettled,
    legs: traded.map((leg, i) => planLeg(leg, byLeg[i] ?? net)),
    fill,
    basis: typed === null ? basis : 'typed',
    chosen: outcomeOf(entered, credit ?? fill[basis], fill.units),
    atMid: outcomeOf(mid, fill.mid, fill.units),
    atNatural: outcomeOf(natural, fill.natural, fill.units),
    approximate: shape.approximate,
    greeks: net,
    betaWeighted: weighted(net.delta, chain.spot, beta),
    odds: planOdds(chain, first.expiration, entered, shape.breakEvens),
    payoff: payoffCurves(entered, chain.asOf, shape.breakEvens),
    expectedMove: nearest.spot * nearest.volatility * Math.sqrt(nearest.years),
    margin: {
      regT: margin,
      cash: cashAccount(entered),
      portfolio: portfolioMargin(entered, kind),
      funding: fundingOf(margin.requirement, fundingRate, first),
      dayTradeRules: dayTradeRulesOn(exchangeDateOf(chain.asOf)),
    },
    assignment: traded
      .filter(({ quantity }) => quantity < 0)
      .map((leg) => assignmentRisk({ ...leg, expiry: leg.expiration.date }, dividends)),
    settlement: settlementOutcomes(settling, cashSettled),
    targetShare: TARGET_SHARE,
  };
}

const planLeg = (leg: LegMark & { readonly quantity: number }, greeks: PlanLeg['greeks']): PlanLeg => ({
  root: leg.expiration.root,
  right: leg.right,
  strike: leg.strike,
  expiry: leg.expiration.date,
  settlement: leg.expiration.settlement,
  settlesAt: isoInstant(leg.expiration.settlesAt),
  quantity: leg.quantity,
  bid: leg.bid,
  ask: leg.ask,
  mid: leg.mid,
  volatility: leg.volatility,
  volatilityFrom: leg.volatilityFrom,
  rate: leg.rate,
  dividendYield: leg.dividendYield,
  carrySource: leg.carrySource,
  volume: leg.volume,
  openInterest: leg.openInterest,
  greeks,
});

/** A rate of exactly zero under parity is one that no expiration of an American chain told. */
function fundingOf(
  requirement: Dollars,
  asked: number | null,
  { rate, carrySource }: LegMark,
): PlanReport['margin']['funding'] {
  const source = asked === null ? carrySource : 'asked';
  if (source === 'unset' || (source === 'parity' && rate === 0)) return { perDay: null, rate: null, source };
  const own = asked ?? rate;
  return { perDay: fundingPerDay(requirement, own), rate: own, source };
}

function weighted(
  delta: number | null,
  spot: number,
  reading: PlanContext['beta'],
): PlanReport['betaWeighted'] {
  const { beta, sessions, index, indexSpot } = reading;
  const base = { index, beta, sessions };
  if (beta === null) return { ...base, delta: null, reason: reading.reason };
  if (delta === null) return { ...base, delta: null, reason: 'delta has no bound here' };
  if (indexSpot === null) return { ...base, delta: null, reason: `no ${index} price is stored` };
  return { ...base, delta: betaWeightedDelta(delta, beta, spot, indexSpot), reason: null };
}
