import { describe, expect, it } from 'vitest';
import type { ConditionAnswer } from '@/lib/schema/trap-answer.ts';
import { conditionDistance, conditionFigure, conditionThreshold, conditionWord } from './condition-text.ts';

const row = (over: Partial<ConditionAnswer>): ConditionAnswer => ({
  id: 'net_gex',
  name: 'Net GEX',
  value: -1.42e9,
  unit: 'dollars',
  operator: '<',
  threshold: -1e9,
  met: true,
  distance: 0.42e9,
  reason: null,
  leave: -0.9e9,
  held: false,
  inputs: {},
  history: [],
  ...over,
});

describe('condition text', () => {
  it('writes value, threshold and distance in one unit', () => {
    const netGex = row({});
    expect(conditionFigure(-1.42e9, 'dollars')).toBe('−$1.42B');
    expect(conditionThreshold(netGex)).toBe('< −$1.00B');
    expect(conditionDistance(netGex)).toBe('$420M past');
    const volume = row({ unit: 'times', operator: '>', threshold: 2, distance: -0.4 });
    expect(conditionThreshold(volume)).toBe('> 2.0×');
    expect(conditionDistance(volume)).toBe('0.4× to go');
    const momentum = row({ unit: 'percent', operator: '>=', threshold: 0.3, distance: -0.18 });
    expect(conditionThreshold(momentum)).toBe('≥ 0.30\u202f%');
    expect(conditionDistance(momentum)).toBe('0.18 pp to go');
  });

  it('signs a change, never a share', () => {
    expect(conditionFigure(59.74, 'percent')).toBe('+59.74\u202f%');
    expect(conditionFigure(59.74, 'unsigned_percent')).toBe('59.74\u202f%');
    const share = row({ unit: 'unsigned_percent', operator: '<=', threshold: 70, distance: 10.26 });
    expect(conditionThreshold(share)).toBe('≤ 70.00\u202f%');
    expect(conditionDistance(share)).toBe('10.26 pp past');
  });

  it('says unknown, never a number, without a value', () => {
    expect(conditionWord({ met: null })).toBe('unknown');
    expect(conditionDistance(row({ distance: null }))).toBeNull();
  });
});
