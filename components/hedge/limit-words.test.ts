import { expect, it } from 'vitest';
import { bandText, meterWidth, shareText, tradeText } from './limit-words.ts';

it('says how far a band is, in dollars and in price, above and below', () => {
  const band = {
    status: 'alert',
    from: 60,
    dollars: 7_378_893,
    price_above: 594.978,
    price_below: null,
  } as const;
  expect(bandText(593.72, band)).toBe('$7.38M to alert, at 594.98 (+1.26)');
  expect(bandText(593.72, { ...band, price_below: 590 })).toContain('or 590.00 (−3.72)');
  expect(bandText(593.72, { ...band, price_above: null })).toBe('$7.38M to alert, no price within 10 %');
  expect(bandText(593.72, null)).toBe('auto-hedge reached');
});

it('cuts the bar and not the figure', () => {
  expect(meterWidth(11.2449)).toBe(100);
  expect(shareText(11.2449)).toBe('1,124.5\u202f%');
  expect(meterWidth(0.4524)).toBeCloseTo(45.24, 12);
});

it('names the trade', () => {
  expect(tradeText(-21_257.68)).toBe('sell 21,258 shares');
  expect(tradeText(42_832)).toBe('buy 42,832 shares');
  expect(tradeText(0.2)).toBe('nothing to trade');
});
