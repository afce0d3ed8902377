import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { loopGain, priceImpact } from './price-impact.ts';

/** Γ in shares per $1 of a net GEX in dollars per 1 %. */
const sharesOf = (gex: number, spot: number) => gex / (0.01 * spot * spot);

describe('gain', () => {
  it('is 100·Y·σ_daily·|GEX|/ADV$', () => {
    const [spot, gex, adv, dailyVolatility] = [593.42, -1.42e9, 76e6, 0.00951];
    const gain = loopGain(priceImpact(spot, { y: 1, dailyVolatility, advShares: adv }), sharesOf(gex, spot));
    expectClose(gain, (100 * dailyVolatility * 1.42e9) / (adv * spot), 1e-12);
    expectClose(gain, 0.02995, 1e-5);
  });

  it('is about 0.02 for -$1B on SPY; the factor of 2 of the second source needs 0.5, some $20B', () => {
    const gain = (gex: number) =>
      loopGain(priceImpact(590, { y: 1, dailyVolatility: 0.01, advShares: 76e6 }), sharesOf(gex, 590));
    expectClose(gain(-1e9), 0.0223, 1e-4);
    expectClose(1 / (1 - gain(-1e9)), 1.023, 1e-3);
    expectClose(gain(-22.42e9), 0.5, 1e-3);
  });
});

describe('priceImpact', () => {
  it('moves a price by a day’s deviation when a day’s volume is bought', () => {
    expectClose(priceImpact(500, { y: 1, dailyVolatility: 0.01, advShares: 5e7 }) * 5e7, 5, 1e-12);
  });

  it('names what it refuses', () => {
    const inputs = { y: 1, dailyVolatility: 0.01, advShares: 1e6 };
    expect(() => priceImpact(500, { ...inputs, advShares: -1 })).toThrow(
      'advShares must be above zero, got -1',
    );
    expect(() => priceImpact(500, { ...inputs, advShares: 0 })).toThrow(
      'advShares must be above zero, got 0',
    );
    expect(() => priceImpact(500, { ...inputs, y: Number.POSITIVE_INFINITY })).toThrow(
      'y must be zero or above, got Infinity',
    );
    expect(() => priceImpact(0, inputs)).toThrow('spot must be above zero, got 0');
  });
});
