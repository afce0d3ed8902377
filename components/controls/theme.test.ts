import { expect, it } from 'vitest';
import { isTheme, type Theme, themeAfter } from './theme.ts';

it('goes round all themes and back', () => {
  const start: Theme = 'dark';
  expect([themeAfter(start), themeAfter('light'), themeAfter('auto')]).toEqual(['light', 'auto', 'dark']);
});

it('knows a theme from other text', () => {
  expect(['dark', 'light', 'auto', 'blue', ''].map(isTheme)).toEqual([true, true, true, false, false]);
});
