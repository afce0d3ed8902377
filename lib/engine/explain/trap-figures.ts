import type { Condition, ExitId } from '../psychology/trap-report.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule } from './explanation.ts';
import { exposureColumn } from './exposure-columns.ts';
import { figureUnit } from './figure-unit.ts';

type Measured = Condition | Condition<ExitId>;

const FORMULAS: Readonly<Record<Measured['id'], string>> = {
  exit_volume: 'volume of the last 30 minutes / average of the same 30 minutes over up to 20 sessions',
  exit_rsi: '100 − 100 / (1 + average gain / average loss), Wilder, 14 bars of 15 minutes',
  exit_wall: '(wall − S) / S·100 in the direction of the move; at or below 0 the wall is newly reached',
  exit_volatility: '30-day index now against 30 minutes ago',
  exit_pace: 'volume of the last 30 minutes, scaled to a session by the time-of-day curve / open interest',
  net_gex: 'Σ s·Γ·size·100·S²·0.01 under the naive sign model',
  volume: 'volume of the last 30 minutes / average of the same 30 minutes over up to 20 sessions',
  momentum: '(price / price 30 minutes ago − 1)·100, counted in the direction of the key level broken',
  volume_oi: 'volume of the day so far / open interest of the strike’s side over the expirations in view',
  wall_distance: '|wall − S| / expected move',
  rsi_15m: '100 − 100 / (1 + average gain / average loss), Wilder, 14 bars of 15 minutes',
  loop_off: 'number of loop conditions that are met',
};

function find(
  list: string | undefined,
  id: string | undefined,
  { trap }: ExplainedAnalysis,
): Measured | null {
  const rows: readonly Measured[] =
    list === 'conditions' ? trap.conditions : list === 'exits' ? trap.loop.exits : trap.trapChecks;
  return rows.find((row) => row.id === id) ?? null;
}

const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

function inputsOf(row: Measured): ExplainedInput[] {
  const read = Object.entries(row.inputs).map(([name, value]) => ({
    name: words(name),
    value,
    unit: typeof value === 'number' ? ('ratio' as const) : ('text' as const),
  }));
  const threshold = {
    name: `Threshold, met when ${row.operator}`,
    value: row.threshold,
    unit: figureUnit(row.unit),
  };
  const leave =
    row.leave === null
      ? null
      : { name: 'Left beyond, twice in a row', value: row.leave, unit: figureUnit(row.unit) };
  return [
    ...read,
    threshold,
    ...(leave === null ? [] : [leave]),
    { name: 'Distance past it', value: row.distance, unit: figureUnit(row.unit) },
  ];
}

/** Loop conditions and trap checks. */
export const TRAP_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^(conditions|trap_checks|exits)\.(\w+)$/,
    title: ([list, id], analysis) => find(list, id, analysis)?.name ?? id ?? '',
    unit: ([list, id], analysis) => figureUnit(find(list, id, analysis)?.unit),
    formula: ([, id = '']) => FORMULAS[id as Measured['id']] ?? '',
    reason: ([list, id], analysis) => find(list, id, analysis)?.reason ?? null,
    inputs: ([list, id], analysis) => {
      const row = find(list, id, analysis);
      return row === null ? [] : inputsOf(row);
    },
    contributions: ([, id], analysis) =>
      id === 'net_gex'
        ? { unit: 'dollars_per_percent', values: exposureColumn(analysis, 'gex', 'naive') }
        : null,
  },
];
