import { METHOD_VERSION } from '../method-version.ts';
import { CARD_FIGURES } from './card-figures.ts';
import type { ExplainedAnalysis, Explanation, FigureRule } from './explanation.ts';
import { EXPOSURE_FIGURES } from './exposure-figures.ts';
import { figureValue } from './figure-value.ts';
import { LEVEL_FIGURES } from './level-figures.ts';
import { QUALITY_FIGURES } from './quality-figures.ts';
import { REGIME_FIGURES } from './regime-figures.ts';
import { SPLIT_FIGURES } from './split-figures.ts';
import { topContributors } from './top-contributors.ts';
import { TRAP_FIGURES } from './trap-figures.ts';

const RULES: readonly FigureRule[] = [
  ...EXPOSURE_FIGURES,
  ...SPLIT_FIGURES,
  ...LEVEL_FIGURES,
  ...QUALITY_FIGURES,
  ...TRAP_FIGURES,
  ...REGIME_FIGURES,
  ...CARD_FIGURES,
];

/**
 * Explains a figure of the trap page by its name: definition, live inputs and the contracts that make it up, from the
 * same book and reports as the figure itself. Null when no figure of this analysis has the name.
 */
export function explainFigure(figure: string, analysis: ExplainedAnalysis): Explanation | null {
  const value = figureValue(figure, analysis);
  if (value === undefined) return null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(figure);
    if (match === null) continue;
    const groups = match.slice(1);
    const parts = rule.contributions?.(groups, analysis) ?? null;
    return {
      figure,
      title: rule.title(groups, analysis),
      value,
      unit: typeof rule.unit === 'string' ? rule.unit : rule.unit(groups, analysis),
      formula: typeof rule.formula === 'string' ? rule.formula : rule.formula(groups, analysis),
      sign: rule.sign ?? null,
      reason: value === null ? (rule.reason?.(groups, analysis) ?? null) : null,
      inputs: (rule.inputs?.(groups, analysis) ?? []).filter((input) => input !== null),
      contributions: parts === null ? null : topContributors(analysis.book, parts.values, parts.unit),
      methodVersion: METHOD_VERSION,
    };
  }
  return null;
}
