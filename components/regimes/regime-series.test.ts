import { describe, expect, it } from 'vitest';
import type { TrapAnswer } from '@/lib/schema/trap-answer.ts';
import { regimeRows } from './regime-series.ts';

type Rule = TrapAnswer['regimes'][number];
type Test = Rule['conditions'][number];

const test = (over: Partial<Test>): Test => ({
  id: 'net_gex',
  name: 'Net GEX',
  value: -1.42e9,
  unit: 'dollars',
  operator: '<',
  threshold: -0.5e9,
  met: true,
  reason: null,
  ...over,
});
const rule = (id: Rule['id'], matched: boolean | null, conditions: Test[]): Rule => ({
  id,
  name: id,
  matched,
  conditions,
  trap: '',
  plan: '',
});
const rows = (id: Rule['id'] | null, regimes: Rule[]) =>
  regimeRows({ regime: { id, name: null, trap: null, plan: null, reason: null }, regimes });

describe('regimeRows', () => {
  const far = test({
    id: 'flip_distance',
    name: 'Distance to the flip',
    value: 0.64,
    unit: 'unsigned_percent',
    operator: '<=',
    threshold: 0.5,
    met: false,
  });
  const unknown = test({
    id: 'volume',
    name: 'Volume',
    value: null,
    unit: 'times',
    operator: '>',
    threshold: 2,
    met: null,
    reason: 'no bars',
  });

  it('says of each rule the test that decides it', () => {
    const all = rows('short_gamma_momentum', [
      rule('flip_point_critical', false, [far]),
      rule('capitulation_cascade', null, [test({}), unknown]),
      rule('short_gamma_momentum', true, [test({})]),
      rule('neutral', true, []),
    ]);
    expect(all.map(({ state, decides }) => [state, decides])).toEqual([
      ['no', 'Distance to the flip 0.64\u202f%, needs ≤ 0.50\u202f%'],
      ['unknown', 'Volume unknown, needs > 2.0×'],
      ['is it', 'Net GEX \u2212$1.42B, needs < \u2212$500M'],
      ['not reached', 'when no rule above matches'],
    ]);
  });

  it('says when a later rule matches too', () => {
    const all = rows('short_gamma_momentum', [
      rule('short_gamma_momentum', true, [test({})]),
      rule('mean_reversion_zone', true, [test({})]),
    ]);
    expect(all.map(({ state }) => state)).toEqual(['is it', 'also matches']);
  });

  it('names each figure by rule and signal, and keeps the reason of an unknown one', () => {
    const [row] = rows(null, [rule('capitulation_cascade', null, [unknown, far])]);
    expect(row?.tests.map(({ id, text, reason }) => [id, text, reason])).toEqual([
      ['regimes.capitulation_cascade.volume', 'unknown', 'no bars'],
      ['regimes.capitulation_cascade.flip_distance', '0.64\u202f%', null],
    ]);
  });
});
