import { expect, test } from 'vitest';
import { readImportArguments } from './import-arguments.ts';

test('files alone', () => {
  expect(readImportArguments(['a.csv', 'folder'])).toEqual({
    files: ['a.csv', 'folder'],
    format: 'auto',
    help: false,
  });
});

test('symbol without its prefix, and format', () => {
  expect(readImportArguments(['--symbol', '^spx', 'a', '--format=cboe-csv'])).toEqual({
    files: ['a'],
    format: 'cboe-csv',
    symbol: 'SPX',
    help: false,
  });
});

test('help needs no file', () => expect(readImportArguments(['-h']).help).toBe(true));

test.each([
  [[], 'which files?'],
  [
    ['a', '--format', 'xml'],
    '--format xml: expected native, cboe-json, cboe-csv, tradier, schwab, polygon, yahoo or auto',
  ],
  [['a', '--symbol', 'a b'], '--symbol a b: expected a symbol is 1 to 10'],
  [['a', '--verbose'], "Unknown option '--verbose'"],
])('%j is refused', (args, message) => expect(() => readImportArguments(args)).toThrow(message));
