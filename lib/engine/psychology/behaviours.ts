import type { ChainBook } from '../exposure/chain-book.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { CALL, type OptionRight } from '../market/option-chain.ts';
import { FLAG } from '../market/quote-flag.ts';
import type { Percent } from '../units.ts';
import { holds } from './hysteresis.ts';
import type { Condition, Met } from './trap-report.ts';

export type BehaviourId =
  | 'fomo_chase'
  | 'greed_past_target'
  | 'hope_after_reversal'
  | 'no_stop'
  | 'wrong_time_frame'
  | 'iv_crush_purchase'
  | 'zero_dte_lottery'
  | 'illiquid_strike';

/** A habit that costs the crowd, and whether today's data show it. */
export interface Behaviour {
  readonly id: BehaviourId;
  readonly name: string;
  /** What is measured. */
  readonly measure: string;
  readonly shown: Met;
  readonly value: number | null;
  readonly unit: Condition['unit'] | null;
  readonly operator: Condition['operator'] | null;
  readonly threshold: number | null;
  readonly reason: string | null;
}

export interface BehaviourInputs {
  readonly side: OptionRight;
  /** V/OI at the wall, and its pace. */
  readonly volumeOi: number | null;
  readonly pace: number | null;
  /** Momentum over 30 minutes toward the wall, percent. */
  readonly momentum: Percent | null;
  /** How far price has come back from the session's extreme, in expected moves. */
  readonly retreat: number | null;
  readonly ivRank: { readonly rank: Percent | null; readonly reason: string | null };
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 5;

/** Shares of one side's premium and volume traded today: in options of ≤ 5 days, of today, at wide quotes. */
export function tradedShares({ chain, listed, flags }: ChainBook, side: OptionRight) {
  const { expiration, right, bid, ask, volume } = chain.columns;
  const today = exchangeDateOf(chain.asOf);
  const isSoon = chain.expirations.map((e) => e.settlesAt - chain.asOf <= SOON_DAYS * DAY_MS);
  const isToday = chain.expirations.map((e) => e.date === today);
  const sums = { premium: 0, soon: 0, volume: 0, today: 0, wide: 0 };
  for (let i = 0; i < listed.length; i++) {
    const traded = volume[i] ?? Number.NaN;
    if (listed[i] !== 1 || (right[i] === CALL) !== (side === 'call') || !(traded > 0)) continue;
    const premium = traded * (((bid[i] ?? 0) + (ask[i] ?? 0)) / 2);
    const paid = Number.isFinite(premium) ? premium : 0;
    sums.premium += paid;
    sums.volume += traded;
    if (isSoon[expiration[i] ?? 0]) sums.soon += paid;
    if (isToday[expiration[i] ?? 0]) sums.today += traded;
    if (((flags[i] ?? 0) & FLAG.wide) !== 0) sums.wide += traded;
  }
  const percent = (own: number, of: number) => (of > 0 ? (own / of) * 100 : null);
  return {
    soon: percent(sums.soon, sums.premium),
    today: percent(sums.today, sums.volume),
    wide: percent(sums.wide, sums.volume),
  };
}

type Test = readonly [unit: Condition['unit'], operator: Condition['operator'], threshold: number];

function behaviour(
  [id, name, measure]: readonly [BehaviourId, string, string],
  [unit, operator, threshold]: Test,
  value: number | null,
  reason: string,
  also: Met = true,
): Behaviour {
  const own = value === null ? null : holds(value, operator, threshold);
  const shown = own === true ? also : own;
  const why = shown === null ? reason : null;
  return { id, name, measure, shown, value, unit, operator, threshold, reason: why };
}

const notInData = (id: BehaviourId, name: string, measure: string, reason: string): Behaviour => ({
  ...{ id, name, measure, reason },
  ...{ shown: null, value: null, unit: null, operator: null, threshold: null },
});

const NO_VOLUME = 'the chain carries no volume';

/** The eight behaviours of DOMAIN §5 on one side of the chain, each with its evidence or the reason why it is unknown. */
export function behaviours(book: ChainBook, inputs: BehaviourInputs): Behaviour[] {
  const { side, volumeOi, pace, momentum, retreat, ivRank } = inputs;
  const shares = tradedShares(book, side);
  const towards = momentum === null ? null : momentum > 0;
  const stays = pace === null ? null : pace <= 1;
  return [
    behaviour(
      ['fomo_chase', 'Chasing the breakout', 'V/OI at the wall while price runs at it'],
      ['ratio', '>', 2],
      volumeOi,
      volumeOi === null ? 'V/OI at the wall is not known' : 'momentum is not known',
      towards,
    ),
    notInData(
      'greed_past_target',
      'Greed past the target',
      'Gain of today’s buyers that is not taken',
      'what buyers paid is not in a chain',
    ),
    behaviour(
      [
        'hope_after_reversal',
        'Hope after the reversal',
        'Way back from the session’s extreme, with V/OI pace ≤ 1',
      ],
      ['expected_moves', '>=', 0.25],
      retreat,
      retreat === null ? 'the session’s bars are not known' : 'V/OI pace at the wall is not known',
      stays,
    ),
    notInData('no_stop', 'No stop', 'Orders', 'orders are not in a chain'),
    behaviour(
      ['wrong_time_frame', 'Wrong time frame', 'Premium that expires within 5 days'],
      ['unsigned_percent', '>', 50],
      shares.soon,
      NO_VOLUME,
    ),
    behaviour(
      ['iv_crush_purchase', 'Buying dear volatility', 'IV rank'],
      ['points', '>', 50],
      ivRank.rank,
      ivRank.reason ?? 'IV rank is not known',
    ),
    behaviour(
      ['zero_dte_lottery', '0DTE lottery', 'Volume that expires today'],
      ['unsigned_percent', '>', 50],
      shares.today,
      NO_VOLUME,
    ),
    behaviour(
      ['illiquid_strike', 'Illiquid strikes', 'Volume at wide quotes'],
      ['unsigned_percent', '>', 10],
      shares.wide,
      NO_VOLUME,
    ),
  ];
}
