import { describe, expect, it } from 'vitest';
import { netText, planDetail, planHeadline } from './plan-words.ts';
import { planAnswer } from './testing/plan-answer.ts';

const unbounded = { dollars: null, unbounded: true, at: null };

describe('planHeadline', () => {
  it('is the mock’s sentence', () => {
    expect(planHeadline(planAnswer())).toBe('Keep up to $185, risk $315, break even at 596.85');
  });

  it('says without limit, and both break-evens', () => {
    const { chosen } = planAnswer();
    const short = { ...chosen, max_loss: unbounded, break_evens: [580.5, 601] };
    expect(planHeadline({ chosen: short })).toBe(
      'Keep up to $185, risk without limit, break even at 580.50 and 601.00',
    );
    const long = { ...chosen, credit: -2.5, max_profit: unbounded, break_evens: [] };
    expect(planHeadline({ chosen: long })).toBe('Gain without limit, risk $315, no break-even');
  });
});

describe('planDetail', () => {
  it('names structure, strikes, date, size and odds with their source', () => {
    expect(planDetail(planAnswer())).toBe(
      'Call credit spread 595/600, Fri 20 Nov, one contract. Hypothetical. The market gives 60\u202f% to a profit at expiry (from the smile, risk-neutral).',
    );
  });

  it('gives no probability without its reason', () => {
    const odds = {
      probability_of_profit: null,
      expected_value: null,
      extrapolated: null,
      reason: 'too few quotes',
    };
    expect(planDetail(planAnswer({ odds, structure: 'straddle' }))).toContain('Straddle 595/600');
    expect(planDetail(planAnswer({ odds }))).toContain('No probability: too few quotes.');
  });
});

it('calls what is received a credit and what is paid a debit', () => {
  expect([1.85, -2.5].map(netText)).toEqual(['1.85 credit', '2.50 debit']);
});
