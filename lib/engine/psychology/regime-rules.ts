import type { RegimeRule, RegimeTest, SignalId } from './regime-rule.ts';

const COILING: readonly RegimeTest[] = [
  ['stretched', '>=', 3],
  ['range_ratio', '<', 0.7],
];
const between = (signal: SignalId, low: number, high: number): RegimeTest[] => [
  [signal, '>=', low],
  [signal, '<=', high],
];

/** The rules in the order in which they are tried; the first that matches is the regime. Source: DOMAIN §5. */
export const REGIME_RULES: readonly RegimeRule[] = [
  {
    id: 'gamma_squeeze_cascade',
    name: 'Gamma squeeze cascade',
    tests: [
      ['net_gex', '<', 0],
      ['volatility_change', '>=', 20],
      ['volume', '>', 2],
      ['rsi_score_size', '<', 50],
    ],
    trap: 'Fading a move because it looks too large: dealers short gamma must trade with it.',
    plan: 'Stand aside or trade with the move, small, until volume falls below its average.',
  },
  {
    id: 'flip_point_critical',
    name: 'Flip point critical',
    tests: [['flip_distance', '<=', 0.5]],
    trap: 'Trusting either regime: a small move turns dealers from damping to amplifying.',
    plan: 'Wait for price to leave the flip; size for both sides.',
  },
  {
    id: 'post_opex_regime_flip',
    name: 'Post-OPEX regime flip',
    tests: [
      ['week_share', '>', 50],
      ['net_gex_size', '>', 1e9],
      ['net_without_week', '<=', 0.5],
    ],
    trap: 'Trading this week’s pin into next week: most of the gamma that makes it is about to expire.',
    plan: 'Close what rests on the pin before expiration; read the book anew without it.',
  },
  {
    id: 'liberation_trade',
    name: 'Liberation trade',
    tests: [
      ...between('call_wall_distance', 0, 3),
      ['call_wall_expiring', '>', 70],
      ['overbought', '>=', 3],
      ...COILING,
    ],
    trap: 'Selling a ceiling that expires: once the wall’s gamma is gone nothing holds price under it.',
    plan: 'No short calls past the expiration; a long one with defined risk after it, if at all.',
  },
  {
    id: 'false_floor',
    name: 'False floor',
    tests: [
      ...between('put_wall_distance', -5, 0),
      ['put_wall_expiring', '>', 60],
      ['put_wall_next_week', '<', 30],
      ['oversold', '<', 2],
    ],
    trap: 'Leaning on a floor that expires: the put wall’s gamma is gone within days and little replaces it.',
    plan: 'No short puts at the wall past its expiration.',
  },
  {
    id: 'explosive_continuation',
    name: 'Explosive continuation',
    tests: [
      ['past_call_wall', '>', 0.5],
      ['rsi_score', '>', 50],
      ['overbought', '>=', 3],
      ['volume', '>', 1.2],
      ['net_gex', '<', 0],
    ],
    trap: 'Selling what is overbought: above yesterday’s call wall dealers short gamma go on buying.',
    plan: 'Do not fade; wait for volume to dry up.',
  },
  {
    id: 'capitulation_cascade',
    name: 'Capitulation cascade',
    tests: [
      ['past_put_wall', '>', 0.5],
      ['rsi_score', '<', -50],
      ['oversold', '>=', 3],
      ['volume', '>', 2],
    ],
    trap: 'Catching the fall because it is oversold: below yesterday’s put wall hedging sells into it.',
    plan: 'Do not buy the dip; wait for volume to fall below its average.',
  },
  {
    id: 'zero_dte_pin',
    name: '0DTE pin',
    tests: [
      ['zero_dte_of_next_week', '>', 50],
      ['zero_dte_share', '>', 10],
      ...COILING,
      ['gamma_at_nearest', '>', 0],
    ],
    trap: 'Buying today’s options for a breakout that today’s gamma damps.',
    plan: 'Sell defined risk around the strike, out before the close.',
  },
  {
    id: 'destination_trade',
    name: 'Destination trade',
    tests: [['magnet_above', '>', 50], ['overbought', '>=', 3], ...between('call_wall_distance', 0, 3)],
    trap: 'Selling strength below a monthly magnet that still draws price up.',
    plan: 'Take the magnet as the target, not as a reason to fade before it.',
  },
  {
    id: 'pin_at_call_wall',
    name: 'Pin at the call wall',
    tests: [
      ...between('call_wall_distance', 0, 2),
      ['rsi_score', '>', 50],
      ['overbought', '>=', 3],
      ['net_gex', '<', 0],
      ['gamma_at_call_wall', '>', 0],
    ],
    trap: 'Buying the breakout: at the wall itself dealers are long gamma and sell strength there.',
    plan: 'A call spread sold at the wall, once the trap is armed.',
  },
  {
    id: 'pin_at_put_wall',
    name: 'Pin at the put wall',
    tests: [
      ...between('put_wall_distance', -2, 0),
      ['rsi_score', '<', -50],
      ['oversold', '>=', 3],
      ['net_gex', '<', 0],
      ['gamma_at_put_wall', '>', 0],
    ],
    trap: 'Selling the breakdown: at the wall itself dealers are long gamma and buy weakness there.',
    plan: 'A put spread sold at the wall, once the trap is armed.',
  },
  {
    id: 'mean_reversion_zone',
    name: 'Mean reversion zone',
    tests: [
      ['rsi_score_size', '>', 60],
      ['net_gex', '>', 0],
    ],
    trap: 'Chasing an extreme that dealers long gamma lean against.',
    plan: 'Fade extremes with defined risk; expect the middle of the range.',
  },
  {
    id: 'short_gamma_momentum',
    name: 'Short gamma momentum',
    tests: [
      ['net_gex', '<', -0.5e9],
      ['rsi_score_size', '<', 50],
    ],
    trap: 'Fading too early: dealers short gamma trade with the move, and it is not stretched yet.',
    plan: 'Wait for the loop or for the trap; neither is sold before it is armed.',
  },
  {
    id: 'neutral',
    name: 'Neutral',
    tests: [],
    trap: 'Seeing a setup where there is none.',
    plan: 'No trade.',
  },
];
