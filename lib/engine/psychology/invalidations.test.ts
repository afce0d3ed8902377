import { describe, expect, it } from 'vitest';
import { atClock } from '../testing/phase-readings.ts';
import { type InvalidationId, type InvalidationInputs, invalidations } from './invalidations.ts';

const base: InvalidationInputs = {
  symbol: 'SPY',
  asOf: atClock('14:35'),
  expiry: '2026-11-20',
  events: [],
  netGex: -1.4e9,
  isLoopOn: false,
  pace: { value: 1.4, reason: null },
  ivRank: { rank: 38, reason: null },
  isWide: false,
};
const of = (id: InvalidationId, over: Partial<InvalidationInputs> = {}) =>
  invalidations({ ...base, ...over }).find((own) => own.id === id);

describe('invalidations', () => {
  it('are all absent on a good afternoon but for events, where no calendar is stored', () => {
    expect(invalidations(base).map(({ id, present }) => [id, present])).toEqual([
      ['market_closed', false],
      ['weekend_ahead', false],
      ['event_ahead', null],
      ['net_gex_positive', false],
      ['loop_on', false],
      ['pace_below_one', false],
      ['iv_rank_low', false],
      ['spread_wide', false],
    ]);
  });

  it.each<[InvalidationId, Partial<InvalidationInputs>]>([
    ['market_closed', { asOf: atClock('16:00') }],
    ['market_closed', { asOf: atClock('12:00', '2026-11-21') }],
    ['weekend_ahead', { asOf: atClock('10:00', '2026-11-20') }],
    ['weekend_ahead', { asOf: atClock('10:00', '2026-11-25') }],
    [
      'event_ahead',
      { events: [{ kind: 'earnings', date: '2026-11-18', timing: 'after_close', status: 'confirmed' }] },
    ],
    ['net_gex_positive', { netGex: 0 }],
    ['loop_on', { isLoopOn: true }],
    ['pace_below_one', { pace: { value: 0.99, reason: null } }],
    ['iv_rank_low', { ivRank: { rank: 29.9, reason: null } }],
    ['spread_wide', { isWide: true }],
  ])('%s', (id, over) => {
    expect(of(id, over)?.present).toBe(true);
  });

  it.each<[InvalidationId, Partial<InvalidationInputs>]>([
    ['event_ahead', { expiry: null }],
    ['event_ahead', { events: undefined }],
    ['event_ahead', { symbol: 'SPX' }],
    ['net_gex_positive', { netGex: null }],
    ['loop_on', { isLoopOn: null }],
    ['pace_below_one', { pace: { value: null, reason: 'no curve' } }],
    ['iv_rank_low', { ivRank: { rank: null, reason: '12 of 252 sessions' } }],
    ['spread_wide', { isWide: null }],
  ])('%s is unknown, with the reason', (id, over) => {
    expect(of(id, over)).toMatchObject({ present: null, detail: expect.stringMatching(/./) });
  });

  it('an event after expiration, or before today, does not count', () => {
    const event = (date: string) =>
      ({ kind: 'dividend', date, amount: 1.7, currency: 'USD', status: 'declared' }) as const;
    expect(of('event_ahead', { events: [event('2026-11-13'), event('2026-11-23')] })).toMatchObject({
      present: false,
      detail: expect.stringContaining('dividend 2026-11-23'),
    });
    expect(of('event_ahead', { events: [event('2026-11-20')] })).toMatchObject({
      present: true,
      detail: 'dividend 2026-11-20',
    });
  });
});
