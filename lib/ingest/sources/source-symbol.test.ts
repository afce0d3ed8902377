import { expect, test } from 'vitest';
import { requireSourceSymbol } from './source-symbol.ts';

test.each([
  ['SPY', 'SPY', false],
  [' spy ', 'SPY', false],
  ['SPX', 'SPX', true],
  ['_SPX', 'SPX', true],
  ['^DJX', 'DJX', true],
  ['$VIX', 'VIX', true],
  ['BRK.B', 'BRK.B', false],
])('%s', (text, symbol, isIndex) => {
  expect(requireSourceSymbol(text)).toEqual({ symbol, isIndex });
});

test.each([
  '',
  '..',
  '../x',
  'SPY/../..',
  'SPY?x',
  'SPY%2e',
  '_',
  '__SPX',
  '.SPY',
  'SPY\n',
  'LONGERTHANTEN',
  'Ä',
])('%j never reaches a URL', (text) => {
  if (text === 'SPY\n') expect(requireSourceSymbol(text).symbol).toBe('SPY');
  else expect(() => requireSourceSymbol(text)).toThrow('1 to 10 capital letters');
});
