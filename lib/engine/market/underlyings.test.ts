import { expect, test } from 'vitest';
import { underlyingOfRoot, underlyingSpec } from './underlyings.ts';

test.each([
  ['SPXW', 'SPX'],
  ['NDXP', 'NDX'],
  ['RUTW', 'RUT'],
  ['VIXW', 'VIX'],
  ['XSP', 'XSP'],
  ['AAPL7', 'AAPL'],
  ['SPY', 'SPY'],
])('options of root %s are on %s', (root, underlying) => {
  expect(underlyingOfRoot(root)).toBe(underlying);
});

test.each([
  ['SPX', 'SPY'],
  ['XSP', 'SPY'],
  ['NDX', 'QQQ'],
  ['XND', 'QQQ'],
  ['RUT', 'IWM'],
  ['MRUT', 'IWM'],
  ['VIX', null],
])('%s is a European, cash-settled Section 1256 index; its volume is that of %s', (symbol, volumeProxy) => {
  expect(underlyingSpec(symbol)).toMatchObject({
    symbol,
    kind: 'index',
    style: 'european',
    cashSettled: true,
    section1256: true,
    multiplier: 100,
    volumeProxy,
  });
});

test.each(['SPY', 'QQQ', 'IWM', 'DIA', 'AAPL', 'BRK.B'])(
  '%s is American and physically settled',
  (symbol) => {
    expect(underlyingSpec(symbol)).toMatchObject({
      symbol,
      kind: 'equity',
      style: 'american',
      cashSettled: false,
      section1256: false,
      multiplier: 100,
      volumeProxy: null,
    });
  },
);

test('an underlying outside the table has no name', () => {
  expect(underlyingSpec('AAPL').name).toBeNull();
  expect(underlyingSpec('SPX').name).toBe('S&P 500 Index');
});
