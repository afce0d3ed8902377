import type { AnalysisContext } from '../analysis-context.ts';
import { nextSession, sessionAt } from '../market/exchange-calendar.ts';
import { daysBetween, exchangeDateOf } from '../market/exchange-time.ts';
import type { EpochMilliseconds, ExchangeDate, Percent } from '../units.ts';
import { eventsCovered } from './events-covered.ts';
import { holds } from './hysteresis.ts';
import type { Condition, Met } from './trap-report.ts';

export type InvalidationId =
  | 'market_closed'
  | 'weekend_ahead'
  | 'event_ahead'
  | 'net_gex_positive'
  | 'loop_on'
  | 'pace_below_one'
  | 'iv_rank_low'
  | 'spread_wide';

/** Something that would cancel the trade, and whether it is there now. */
export interface Invalidation {
  readonly id: InvalidationId;
  readonly name: string;
  /** True: it is present. */
  readonly present: Met;
  readonly value: number | null;
  readonly unit: Condition['unit'] | null;
  readonly operator: Condition['operator'] | null;
  readonly threshold: number | null;
  /** What it was read from, or why it is unknown. */
  readonly detail: string | null;
}

export const IV_RANK_TO_SELL = 30;

export interface InvalidationInputs {
  readonly symbol: string;
  readonly asOf: EpochMilliseconds;
  /** Expiration of the trade; null without one. */
  readonly expiry: ExchangeDate | null;
  readonly events: AnalysisContext['events'];
  /** Naive sign. */
  readonly netGex: number | null;
  readonly isLoopOn: Met;
  /** V/OI pace at the wall. */
  readonly pace: { readonly value: number | null; readonly reason: string | null };
  readonly ivRank: { readonly rank: Percent | null; readonly reason: string | null };
  /** Whether a leg of the spread, else the lured contract, is quoted wide; null without a quote. */
  readonly isWide: Met;
}

type Figure = readonly [
  value: number | null,
  unit: Condition['unit'],
  operator: Condition['operator'],
  threshold: number,
];

const measured = (
  id: InvalidationId,
  name: string,
  [value, unit, operator, threshold]: Figure,
  reason: string | null,
): Invalidation => ({
  ...{ id, name, value, unit, operator, threshold },
  present: value === null ? null : holds(value, operator, threshold),
  detail: value === null ? reason : null,
});

const stated = (id: InvalidationId, name: string, present: Met, detail: string | null): Invalidation => ({
  ...{ id, name, present, detail },
  ...{ value: null, unit: null, operator: null, threshold: null },
});

function eventAhead({ symbol, asOf, expiry, events }: InvalidationInputs): Invalidation {
  const name = 'Event before expiration';
  const today = exchangeDateOf(asOf);
  if (expiry === null) return stated('event_ahead', name, null, 'no expiration to look up to');
  const first = events?.find(({ date }) => date >= today && date <= expiry);
  if (first !== undefined) return stated('event_ahead', name, true, `${first.kind} ${first.date}`);
  const { present, detail } = eventsCovered(symbol, expiry, events ?? []);
  return stated('event_ahead', name, present, detail);
}

/** Everything that would cancel a trade against the crowd, in the order of the contract; DOMAIN §5. */
export function invalidations(inputs: InvalidationInputs): Invalidation[] {
  const { asOf, netGex, isLoopOn, pace, ivRank, isWide } = inputs;
  const { date, closesAt } = sessionAt(asOf);
  const today = exchangeDateOf(asOf);
  const isOpen = date === today && asOf < closesAt;
  const gap = daysBetween(date, nextSession(date).date);
  return [
    stated('market_closed', 'Market closed', !isOpen, isOpen ? null : `last session ${date}`),
    stated(
      'weekend_ahead',
      'Weekend or holiday ahead',
      gap > 1,
      gap > 1 ? `${gap} days to the next session` : null,
    ),
    eventAhead(inputs),
    measured(
      'net_gex_positive',
      'Net GEX turns positive',
      [netGex, 'dollars', '>=', 0],
      'net GEX is not known',
    ),
    stated(
      'loop_on',
      'Loop turns on',
      isLoopOn,
      isLoopOn === null ? 'whether the loop is on is not known' : null,
    ),
    measured('pace_below_one', 'V/OI pace falls below 1', [pace.value, 'ratio', '<', 1], pace.reason),
    measured('iv_rank_low', 'IV rank below 30', [ivRank.rank, 'points', '<', IV_RANK_TO_SELL], ivRank.reason),
    stated('spread_wide', 'Quotes wide', isWide, isWide === null ? 'no quote to judge' : null),
  ];
}
