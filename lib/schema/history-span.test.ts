import { expect, test } from 'vitest';
import { spanHref, spanOf } from './history-span.ts';

test('a known span is taken, anything else is five days', () => {
  expect(spanOf('1y')).toBe('1y');
  for (const text of [undefined, '', '2w', 'toString', ['1d', '1m']]) expect(spanOf(text)).toBe('5d');
});

test('the default span is left out of the address', () => {
  expect(spanHref('/volatility/SPY', '5d')).toBe('/volatility/SPY');
  expect(spanHref('/volatility/SPY', '1y')).toBe('/volatility/SPY?span=1y');
  expect(spanHref('/volatility/SPY?at=2026-11-16T14:20', '1y')).toBe(
    '/volatility/SPY?at=2026-11-16T14:20&span=1y',
  );
});
