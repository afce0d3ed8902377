import type { FiveForces } from '../hedging/five-forces-report.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule } from './explanation.ts';
import { forceColumn } from './force-columns.ts';
import { FORCE_FIGURES, type ForceFigure } from './force-figures.ts';
import { BOUGHT, bookInputs, hedgeReport } from './hedge-parts.ts';

const forceIn = (force: string, analysis: ExplainedAnalysis) =>
  hedgeReport(analysis).forces[force as keyof FiveForces];

const figureOf = (path: string): ForceFigure | undefined => FORCE_FIGURES[path.replace(/\.\d$/, '')];

/** What a force's figures are reckoned from. */
function inputsOf(force: string, analysis: ExplainedAnalysis): ExplainedInput[] {
  const { contract, regulation, limit, capital } = hedgeReport(analysis).forces;
  const note = { name: 'Assumed', value: forceIn(force, analysis).note, unit: 'text' as const };
  const own: Readonly<Record<string, readonly ExplainedInput[]>> = {
    contract: [
      { name: 'Target', value: contract.target, unit: 'price' },
      { name: 'Dollars between stops', value: contract.step, unit: 'price' },
      { name: 'Stops', value: contract.stops, unit: 'count' },
    ],
    regulation: [
      { name: 'Short contracts', value: regulation.shortContracts, unit: 'count' },
      { name: 'Stock under them', value: regulation.notional, unit: 'dollars' },
      { name: 'Premium in it', value: regulation.premium, unit: 'dollars' },
      { name: 'Rule for', value: regulation.underlying, unit: 'text' },
    ],
    limit: [{ name: 'Status', value: limit.status, unit: 'text' }],
    capital: [
      { name: 'Unhedged delta', value: capital.unhedgedDelta, unit: 'dollars' },
      { name: 'Rate a year', value: capital.rate, unit: 'share' },
      { name: 'Half the spreads', value: capital.profit, unit: 'dollars' },
    ],
  };
  return [...bookInputs(analysis), ...(own[force] ?? []), note];
}

/** The five forces on the chosen book. A force’s own formula is said on the page too, from the same text. */
export const HEDGE_FORCE_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^forces\.(\w+)\.([a-z_]+(?:\.\w+)?)$/,
    title: ([force = '', name = '']) => {
      const title = figureOf(`${force}.${name}`)?.title ?? name;
      return title.replace('#', String(Number(/\d$/.exec(name)?.[0] ?? 0) + 1));
    },
    unit: ([force = '', name = '']) => figureOf(`${force}.${name}`)?.unit ?? 'dollars',
    formula: ([force = '', name = ''], analysis) =>
      figureOf(`${force}.${name}`)?.formula ?? forceIn(force, analysis).formula,
    sign: ([force = '', name = '']) => {
      const { sign } = figureOf(`${force}.${name}`) ?? {};
      if (sign === undefined) return null;
      return sign === 'bought' ? BOUGHT : 'Plus: the dealer gains. Minus: the dealer loses.';
    },
    reason: ([force = '', name = '']) => figureOf(`${force}.${name}`)?.reason ?? null,
    inputs: ([force = ''], analysis) => inputsOf(force, analysis),
    contributions: ([force = '', name = ''], analysis) => forceColumn(`${force}.${name}`, analysis),
  },
];
