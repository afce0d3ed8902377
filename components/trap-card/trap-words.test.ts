import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { cancelCount, evidenceCount, lureHeadline } from './trap-words.ts';

const contract = {
  root: 'SPY',
  expiry: '2026-11-20',
  days: 4,
  strike: 595,
  right: 'call',
  volume: 23_000,
  open_interest: 10_000,
  volume_oi: 2.3,
  premium: 6e6,
  bid: 2.74,
  ask: 2.78,
  wide: false,
} as const;
const card = (over: Partial<TrapAnswer['trap']>) =>
  ({ lured: 'breakout_buyers', contract, pays: 2.78, evidence: [], ...over }) as TrapAnswer['trap'];

it('says who pays how much for what', () => {
  expect(lureHeadline(card({}))).toBe('Breakout buyers pay 2.78 for the 595 call, Fri 20 Nov.');
  expect(lureHeadline(card({ lured: 'breakdown_buyers', contract: null, pays: null }))).toBe(
    'Breakdown buyers: nothing near the wall trades enough to name.',
  );
});

it('counts what speaks against and what is unknown', () => {
  const evidence = [true, true, false, null].map((against) => ({
    against,
  })) as TrapAnswer['trap']['evidence'];
  expect(evidenceCount({ evidence })).toBe('2 of 4, 1 unknown');
  const flags = [true, false].map((present) => ({ present })) as TrapAnswer['invalidations'];
  expect(cancelCount({ invalidations: flags })).toBe('1 of 2 present');
});
