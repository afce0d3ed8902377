import { describe, expect, it } from 'vitest';
import { payoffChoices, payoffSeries, pnlLabel } from './payoff-series.ts';
import { planAnswer } from './testing/plan-answer.ts';

const plan = planAnswer();

describe('payoffChoices', () => {
  it('names dates and shifts in order', () => {
    expect(payoffChoices(plan.payoff)).toEqual({
      dates: ['now', 'Wed 18 Nov', 'at expiry'],
      shifts: ['volatility −2 points', 'volatility as it is', 'volatility +2 points'],
      unshifted: 1,
    });
  });
});

describe('payoffSeries', () => {
  const series = payoffSeries(plan, 1, 2);

  it('splits expiry into gain and loss, and picks the chosen curve', () => {
    expect(series.points[0]).toEqual({ spot: 590, expiry: 185, gain: 185, loss: 0, now: 100, chosen: 143.5 });
    expect(series.points[2]).toMatchObject({ gain: 0, loss: -315 });
    expect(series.chosenLabel).toBe('Wed 18 Nov, volatility +2 points');
  });

  it('keeps zero, every curve and round ticks inside the domain', () => {
    const [low, high] = series.pnlDomain;
    expect(low).toBeLessThan(-315);
    expect(high).toBeGreaterThan(185);
    expect(series.pnlTicks).toContain(0);
    expect(series.pnlTicks.every((tick) => tick >= low && tick <= high)).toBe(true);
  });

  it('marks break-evens in view and the expected move', () => {
    expect(series.breakEvens).toEqual([596.85]);
    expect(series.expectedMove.map((level) => Math.round(level * 100) / 100)).toEqual([584.62, 602.22]);
    const { chosen } = plan;
    expect(payoffSeries({ ...plan, chosen: { ...chosen, break_evens: [900] } }, 0, 1).breakEvens).toEqual([]);
  });

  it('says in one sentence what it shows', () => {
    const own = { ...plan, spot: 595 };
    expect(payoffSeries(own, 0, 1).summary).toBe(
      'At expiry at most +$185, at least −$315, zero at 596.85; at 595.00 it is +$85.',
    );
  });
});

it('labels P&L with its sign', () => {
  expect([100, 0, -92.5].map(pnlLabel)).toEqual(['+$100', '0', '−$92.50']);
});
