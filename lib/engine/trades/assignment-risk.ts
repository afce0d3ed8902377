import type { DividendEvent } from '../market/market-event.ts';
import type { Dollars, ExchangeDate } from '../units.ts';
import type { LegMark } from './leg-mark.ts';
import { intrinsic } from './payoff.ts';

/** A short leg that could be exercised against its writer. */
export interface ShortLeg
  extends Pick<LegMark, 'style' | 'right' | 'strike' | 'spot' | 'years' | 'rate' | 'carrySource' | 'mid'> {
  readonly volatility: number;
  readonly expiry: ExchangeDate;
}

export interface AssignmentRisk {
  readonly strike: number;
  readonly right: 'call' | 'put';
  /** `none`: cannot happen before expiration. `likely`: exercising now beats holding. `unknown`: see the reason. */
  readonly early: 'none' | 'unlikely' | 'likely' | 'unknown';
  readonly extrinsic: Dollars;
  /** What exercising would gain its holder: the dividend of a call, the interest on the strike of a put. */
  readonly gain: Dollars | null;
  readonly exDate: ExchangeDate | null;
  readonly reason: string;
  /** The strike lies within the expected move to expiration, S·IV·√T: assignment may not be known until after it. */
  readonly pin: boolean;
  readonly expectedMove: Dollars;
}

type Early = Pick<AssignmentRisk, 'early' | 'gain' | 'exDate' | 'reason'>;

const early = (state: Early['early'], reason: string, over: Partial<Early> = {}): Early => ({
  early: state,
  gain: null,
  exDate: null,
  reason,
  ...over,
});

function earlyCall(
  { strike, spot, expiry }: ShortLeg,
  extrinsic: Dollars,
  dividends: readonly DividendEvent[] | null,
): Early {
  const out = 'out of the money: exercise would cost more than the market';
  if (dividends === null)
    return spot <= strike
      ? early('unlikely', out)
      : early('unknown', 'in the money, and no dividends are stored for this underlying');
  const next = dividends.find(({ date }) => date <= expiry);
  if (next === undefined) return early('unlikely', 'no stored dividend goes ex before expiration');
  const found = { gain: next.amount, exDate: next.date };
  if (spot <= strike) return early('unlikely', out, found);
  return next.amount > extrinsic
    ? early('likely', 'the dividend is worth more than the time value left', found)
    : early('unlikely', 'the time value left is worth more than the dividend', found);
}

function earlyPut({ strike, spot, years, rate, carrySource }: ShortLeg, extrinsic: Dollars): Early {
  if (rate === 0 && (carrySource === 'parity' || carrySource === 'unset') && spot < strike)
    return early('unknown', 'in the money, and no rate is known, so that interest on the strike is not');
  const gain = strike * (1 - Math.exp(-rate * years));
  if (spot >= strike)
    return early('unlikely', 'out of the money: exercise would cost more than the market', { gain });
  return gain > extrinsic
    ? early('likely', 'interest on the strike to expiration is worth more than the time value left', { gain })
    : early('unlikely', 'the time value left is worth more than interest on the strike', { gain });
}

/**
 * Early exercise and pin risk of one short leg. A holder gives up the extrinsic value (mid less intrinsic) by
 * exercising: worth it for a call when a dividend goes ex before expiration and is larger, for a put when the interest
 * on the strike, K·(1 − e^(−rT)), is. European options cannot be exercised early.
 * @param dividends to come, oldest first; null: none are known for this underlying
 */
export function assignmentRisk(leg: ShortLeg, dividends: readonly DividendEvent[] | null): AssignmentRisk {
  const { style, right, strike, spot, years, volatility, mid } = leg;
  const extrinsic = Math.max(0, mid - intrinsic(leg, spot));
  const expectedMove = spot * volatility * Math.sqrt(years);
  const own =
    style === 'european'
      ? early('none', 'European: exercised at expiration only')
      : right === 'call'
        ? earlyCall(leg, extrinsic, dividends)
        : earlyPut(leg, extrinsic);
  return { strike, right, extrinsic, pin: Math.abs(strike - spot) <= expectedMove, expectedMove, ...own };
}
