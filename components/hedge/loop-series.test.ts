import { describe, expect, it } from 'vitest';
import { type Loop, loopSeries } from './loop-series.ts';

const step = (spot: number, hedge_shares: number, price_move: number) => ({
  spot,
  unhedged_dollars: 0,
  hedge_shares,
  price_move,
});
const loop: Loop = {
  inputs: {
    spot: 593.42,
    shock: 1,
    usual_shock: 1,
    volatility_points: 0,
    days: 0,
    y: 1,
    daily_volatility: 0.00951,
    volatility_of: '30-day index',
    adv_shares: 76e6,
    stored_adv_shares: 76e6,
    volume_of: null,
    lambda: 7.4e-8,
    threshold_dollars: 0,
    gamma_shares: -403_240,
    reason: null,
  },
  report: {
    steps: [step(594.42, 403_240, 0.0299), step(594.4499, 12_077, 0.0009)],
    gain: 0.02994,
    outcome: 'settled',
    stable: true,
    total_move: 1.0309,
    amplification: 1.0309,
    hedge_shares: 415_690,
    reason: null,
  },
  gex_for_factor_two: 23.7e9,
};

describe('the loop', () => {
  it('says what a dollar becomes, with which gain', () => {
    const series = loopSeries(loop);
    expect(series.title).toBe('$1.00 becomes $1.03');
    expect(series.about).toBe('gain g 0.0299; short gamma amplifies');
    expect(series.totals.map((total) => Number(total.toFixed(4)))).toEqual([1, 1.0299, 1.0308]);
    expect(series.sentence).toBe(
      'g = 100 · Y 1 · daily vol 0.951\u202f% · $1.42B ÷ $45.1B. A factor of 2 needs g 0.5, about $23.7B of short gamma at this volume.',
    );
  });

  it('keeps its axis around every step and the rest', () => {
    const { low, high, ticks } = loopSeries(loop);
    expect(low).toBeLessThan(1);
    expect(high).toBeGreaterThan(1.0309);
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('says unknown, with the reason', () => {
    const unknown = {
      ...loop,
      report: null,
      inputs: { ...loop.inputs, lambda: null, reason: 'no volume is stored' },
    };
    const series = loopSeries(unknown);
    expect([series.title, series.about]).toEqual(['The loop is unknown', 'gain g unknown']);
    expect(series.sentence).toBe('g is unknown: no volume is stored.');
    expect(series.rows).toEqual([]);
  });

  it('says unstable, and names what moves price without a shock', () => {
    const report = { ...loop.report, outcome: 'unstable', total_move: null, gain: 1.2 } as Loop['report'];
    const series = loopSeries({ ...loop, report });
    expect([series.title, series.about]).toEqual([
      'Unstable: no price stops it',
      'gain g 1.20; short gamma amplifies, unstable',
    ]);
    expect(loopSeries({ ...loop, inputs: { ...loop.inputs, shock: 0 } }).title).toContain(
      'Volatility and time alone',
    );
  });

  it('says when impact was typed in', () => {
    expect(loopSeries({ ...loop, inputs: { ...loop.inputs, adv_shares: null } }).sentence).toBe(
      'Impact per share was typed in.',
    );
  });
});
