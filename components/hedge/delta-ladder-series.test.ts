import { expect, it } from 'vitest';
import type { HedgeAnswer } from '@/lib/schema/hedge-answer.ts';
import { ladderRows } from './delta-ladder-series.ts';

type Ladder = Pick<HedgeAnswer, 'rungs' | 'now' | 'book'>;
const rung = (spot: number, shares = -40_000) => ({ spot, position_shares: shares }) as Ladder['now'];
const book = { kind: 'typed', contracts: -1000 } as Ladder['book'];
const levels = { callWall: 595, putWall: 585 };

it('puts spot in its place and names the walls', () => {
  const rows = ladderRows({ rungs: [rung(594), rung(595), rung(596)], now: rung(594.5), book }, levels);
  expect(rows.map(({ path }) => path)).toEqual(['rungs.0', 'now', 'rungs.1', 'rungs.2']);
  expect(rows.map(({ isNow }) => isNow)).toEqual([false, true, false, false]);
  expect(rows[2]?.mark).toBe('CW');
});

it('shows a rung at spot once', () => {
  const rows = ladderRows({ rungs: [rung(594), rung(595)], now: rung(595), book }, levels);
  expect(rows.map(({ path, isNow }) => [path, isNow])).toEqual([
    ['rungs.0', false],
    ['rungs.1', true],
  ]);
});

it('has a delta per contract for one kind of contract only', () => {
  const [row] = ladderRows({ rungs: [rung(594)], now: rung(594), book }, levels);
  expect(row?.delta).toBeCloseTo(0.4, 12);
  const chain = { ...book, kind: 'chain' } as Ladder['book'];
  expect(ladderRows({ rungs: [rung(594)], now: rung(594), book: chain }, levels)[0]?.delta).toBeNull();
});
