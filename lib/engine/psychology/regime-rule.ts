import type { Condition } from './trap-report.ts';

export type RegimeId =
  | 'gamma_squeeze_cascade'
  | 'flip_point_critical'
  | 'post_opex_regime_flip'
  | 'liberation_trade'
  | 'false_floor'
  | 'explosive_continuation'
  | 'capitulation_cascade'
  | 'zero_dte_pin'
  | 'destination_trade'
  | 'pin_at_call_wall'
  | 'pin_at_put_wall'
  | 'mean_reversion_zone'
  | 'short_gamma_momentum'
  | 'neutral';

/** Figures that rules compare; `regime-signals.ts` computes them. */
export type SignalId =
  | 'net_gex'
  | 'net_gex_size'
  | 'volatility_change'
  | 'volume'
  | 'rsi_score'
  | 'rsi_score_size'
  | 'flip_distance'
  | 'week_share'
  | 'net_without_week'
  | 'call_wall_distance'
  | 'put_wall_distance'
  | 'call_wall_expiring'
  | 'put_wall_expiring'
  | 'put_wall_next_week'
  | 'overbought'
  | 'oversold'
  | 'stretched'
  | 'range_ratio'
  | 'past_call_wall'
  | 'past_put_wall'
  | 'zero_dte_of_next_week'
  | 'zero_dte_share'
  | 'gamma_at_nearest'
  | 'gamma_at_call_wall'
  | 'gamma_at_put_wall'
  | 'magnet_above';

export type RegimeTest = readonly [signal: SignalId, operator: Condition['operator'], threshold: number];

export interface RegimeRule {
  readonly id: RegimeId;
  readonly name: string;
  readonly tests: readonly RegimeTest[];
  /** What the crowd gets wrong here, and what a disciplined trader does. */
  readonly trap: string;
  readonly plan: string;
}
