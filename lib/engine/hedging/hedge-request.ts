import type { OptionRight } from '../market/option-chain.ts';
import type { Dollars, ExchangeDate, Percent, Share, Shares } from '../units.ts';
import { type LimitPreset, type RiskLimits, TYPICAL_LIMITS } from './risk-limits.ts';

/** Shock, impact and threshold of the loop simulator; null: read from what is stored. */
export interface LoopScenario {
  /** Dollars; null: one rung. */
  readonly shock: number | null;
  readonly volatilityPoints: number;
  readonly days: number;
  readonly y: number;
  readonly advShares: Shares | null;
  /** Dollars per share, instead of Y, volatility and volume. */
  readonly lambda: number | null;
  readonly thresholdDollars: Dollars;
}

/** What the reader chooses on the hedge page. All of it is in the URL. */
export interface HedgeRequest {
  readonly kind: 'chain' | 'strike' | 'typed';
  /** Null: the wall of that right. */
  readonly strike: number | null;
  readonly right: OptionRight;
  /** Null: the nearest after today that lists the strike. */
  readonly expiry: ExchangeDate | null;
  readonly contracts: number;
  /** Dollars between rungs; null: about 0.15 % of spot. */
  readonly step: number | null;
  readonly preset: LimitPreset;
  readonly limits: RiskLimits;
  /** Dollars of delta to hedge to; null: the net limit. */
  readonly target: Dollars | null;
  /** Price of the contractual force; null: an expected move away, on the side that loses. */
  readonly to: number | null;
  /** Of the wall's open interest sold back. */
  readonly sellPercent: Percent;
  readonly fundingRate: Share;
  readonly scenario: LoopScenario;
}

export const DEFAULT_HEDGE_REQUEST: HedgeRequest = {
  kind: 'typed',
  strike: null,
  right: 'call',
  expiry: null,
  contracts: -1000,
  step: null,
  preset: 'a',
  limits: TYPICAL_LIMITS,
  target: null,
  to: null,
  sellPercent: 30,
  fundingRate: 0.05,
  scenario: {
    shock: null,
    volatilityPoints: 0,
    days: 0,
    y: 1,
    advShares: null,
    lambda: null,
    thresholdDollars: 0,
  },
};
