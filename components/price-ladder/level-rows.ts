import { formatPrice, formatStrike } from '@/lib/view/format.ts';
import type { LadderPage } from './ladder-page.ts';
import type { LevelRow } from './price-ladder-table.tsx';

const row = (
  id: string,
  name: string,
  value: number | null,
  format: (value: number) => string,
): LevelRow => ({
  ...{ id, name, value },
  text: value === null ? 'none' : format(value),
});

/** The drawn levels for the table, the absent ones too. */
export function levelRows({ exposure, trap }: Pick<LadderPage, 'exposure' | 'trap'>): LevelRow[] {
  const { spot, gamma_flip, call_wall, put_wall } = exposure;
  const { expected_move, prior_high, prior_low } = trap.levels;
  const spread = trap.plan?.spread ?? null;
  const plan =
    spread === null
      ? []
      : [
          row('plan.spread.short.strike', 'Plan, strike sold', spread.short.strike, formatStrike),
          row('plan.spread.break_even', 'Plan, break-even', spread.break_even, formatPrice),
          row('plan.spread.long.strike', 'Plan, strike bought', spread.long.strike, formatStrike),
        ];
  return [
    row('spot', 'Spot', spot, formatPrice),
    row('gamma_flip.level', 'Flip', gamma_flip.level, formatPrice),
    row('call_wall.strike', 'Call wall', call_wall?.strike ?? null, formatStrike),
    row('put_wall.strike', 'Put wall', put_wall?.strike ?? null, formatStrike),
    row('expected_move.dollars', 'Expected move, ±', expected_move?.dollars ?? null, formatPrice),
    row('prior_high', 'Prior high', prior_high, formatPrice),
    row('prior_low', 'Prior low', prior_low, formatPrice),
    ...plan,
  ];
}
