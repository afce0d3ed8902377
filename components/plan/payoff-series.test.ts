import { describe, expect, it } from 'vitest';
import { momentLabel, payoffSeries, pnlLabel, storedCurve } from './payoff-series.ts';
import { yearsOf } from './payoff-subject.ts';
import { planAnswer } from './testing/plan-answer.ts';

const plan = planAnswer();

describe('momentLabel', () => {
  const total = yearsOf(plan.payoff) * 365;
  it.each([
    [0, 0, 'now, volatility as it is'],
    [total / 2, 2, 'Wed 18 Nov 15:17, volatility +2 points'],
    [total, -2.5, 'at expiry, volatility −2.5 points'],
  ])('names %f days and %f points', (days, points, text) => {
    expect(momentLabel(plan, days, points)).toBe(text);
  });
});

describe('storedCurve', () => {
  it('finds the curves of the answer and no others', () => {
    expect(storedCurve(plan.payoff, 0, -2)).toEqual(plan.payoff.curves[0]?.pnl);
    expect(storedCurve(plan.payoff, 0, 1)).toBeNull();
  });
});

describe('payoffSeries', () => {
  const half = (yearsOf(plan.payoff) * 365) / 2;
  const picked = { label: 'then', pnl: storedCurve(plan.payoff, half, 2) };
  const series = payoffSeries(plan, picked);

  it('splits expiry into gain and loss, and picks the chosen curve', () => {
    expect(series.points[0]).toEqual({ spot: 590, expiry: 185, gain: 185, loss: 0, now: 100, chosen: 143.5 });
    expect(series.points[2]).toMatchObject({ gain: 0, loss: -315 });
    expect(series.chosenLabel).toBe('then');
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
    expect(payoffSeries({ ...plan, chosen: { ...chosen, break_evens: [900] } }, picked).breakEvens).toEqual(
      [],
    );
  });

  it('leaves the chosen line out until it is priced', () => {
    const { points } = payoffSeries(plan, { label: 'then', pnl: null });
    expect(points.map(({ chosen }) => chosen)).toEqual(points.map(() => null));
  });

  it('says in one sentence what it shows', () => {
    const own = { ...plan, spot: 595 };
    expect(payoffSeries(own, picked).summary).toBe(
      'At expiry at most +$185, at least −$315, zero at 596.85; at 595.00 it is +$85.',
    );
  });
});

it('labels P&L with its sign', () => {
  expect([100, 0, -92.5].map(pnlLabel)).toEqual(['+$100', '0', '−$92.50']);
});
