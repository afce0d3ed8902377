import { expect, it } from 'vitest';
import { payoffSubject, yearsOf } from './payoff-subject.ts';
import { planAnswer } from './testing/plan-answer.ts';

const plan = planAnswer();

it('is the plan’s legs with what was received for them, and the time that is left', () => {
  const subject = payoffSubject(plan);
  expect(subject.received).toBeCloseTo(185, 9);
  expect(subject.years).toBe(yearsOf(plan.payoff));
  expect(
    subject.legs.map(({ strike, quantity, years, price, style }) => [strike, quantity, years, price, style]),
  ).toEqual([
    [595, -1, subject.years, 0, 'american'],
    [600, 1, subject.years, 0, 'american'],
  ]);
});

it('gives a later leg its own time', () => {
  const [first, second] = plan.legs;
  if (first === undefined || second === undefined) throw new Error('no legs');
  const week = 7 * 86_400_000;
  const legs = [
    first,
    { ...second, settles_at: new Date(Date.parse(second.settles_at) + week).toISOString() },
  ];
  const [near, far] = payoffSubject({ ...plan, legs }).legs;
  expect((far?.years ?? 0) - (near?.years ?? 0)).toBeCloseTo(7 / 365, 12);
});
