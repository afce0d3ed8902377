import { describe, expect, it } from 'vitest';
import type { RegimeId, SignalId } from './regime-rule.ts';
import { REGIME_RULES } from './regime-rules.ts';
import type { RegimeSignal, RegimeSignals } from './regime-signals.ts';
import { regimeOf, regimeTable } from './regime-table.ts';

/** Figures that match nothing but the last rule. */
const CALM: Readonly<Record<SignalId, number>> = {
  net_gex: -0.2e9,
  net_gex_size: 0.2e9,
  volatility_change: 1,
  volume: 1,
  rsi_score: 10,
  rsi_score_size: 10,
  flip_distance: 2,
  week_share: 20,
  net_without_week: 0.9,
  call_wall_distance: 4,
  put_wall_distance: -6,
  call_wall_expiring: 20,
  put_wall_expiring: 20,
  put_wall_next_week: 50,
  overbought: 0,
  oversold: 0,
  stretched: 0,
  range_ratio: 1,
  past_call_wall: -2,
  past_put_wall: -2,
  zero_dte_of_next_week: 10,
  zero_dte_share: 5,
  gamma_at_nearest: 1e8,
  gamma_at_call_wall: 1e8,
  gamma_at_put_wall: -1e8,
  magnet_above: 10,
};
type Over = Partial<Record<SignalId, number | null>>;

function signals(over: Over = {}): RegimeSignals {
  const of = (value: number | null): RegimeSignal => ({
    ...{ name: 'a', unit: 'count', value, low: value, high: value },
    reason: value === null ? 'not known' : null,
  });
  const entries = Object.entries({ ...CALM, ...over }).map(([id, value]) => [id, of(value)]);
  return Object.fromEntries(entries) as RegimeSignals;
}
const regime = (over: Over = {}) => regimeOf(regimeTable(signals(over)));

const coiled = { stretched: 3, range_ratio: 0.69 };
const hot = { overbought: 3, rsi_score: 55, rsi_score_size: 55 };
const cold = { oversold: 3, rsi_score: -55, rsi_score_size: 55 };
const short = { net_gex: -0.6e9, net_gex_size: 0.6e9 };

/** Each rule met at the edge of its thresholds, and the figure whose small change unmakes it. */
const CASES: readonly [RegimeId, Over, Over][] = [
  ['gamma_squeeze_cascade', { volatility_change: 20, volume: 2.01 }, { volatility_change: 19.9 }],
  ['gamma_squeeze_cascade', { volatility_change: 20, volume: 2.01 }, { volume: 2 }],
  [
    'gamma_squeeze_cascade',
    { volatility_change: 20, volume: 2.01, rsi_score_size: 49 },
    { rsi_score_size: 50 },
  ],
  ['flip_point_critical', { flip_distance: 0.5 }, { flip_distance: 0.51 }],
  [
    'post_opex_regime_flip',
    { week_share: 51, net_gex_size: 1.1e9, net_without_week: 0.5 },
    { net_without_week: 0.51 },
  ],
  [
    'post_opex_regime_flip',
    { week_share: 51, net_gex_size: 1.1e9, net_without_week: -0.1 },
    { week_share: 50 },
  ],
  [
    'liberation_trade',
    { ...coiled, ...hot, call_wall_distance: 3, call_wall_expiring: 71 },
    { call_wall_expiring: 70 },
  ],
  [
    'liberation_trade',
    { ...coiled, ...hot, call_wall_distance: 0, call_wall_expiring: 71 },
    { call_wall_distance: -0.1 },
  ],
  [
    'false_floor',
    { put_wall_distance: -5, put_wall_expiring: 61, put_wall_next_week: 29 },
    { put_wall_distance: -5.1 },
  ],
  [
    'false_floor',
    { put_wall_distance: 0, put_wall_expiring: 61, put_wall_next_week: 29, oversold: 1 },
    { oversold: 2 },
  ],
  [
    'explosive_continuation',
    { ...hot, ...short, past_call_wall: 0.51, volume: 1.21 },
    { past_call_wall: 0.5 },
  ],
  ['capitulation_cascade', { ...cold, past_put_wall: 0.51, volume: 2.01 }, { rsi_score: -50 }],
  ['zero_dte_pin', { ...coiled, zero_dte_of_next_week: 51, zero_dte_share: 11 }, { gamma_at_nearest: 0 }],
  ['zero_dte_pin', { ...coiled, zero_dte_of_next_week: 51, zero_dte_share: 11 }, { range_ratio: 0.7 }],
  ['destination_trade', { overbought: 3, magnet_above: 51, call_wall_distance: 3 }, { magnet_above: 50 }],
  ['pin_at_call_wall', { ...hot, ...short, call_wall_distance: 2 }, { gamma_at_call_wall: 0 }],
  [
    'pin_at_put_wall',
    { ...cold, ...short, put_wall_distance: -2, gamma_at_put_wall: 1 },
    { put_wall_distance: -2.1 },
  ],
  ['mean_reversion_zone', { rsi_score_size: 61, net_gex: 1e9 }, { rsi_score_size: 60 }],
  ['short_gamma_momentum', { net_gex: -0.51e9 }, { net_gex: -0.5e9 }],
];

describe('regimes', () => {
  it('are the fourteen of the contract, in order', () => {
    expect(REGIME_RULES.map(({ id }) => id)).toEqual([...new Set(CASES.map(([id]) => id)), 'neutral']);
  });

  it.each(CASES)('%s', (id, over, without) => {
    expect(regime(over)).toMatchObject({ id, reason: null });
    expect(regime({ ...over, ...without }).id).not.toBe(id);
  });

  it('is neutral when no other rule matches', () => {
    expect(regime()).toMatchObject({ id: 'neutral', plan: 'No trade.' });
  });

  it('is the first that matches', () => {
    expect(regime({ flip_distance: 0.1, net_gex: -0.6e9 }).id).toBe('flip_point_critical');
    const table = regimeTable(signals({ flip_distance: 0.1, net_gex: -0.6e9 }));
    expect(table.filter(({ matched }) => matched).map(({ id }) => id)).toEqual([
      'flip_point_critical',
      'short_gamma_momentum',
      'neutral',
    ]);
  });

  it('is open while a rule before it could match', () => {
    const open = regime({ volatility_change: null, volume: 2.5 });
    expect(open).toMatchObject({ id: null, plan: null });
    expect(open.reason).toBe('not decided: gamma squeeze cascade could match');
    expect(regime({ volatility_change: null }).id).toBe('neutral');
    expect(regime({ rsi_score_size: null, rsi_score: null }).id).toBe('neutral');
  });

  it('knows a count with unknown parts where the rest decides', () => {
    const counted = (low: number, high: number) => {
      const given = signals({ magnet_above: 60, call_wall_distance: 1 });
      const overbought = { ...given.overbought, value: low, low, high };
      return regimeTable({ ...given, overbought }).find(({ id }) => id === 'destination_trade')?.matched;
    };
    expect([counted(3, 4), counted(2, 3), counted(1, 2)]).toEqual([true, null, false]);
  });
});
