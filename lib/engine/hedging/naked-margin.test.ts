import { expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { nakedMargin, type ShortOption } from './naked-margin.ts';

const call: ShortOption = { right: 'call', spot: 580, strike: 580, premium: 0, kind: 'equity' };

it('asks $116M for 10 000 short 580 calls, $580M of stock, before the premium', () => {
  expectClose(nakedMargin(call) * 100 * 10_000, 116e6, 1e-3);
  expectClose(580 * 100 * 10_000, 580e6, 0);
  expectClose(nakedMargin({ ...call, premium: 7.5 }) * 100 * 10_000, 123.5e6, 1e-3);
});

it('takes off what is out of the money, down to 10 % of spot for a call and of the strike for a put', () => {
  expectClose(nakedMargin({ ...call, strike: 600 }), 96, 1e-12);
  expectClose(nakedMargin({ ...call, strike: 700 }), 58, 1e-12);
  expectClose(nakedMargin({ ...call, right: 'put', strike: 560 }), 96, 1e-12);
  expectClose(nakedMargin({ ...call, right: 'put', strike: 400 }), 40, 1e-12);
});

it('asks 15 % on a broad-based index, and the same in the money as at it', () => {
  expectClose(nakedMargin({ ...call, kind: 'index' }), 87, 1e-12);
  expectClose(nakedMargin({ ...call, strike: 500 }), 116, 1e-12);
  expect(() => nakedMargin({ ...call, premium: -1 })).toThrow('premium must be zero or above, got -1');
});
