import { expect, it } from 'vitest';
import type { PositionAnswer, PositionsAnswer } from '@/lib/schema/position-answer.ts';
import { exitText, markText, positionsHeadline, positionTitle } from './position-words.ts';

const leg = (strike: number, quantity: number) =>
  ({
    root: 'SPY',
    right: 'call',
    strike,
    expiry: '2026-11-20',
    quantity,
    held: quantity,
    entry_price: 1,
    realised: 0,
  }) as const;
const mark = {
  as_of: '2026-11-16T20:00:00Z',
  snapshot_id: 'a',
  spot: 593,
  value: -120,
  unrealised: 65,
  reason: null,
};
const position: PositionAnswer = {
  id: 'p1',
  symbol: 'SPY',
  source: 'test',
  sample: false,
  structure: 'vertical',
  status: 'open',
  opened_at: '2026-11-16T19:35:00Z',
  closed_at: null,
  basis: 'mid',
  units: 1,
  credit: 1.85,
  notes: '',
  tags: [],
  legs: [leg(595, -1), leg(600, 1)],
  mark,
  realised: 0,
  unrealised: 65,
  shares: 0,
  greeks: null,
  exits: [],
};
const none = { delta: 0, gamma: 0, theta_per_day: 0, vega_per_point: 0, rho_per_point: 0 };
const answer = (positions: PositionAnswer[]): PositionsAnswer => ({
  marking: null,
  positions,
  totals: {
    realised: -20,
    unrealised: 65,
    unmarked: 0,
    greeks: none,
    beta_weighted: { delta: 0, index: 'SPY', reason: null },
  },
  day_trades: { count: 0, sessions: 5, rules: [] },
});

it('says what the positions make', () => {
  expect(positionsHeadline(answer([position]))).toBe('1 open: +$65 unrealised, −$20 realised');
  expect(positionsHeadline(answer([{ ...position, status: 'closed' }]))).toContain('Nothing is held');
  expect(positionsHeadline(answer([]))).toBe('No paper positions yet');
});

it('names a position by size, symbol, structure, legs and date', () => {
  expect(positionTitle(position)).toBe('1 × SPY vertical 595 C/600 C, Fri 20 Nov');
});

it('says each exit, with its reason where it is unknown', () => {
  const exit = {
    id: 'target',
    met: true,
    value: 0.9,
    threshold: 0.925,
    reason: null,
    first_met_at: mark.as_of,
  } as const;
  expect(exitText(exit)).toBe('Target: met (0.90 against 0.93), first met Mon 16 Nov 15:00');
  expect(exitText({ ...exit, met: null, reason: 'a leg has no usable quote', first_met_at: null })).toBe(
    'Target: unknown, a leg has no usable quote',
  );
});

it('says the mark, or why there is none', () => {
  expect(markText(position)).toBe('+$65');
  expect(
    markText({ ...position, unrealised: null, mark: { ...mark, unrealised: null, reason: 'no bid' } }),
  ).toBe('no value: no bid');
  expect(markText({ ...position, mark: null })).toBe('not marked yet');
});
