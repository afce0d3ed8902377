import type { PathStep } from '../trades/path-report.ts';
import type { FigureFamily } from './explanation.ts';
import { TRADE_FIGURES } from './trade-figures.ts';
import { stepsIn } from './trade-parts.ts';
import { TRADE_SPLIT_FIGURES } from './trade-split-figures.ts';
import { valueAt } from './value-at.ts';

const RUNNING = /^attribution\.cumulative\.(\d+)\.(\w+)$/;

/** What the first steps of the path brought by a cause, in whole cents; undefined for one that there is not. */
function runningSum(steps: readonly PathStep[], count: number, cause: string): number | undefined {
  const path = cause === 'actual' ? cause : `revaluation.${cause}`;
  const amounts = steps.map((step) => valueAt(step, path));
  if (count > amounts.length || typeof amounts[0] !== 'number') return undefined;
  return amounts.slice(0, count).reduce<number>((sum, own) => sum + Math.round((own ?? 0) * 100), 0) / 100;
}

/** Figures of what the armed plan has made, by their path in the `trade` of the API's answer. */
export const TRADE_FAMILY: FigureFamily = {
  prefix: 'trade.',
  valueOf: (path, analysis) => {
    const trade = analysis.trade?.trade;
    if (!trade) return undefined;
    const [, count, cause = ''] = RUNNING.exec(path) ?? [];
    return count === undefined ? valueAt(trade, path) : runningSum(stepsIn(analysis), Number(count), cause);
  },
  rules: [...TRADE_FIGURES, ...TRADE_SPLIT_FIGURES],
};
