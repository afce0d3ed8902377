import { expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { trapChecks } from './trap-checks-series.ts';

type Condition = TrapAnswer['conditions'][number];
const check = (id: Condition['id'], name: string, met: boolean | null = true) =>
  ({ id, name, met }) as Condition;
const loop = [check('net_gex', 'Net GEX'), check('volume_oi', 'V/OI at 595 calls')];

it('does not repeat what the loop shows, and counts it', () => {
  const own = [
    check('volume_oi', 'V/OI at 595 calls'),
    check('wall_distance', 'Distance to 595'),
    check('rsi_15m', 'RSI (15m)', false),
    check('loop_off', 'Loop not active', null),
  ];
  const { rows, about } = trapChecks({ conditions: loop, trap_checks: own });
  expect(rows.map(({ id }) => id)).toEqual(['wall_distance', 'rsi_15m', 'loop_off']);
  expect(about).toBe('3 of 5 met, 2 of them above');
});

it('keeps the wall’s own V/OI where another strike is the busiest', () => {
  const { rows, about } = trapChecks({
    conditions: loop,
    trap_checks: [check('volume_oi', 'V/OI at 585 puts')],
  });
  expect(rows).toHaveLength(1);
  expect(about).toBe('2 of 2 met, 1 of them above');
});
