import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { conditionFigure, conditionThreshold } from '../feedback-loop/condition-text.ts';

type Rule = TrapAnswer['regimes'][number];
type Test = Rule['conditions'][number];

export interface RegimeTestRow {
  readonly key: string;
  /** Name of the figure in the API's answer. */
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
  readonly text: string;
  readonly needs: string;
  readonly met: boolean | null;
  readonly reason: string | null;
}

export interface RegimeRow {
  readonly id: Rule['id'];
  readonly name: string;
  readonly state: 'is it' | 'also matches' | 'no' | 'unknown' | 'not reached';
  /** The test that decides against it, or what it needs. */
  readonly decides: string;
  readonly tests: readonly RegimeTestRow[];
  readonly trap: string;
  readonly plan: string;
}

/** Counts of timeframes stand alone here; elsewhere they are of the four conditions. */
const figure = (value: number, { unit }: Pick<Test, 'unit'>): string =>
  unit === 'count' ? String(value) : conditionFigure(value, unit);

function testRow(rule: Rule['id'], test: Test, index: number): RegimeTestRow {
  const { id, name, value, met, reason } = test;
  return {
    key: `${id} ${index}`,
    id: `regimes.${rule}.${id}`,
    name,
    value,
    text: value === null ? 'unknown' : figure(value, test),
    needs: conditionThreshold(test),
    met,
    reason,
  };
}

function decidedBy({ conditions, matched }: Rule): string {
  if (conditions.length === 0) return 'when no rule above matches';
  const test =
    matched === true
      ? conditions[0]
      : (conditions.find((one) => one.met === false) ?? conditions.find((one) => one.met === null));
  if (test === undefined) return '';
  const { name, value } = test;
  return `${name} ${value === null ? 'unknown' : figure(value, test)}, needs ${conditionThreshold(test)}`;
}

function stateOf({ id, matched }: Rule, regime: TrapAnswer['regime'], isAfter: boolean): RegimeRow['state'] {
  if (id === regime.id) return 'is it';
  if (matched === null) return 'unknown';
  if (!matched) return 'no';
  return isAfter ? 'also matches' : 'not reached';
}

/** The 14 rules in the order in which they are tried, each with what decides it now. */
export function regimeRows({ regime, regimes }: Pick<TrapAnswer, 'regime' | 'regimes'>): RegimeRow[] {
  const own = regimes.findIndex(({ id }) => id === regime.id);
  return regimes.map((rule, i) => ({
    id: rule.id,
    name: rule.name,
    state:
      rule.conditions.length === 0 && rule.id !== regime.id
        ? 'not reached'
        : stateOf(rule, regime, own >= 0 && i > own),
    decides: decidedBy(rule),
    tests: rule.conditions.map((test, j) => testRow(rule.id, test, j)),
    trap: rule.trap,
    plan: rule.plan,
  }));
}
