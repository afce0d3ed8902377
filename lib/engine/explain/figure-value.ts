import type { ExplainedAnalysis } from './explanation.ts';
import { childOf, nodeAt, type Tree } from './value-at.ts';

/** Lists whose rows are named by a field instead of a place. */
const ROW_KEYS: Readonly<Record<string, string>> = {
  conditions: 'id',
  trap_checks: 'id',
  exits: 'id',
  models: 'sign',
  by_strike: 'strike',
};

/** Splits `by_strike.592.5.net_gex` into list, row and field although strikes have points. */
function splitRow(figure: string): { list: string; row: string; rest: readonly string[] } {
  const [list = '', ...parts] = figure.split('.');
  const hasPoint = list === 'by_strike' && /^\d+$/.test(parts[1] ?? '');
  return {
    list,
    row: hasPoint ? `${parts[0]}.${parts[1]}` : (parts[0] ?? ''),
    rest: parts.slice(hasPoint ? 2 : 1),
  };
}

const regimeSignal = (trap: ExplainedAnalysis['trap'], rule: string, rest: readonly string[]) =>
  trap.regimes.find(({ id }) => id === rule)?.conditions.find(({ id }) => id === rest.join('.'))?.value;

/**
 * The value that a figure's name stands for: a path in snake_case through the exposure report, the trap report or its
 * levels. Undefined when no figure has the name; null when it has no value.
 */
export function figureValue(
  figure: string,
  { exposure, trap }: Pick<ExplainedAnalysis, 'exposure' | 'trap'>,
): number | null | undefined {
  const { list, row, rest } = splitRow(figure);
  if (list === 'regimes') return regimeSignal(trap, row, rest);
  const key = ROW_KEYS[list];
  const path = figure.split('.');
  const rows = childOf(trap, list) ?? childOf(trap.loop, list) ?? childOf(exposure, list);
  const found =
    key !== undefined && Array.isArray(rows)
      ? nodeAt(
          rows.find((one: Tree) => String(one[key]) === row),
          rest.length === 0 ? ['value'] : rest,
        )
      : [exposure, trap, trap.levels].map((tree) => nodeAt(tree, path)).find((value) => value !== undefined);
  return found === null || typeof found === 'number' ? found : undefined;
}
