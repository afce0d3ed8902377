import { METHOD_VERSION } from '../method-version.ts';
import type { ExplainedAnalysis, Explanation, FigureFamily } from './explanation.ts';
import { HEDGE_FAMILY } from './hedge-family.ts';
import { PAGE_FAMILY } from './page-family.ts';
import { topContributors } from './top-contributors.ts';
import { TRADE_FAMILY } from './trade-family.ts';

/** The first whose prefix a name has; the last has none and takes the rest. */
const FAMILIES: readonly FigureFamily[] = [HEDGE_FAMILY, TRADE_FAMILY, PAGE_FAMILY];

/**
 * Explains a figure of a page by its name: definition, live inputs and the contracts that make it up, from the same book
 * and reports as the figure itself. Null when no figure of this analysis has the name.
 */
export function explainFigure(figure: string, analysis: ExplainedAnalysis): Explanation | null {
  const family = FAMILIES.find(({ prefix }) => figure.startsWith(prefix)) ?? PAGE_FAMILY;
  const name = figure.slice(family.prefix.length);
  const value = family.valueOf(name, analysis);
  if (value === undefined) return null;
  for (const rule of family.rules) {
    const match = rule.pattern.exec(name);
    if (match === null) continue;
    const groups = match.slice(1);
    const parts = rule.contributions?.(groups, analysis) ?? null;
    return {
      figure,
      title: rule.title(groups, analysis),
      value,
      unit: typeof rule.unit === 'string' ? rule.unit : rule.unit(groups, analysis),
      formula: typeof rule.formula === 'string' ? rule.formula : rule.formula(groups, analysis),
      sign: (typeof rule.sign === 'function' ? rule.sign(groups) : rule.sign) ?? null,
      reason: value === null ? (rule.reason?.(groups, analysis) ?? null) : null,
      inputs: (rule.inputs?.(groups, analysis) ?? []).filter((input) => input !== null),
      contributions: parts === null ? null : topContributors(analysis.book, parts.values, parts.unit),
      methodVersion: METHOD_VERSION,
    };
  }
  return null;
}
