import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../../require.ts';
import { expectClose } from '../../testing/expect-close.ts';
import { americanGreeks } from './american-greeks.ts';
import { exerciseBoundary } from './exercise-boundary.ts';

const put = {
  right: 'put',
  spot: 100,
  strike: 90,
  years: 1.5,
  volatility: 0.3,
  rate: 0.04,
  dividendYield: 0.02,
} as const;
const call = { ...put, right: 'call', dividendYield: 0.05 } as const;

describe('exerciseBoundary', () => {
  test('falls with time from the strike for a put, rises for a call', () => {
    for (const o of [put, call]) {
      const { years, spot } = exerciseBoundary(o);
      expect(years[0]).toBe(0);
      expect(years.at(-1)).toBe(1.5);
      expect(spot[0]).toBe(90);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      const outwards = spot.map((value) => (o.right === 'put' ? -value : value));
      expect(outwards).toEqual([...outwards].sort((a, b) => a - b));
    }
    expectClose(exerciseBoundary({ ...call, rate: 0.1 }).spot[0] ?? Number.NaN, 180, 1e-12);
  });

  test.each([put, call])('the price meets intrinsic value smoothly there: %o', (o) => {
    const { years, spot } = exerciseBoundary(o, { scheme: 'accurate' });
    for (const [i, level] of spot.entries()) {
      const left = years[i] ?? Number.NaN;
      if (left < 0.01) continue;
      const outside = o.right === 'put' ? 1e-4 : -1e-4;
      const beyond = americanGreeks(
        { ...o, years: left, spot: level * (1 - outside) },
        { scheme: 'accurate' },
      );
      const before = americanGreeks(
        { ...o, years: left, spot: level * (1 + outside) },
        { scheme: 'accurate' },
      );
      expect([beyond.exerciseNow, before.exerciseNow]).toEqual([true, false]);
      expectClose(before.delta, o.right === 'put' ? -1 : 1, 1e-3, `delta at ${left}`);
      expectClose(before.price, Math.abs(level * (1 + outside) - 90), 1e-5, `price at ${left}`);
      const gamma = (2 * (o.rate * 90 - o.dividendYield * level)) / (o.volatility * level) ** 2;
      expectClose(
        before.gamma,
        o.right === 'put' ? gamma : -gamma,
        0.01 * Math.abs(gamma),
        `gamma at ${left}`,
      );
    }
  });

  test('is empty where early exercise never pays', () => {
    expect(exerciseBoundary({ ...call, dividendYield: 0 })).toEqual({ years: [], spot: [] });
    expect(exerciseBoundary({ ...put, years: 0 })).toEqual({ years: [], spot: [] });
  });

  test('is refused for two boundaries and without volatility', () => {
    expect(() => exerciseBoundary({ ...put, rate: -0.01, dividendYield: -0.05 })).toThrow(InvalidArgument);
    expect(() => exerciseBoundary({ ...put, volatility: 0 })).toThrow(/^volatility/);
  });
});
