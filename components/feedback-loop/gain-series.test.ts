import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { gainSeries, gainText } from './gain-series.ts';

const of = (over: Partial<TrapAnswer['loop']>, net = -1.42e9, proxy: string | null = null) =>
  gainSeries({
    conditions_met: 2,
    conditions_unknown: 0,
    exits: [],
    pace: { value: null, reason: null, volume: null, share: null, source: null },
    gain: 0.03,
    amplification: 1 / 0.97,
    stable: true,
    gain_reason: null,
    gain_inputs: {
      y: 1,
      daily_volatility: 0.009,
      volatility_of: '30-day index',
      adv_shares: 7e7,
      volume_of: proxy,
      average_daily_dollars: 4e10,
      lambda: 7.5e-8,
      net_gex: net,
      gamma_shares: -4e5,
    },
    ...over,
  });

it('says what becomes of a dollar’s push', () => {
  expect(of({})).toMatchObject({
    place: 3,
    sentence: 'a $1.00 push becomes $1.03',
    how: 'dealers barely amplify',
  });
  expect(of({ gain: 0.5, amplification: 2 })).toMatchObject({
    sentence: 'a $1.00 push becomes $2.00',
    how: 'dealers amplify',
  });
  expect(of({ gain: 0.5, amplification: 1 / 1.5 }, 1e9)).toMatchObject({
    sentence: 'a $1.00 push becomes $0.67',
    how: 'dealers dampen',
  });
});

it('says which volatility and whose volume it rests on', () => {
  const own = 'σ 0.90\u202f% a day (30-day index ÷ √252), volume $40.0B a day';
  expect(of({}).inputs).toBe(own);
  expect(of({}, -1e9, 'SPY').inputs).toBe(own.replace('volume', 'SPY volume'));
});

it('says when a push has no end, and why it is unknown', () => {
  expect(of({ gain: 1.2, amplification: null, stable: false })).toMatchObject({
    place: 100,
    sentence: 'unstable: a push has no end',
  });
  expect(
    of({ gain: null, amplification: null, stable: null, gain_reason: 'no volume is stored' }),
  ).toMatchObject({ place: null, sentence: 'unknown: no volume is stored' });
  expect([gainText(null), gainText(0.0289)]).toEqual(['unknown', '0.03']);
});
