import { describe, expect, test } from 'vitest';
import { benchTable, errorTable, growthTable, replaceSection } from './bench-table.ts';

const figure = {
  name: 'Kernel',
  unit: 'ns' as const,
  value: 200,
  aim: 100,
  others: [
    { name: 'plain', value: 1000 },
    { name: 'peer', value: 50 },
  ],
};

describe('main table', () => {
  const [head, , first, second] = benchTable([figure]).split('\n');

  test('a figure, whether its aim is reached, and what it is compared with', () => {
    expect(head).toBe('| figure | engine | aim | reached | compared with | takes | ratio |');
    expect(first).toBe('| Kernel | 200 ns | 100 ns | no | plain | 1,000 ns | 5.0 × |');
  });

  test('a second comparison on its own line; slower than it is below 1', () => {
    expect(second).toBe('|  |  |  |  | peer | 50.0 ns | 0.25 × |');
  });

  test('an aim is reached at the aim; without one nothing is said', () => {
    expect(benchTable([{ ...figure, value: 100 }])).toContain('| 100 ns | 100 ns | yes |');
    expect(benchTable([{ ...figure, aim: null }])).toContain('| 200 ns |  |  | plain |');
  });
});

test('cost against size', () => {
  const columns = [[figure], [{ ...figure, value: 42.3 }]];
  expect(growthTable([1_000, 5_000], columns, ['Kernel']).split('\n')).toEqual([
    '| ns per contract | 1,000 | 5,000 |',
    '| --- | ---: | ---: |',
    '| Kernel | 200 | 42.3 |',
  ]);
});

test('errors against the exact engine, in percent', () => {
  const error = {
    netGex: -0.0123,
    grossGex: 0.004,
    gamma: 0.02,
    outOfTheMoneyGamma: 0.001,
    worstGamma: 0.5,
    worstOutOfTheMoneyGamma: 0.02,
  };
  expect(errorTable([{ name: 'exact', error }]).split('\n')[2]).toBe(
    '| exact | -1.23 % | 0.40 % | 2.00 % | 0.10 % | 50.00 % | 2.00 % |',
  );
});

describe('section of a document', () => {
  test('is replaced, twice as once', () => {
    const empty = '# A\n<!-- bench:start -->\n<!-- bench:end -->\nafter\n';
    const once = replaceSection(empty, 'new');
    expect(once).toBe('# A\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nafter\n');
    expect(replaceSection(once, 'new')).toBe(once);
  });

  test('a document without the markers is refused', () => {
    expect(() => replaceSection('# A\n<!-- bench:end --> <!-- bench:start -->', 'new')).toThrow(
      'bench:start',
    );
  });
});
