import type { AttributionAnswer } from '@/lib/schema/attribution-answer.ts';
import { niceTicks } from '../chart/nice-ticks.ts';
import { centsText, REVALUATION_COLUMNS, stepName } from './attribution-series.ts';

type Cause = (typeof REVALUATION_COLUMNS)[number][0];
type Sums = Readonly<Record<Cause | 'actual', number>>;

/** What had been made by one reading, and by which cause; dollars in whole cents. */
export interface CumulativePoint extends Sums {
  readonly place: number;
  readonly name: string;
  /** Of the underlying. */
  readonly price: number;
}

/** One line of the chart. */
interface CumulativeLine {
  readonly key: keyof Sums;
  readonly name: string;
  /** Dash pattern; undefined: solid. */
  readonly dash: string | undefined;
  readonly last: string;
}

export interface CumulativeSeries {
  /** Begins with zero at the start of the path. */
  readonly points: readonly CumulativePoint[];
  /** The whole, and the causes that brought anything. */
  readonly lines: readonly CumulativeLine[];
  readonly ticks: readonly number[];
  readonly domain: readonly [number, number];
  readonly summary: string;
}

const DASHES: Readonly<Record<Cause, string>> = {
  spot: '6 3',
  time: '2 3',
  volatility: '9 3 2 3',
  rate: '1 5',
  market_minus_model: '14 4',
};
const CAUSES = REVALUATION_COLUMNS.map(([key]) => key);
const KEYS: readonly (keyof Sums)[] = [...CAUSES, 'actual'];
const NONE: Sums = { spot: 0, time: 0, volatility: 0, rate: 0, market_minus_model: 0, actual: 0 };

const added = (sums: Sums, step: Sums): Sums =>
  Object.fromEntries(
    KEYS.map((key) => [key, (Math.round(sums[key] * 100) + Math.round(step[key] * 100)) / 100]),
  ) as unknown as Sums;

/** The path of a P&L by cause: running sums of its steps in whole cents; null with fewer than two steps. */
export function cumulativeSeries({ steps = [], from }: AttributionAnswer): CumulativeSeries | null {
  if (steps.length < 2 || from === undefined) return null;
  const points: CumulativePoint[] = [{ ...NONE, place: 0, name: 'start', price: from.spot }];
  steps.forEach((step, i) => {
    const sums = added(points[i] ?? NONE, { ...step.revaluation, actual: step.actual });
    points.push({ ...sums, place: i + 1, name: stepName(step, steps), price: step.spot });
  });
  const last = points.at(-1) ?? NONE;
  const used = CAUSES.filter((key) => points.some((point) => point[key] !== 0));
  const titles = new Map<string, string>(REVALUATION_COLUMNS);
  const lines = [
    { key: 'actual' as const, name: 'P&L', dash: undefined, last: centsText(last.actual) },
    ...used.map((key) => ({
      key,
      name: titles.get(key) ?? key,
      dash: DASHES[key],
      last: centsText(last[key]),
    })),
  ];
  const drawn = points.flatMap((point) => lines.map(({ key }) => point[key]));
  const [low, high] = [Math.min(0, ...drawn), Math.max(0, ...drawn)];
  const pad = 0.06 * (high - low || 1);
  return {
    points,
    lines,
    ticks: niceTicks(low, high, 5),
    domain: [low - pad, high + pad],
    summary: `Since the start, dollars: ${lines.map((line) => `${line.name} ${line.last}`).join(', ')}, over ${steps.length} steps.`,
  };
}
