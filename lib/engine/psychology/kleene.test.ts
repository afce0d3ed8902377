import { expect, it } from 'vitest';
import { allMet, anyMet, completions } from './kleene.ts';

it('knows and, or and every way that unknowns could turn out', () => {
  expect([allMet([]), allMet([true, null]), allMet([null, false])]).toEqual([true, null, false]);
  expect([anyMet([]), anyMet([false, null]), anyMet([null, true])]).toEqual([false, null, true]);
  expect(completions([true, null])).toEqual([
    [true, true],
    [true, false],
  ]);
  expect(completions([null, null, null])).toHaveLength(8);
});
