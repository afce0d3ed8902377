import { expect, test } from 'vitest';
import { trapPlanLegs } from './trap-plan-legs.ts';

test('sells the short strike and buys the long one, on the trap’s side', () => {
  const plan = {
    side: 'put',
    expiry: '2026-11-20',
    spread: { short: { strike: 585 }, long: { strike: 580 } },
  } as Parameters<typeof trapPlanLegs>[0];
  expect(trapPlanLegs(plan)).toEqual([
    { right: 'put', strike: 585, quantity: -1, expiry: '2026-11-20' },
    { right: 'put', strike: 580, quantity: 1, expiry: '2026-11-20' },
  ]);
});
