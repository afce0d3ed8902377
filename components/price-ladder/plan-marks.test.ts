import { expect, it } from 'vitest';
import { planMarks } from './plan-marks.ts';
import { ladderPage, planAt } from './testing/ladder-page.ts';

it('says what the seller keeps, where it is lost again, and where the loss stops', () => {
  expect(planMarks(ladderPage({ plan: planAt('call', 595, 600, 1.85) }).trap)).toEqual({
    side: 'call',
    short: { price: 595, text: 'short 595 C: keep $185 below' },
    even: { price: 596.85, text: 'break-even 596.85' },
    long: { price: 600, text: 'long 600 C: loss stops at −$315' },
  });
  expect(planMarks(ladderPage({ plan: planAt('put', 590, 585, 0.96) }).trap)).toMatchObject({
    short: { text: 'short 590 P: keep $96 above' },
    even: { price: 589.04 },
  });
});

it('is none outside an armed trap', () => {
  expect(planMarks(ladderPage().trap)).toBeNull();
});
