import { expect, it } from 'vitest';
import { formatAge } from './format-age.ts';

it('writes an age in its largest whole unit, days from two on', () => {
  expect([0, 59.9, 60, 3599, 3600, 47 * 3600, 48 * 3600, 400 * 86_400].map(formatAge)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '59 min',
    '1 h',
    '47 h',
    '2 d',
    '400 d',
  ]);
});
