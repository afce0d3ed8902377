import { allMet } from './kleene.ts';
import type { RegimeId, SignalId } from './regime-rule.ts';
import { REGIME_RULES } from './regime-rules.ts';
import type { RegimeSignal, RegimeSignals } from './regime-signals.ts';
import type { Condition, Met } from './trap-report.ts';

/** One test of a rule with today's figure. */
export interface RegimeCondition
  extends Pick<Condition, 'name' | 'value' | 'unit' | 'operator' | 'threshold' | 'met' | 'reason'> {
  readonly id: SignalId;
}

export interface RegimeRow {
  readonly id: RegimeId;
  readonly name: string;
  /** Whether the rule's own conditions hold; unknown where one is and none fails. */
  readonly matched: Met;
  readonly conditions: readonly RegimeCondition[];
  readonly trap: string;
  readonly plan: string;
}

/** The regime: the first rule that matches, as long as no rule before it is unknown. */
export interface RegimeReport {
  readonly id: RegimeId | null;
  readonly name: string | null;
  readonly trap: string | null;
  readonly plan: string | null;
  /** Which rules are unknown, where that leaves the regime open. */
  readonly reason: string | null;
}

/** Compares a figure that lies between `low` and `high`: unknown where the two disagree. */
function compare({ low, high }: RegimeSignal, operator: Condition['operator'], threshold: number): Met {
  if (low === null || high === null) return null;
  const [worst, best] = operator.startsWith('<') ? [high, low] : [low, high];
  const holds = (value: number) => {
    if (operator === '<') return value < threshold;
    if (operator === '<=') return value <= threshold;
    return operator === '>' ? value > threshold : value >= threshold;
  };
  if (holds(worst)) return true;
  return holds(best) ? null : false;
}

/** All rules with each condition's figure, in the order in which they are tried. */
export const regimeTable = (signals: RegimeSignals): RegimeRow[] =>
  REGIME_RULES.map(({ tests, ...rule }) => {
    const conditions = tests.map(([id, operator, threshold]): RegimeCondition => {
      const { name, unit, value, reason } = signals[id];
      const met = compare(signals[id], operator, threshold);
      return {
        id,
        name,
        value,
        unit,
        operator,
        threshold,
        met,
        reason: met === null || value === null ? reason : null,
      };
    });
    return { ...rule, conditions, matched: allMet(conditions.map(({ met }) => met)) };
  });

/** The regime that the table tells. */
export function regimeOf(table: readonly RegimeRow[]): RegimeReport {
  const first = table.findIndex(({ matched }) => matched === true);
  const open = table.slice(0, Math.max(0, first)).filter(({ matched }) => matched === null);
  const row = table[first];
  if (row === undefined || open.length > 0)
    return {
      ...{ id: null, name: null, trap: null, plan: null },
      reason: `not decided: ${open.map(({ name }) => name.toLowerCase()).join(', ')} could match`,
    };
  const { id, name, trap, plan } = row;
  return { id, name, trap, plan, reason: null };
}
