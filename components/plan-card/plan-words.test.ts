import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { missingWords, noPlanTitle, planExits, planExpiry, planHeadline, riskWords } from './plan-words.ts';

type Plan = NonNullable<TrapAnswer['plan']>;
const leg = (strike: number) => ({ strike, bid: 1, ask: 1.1, wide: false });
const plan = {
  side: 'call',
  expiry: '2026-11-20',
  days: 4,
  spread: { short: leg(595), long: leg(600) },
  exits: [
    { id: 'target', name: 'Buy back at half the credit', value: 0.925, at: null },
    { id: 'pace', name: 'V/OI pace at or below', value: 1, at: null },
    { id: 'broken', name: 'Two snapshots above the wall', value: 595, at: null },
    { id: 'time', name: 'Before the last day', value: null, at: '2026-11-19T20:45:00.000Z' },
  ],
} as unknown as Plan;

it('names the spread, its expiration and its exits', () => {
  expect(planHeadline(plan)).toBe('Sell 595 call, buy 600 call');
  expect(riskWords(plan)).toBe('above 600');
  expect(planExpiry(plan)).toBe('Fri 20 Nov, 4 days');
  expect(planExits(plan)).toBe(
    'Exit at a mark of 0.925; V/OI pace ≤ 1.0; two snapshots above the wall 595.00; Thu 19 Nov 15:45: whichever comes first.',
  );
});

it('says what is missing and how far away it is', () => {
  const rsi: TrapAnswer['plan_missing'][number] = {
    id: 'rsi_15m',
    name: 'RSI (15m)',
    value: 58,
    unit: 'points',
    operator: '>',
    threshold: 65,
    met: false,
    distance: -7,
    reason: null,
    leave: null,
    held: false,
    inputs: {},
    history: [],
  };
  expect(missingWords(rsi)).toBe('RSI (15m) 58, needs > 65: 7 to go');
  expect(missingWords({ ...rsi, value: null, met: null, distance: null, reason: 'no bars' })).toBe(
    'RSI (15m) unknown: no bars',
  );
});

it('says in which phase there is none', () => {
  const verdict = { phase: 'loop_active' } as TrapAnswer['verdict'];
  expect(noPlanTitle({ verdict })).toBe('No plan in the phase loop active');
});
