import { describe, expect, test } from 'vitest';
import { analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { contractCount } from '../market/option-chain.ts';
import { benchChain } from './bench-chain.ts';

const nothing = { sessionBars: [], priorBars: [], earlier: [] };

describe.each(['european', 'american'] as const)('%s chain to measure with', (style) => {
  const { chain, input, price } = benchChain(2_500, style);
  const { exposure } = analyze(chain, nothing, DEFAULT_ASSUMPTIONS);

  test('has the contracts asked for, quoted on both sides of their prices', () => {
    expect(contractCount(chain)).toBe(2_500);
    const { bid, ask } = chain.columns;
    price.forEach((value, i) => {
      expect(bid[i]).toBeLessThanOrEqual(value + 1e-7);
      expect(ask[i]).toBeGreaterThanOrEqual(value - 1e-7);
    });
    expect(input.volatility.every((v) => v > 0.05 && v < 3)).toBe(true);
  });

  test('expires on rising dates, each named once', () => {
    const dates = chain.expirations.map((e) => e.date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(Math.max(...chain.columns.expiration)).toBe(dates.length - 1);
  });

  test('is work like a real one: most contracts count, parity gives the forwards, a flip', () => {
    expect(exposure.quality.included).toBeGreaterThan(2_400);
    expect(exposure.byExpiry.every((e) => e.forwardSource === 'parity')).toBe(true);
    expect(exposure.gammaFlip.level).not.toBeNull();
    expect(exposure.quality.flags).not.toHaveProperty('duplicate');
  });

  test('is the same again', () => {
    expect(benchChain(2_500, style)).toEqual(benchChain(2_500, style));
  });
});
