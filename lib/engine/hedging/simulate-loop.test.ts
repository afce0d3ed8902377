import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { type LoopInput, simulateLoop } from './simulate-loop.ts';

const input = (over: Partial<LoopInput> = {}): LoopInput => ({
  spot: 580,
  shock: 3,
  thresholdDollars: 0,
  lambda: 1e-5,
  book: { gammaShares: -50_000 },
  ...over,
});
const sum = (report: ReturnType<typeof simulateLoop>) =>
  report.steps.reduce((total, step) => total + step.priceMove, 0);

describe('constant gamma', () => {
  it('doubles a move of 0.52 % to 1.03 % at g = 0.5, as the second source says', () => {
    const report = simulateLoop(input());
    expect(report).toMatchObject({ gain: 0.5, outcome: 'settled', stable: true, reason: null });
    expectClose(report.amplification ?? 0, 2, 1e-12);
    expect([3 / 580, (report.totalMove ?? 0) / 580].map((share) => (share * 100).toFixed(2))).toEqual([
      '0.52',
      '1.03',
    ]);
  });

  it('is 1/(1 − g) short and 1/(1 + g) long to 1e-9, by formula and by playing the rounds', () => {
    const gains = fc.double({ min: 0, max: 0.9, noNaN: true });
    const shocks = fc.double({ min: -8, max: 8, noNaN: true }).filter((shock) => Math.abs(shock) > 0.1);
    fc.assert(
      fc.property(gains, shocks, fc.constantFrom(-1, 1), (g, shock, side) => {
        const book = { gammaShares: (side * g) / 1e-5 };
        const report = simulateLoop(input({ shock, book }));
        const expected = 1 / (1 + side * g);
        expectClose(report.amplification ?? 0, expected, 1e-9);
        expectClose((shock + sum(report)) / shock, expected, 1e-9);
        expectClose((report.hedgeShares ?? 0) * 1e-5, sum(report), 1e-8);
        const sharesAt = (price: number) => 1234 + book.gammaShares * (price - 580);
        const repriced = simulateLoop(input({ shock, book: { ...book, sharesAt, hedgedShares: 1234 } }));
        if (Math.abs(expected * shock) < 100) expectClose(repriced.amplification ?? 0, expected, 1e-9);
      }),
    );
  });

  it('is unstable when short with g of 1 or more', () => {
    for (const gammaShares of [-1e5, -2e5]) {
      const report = simulateLoop(input({ book: { gammaShares } }));
      expect(report).toMatchObject({
        outcome: 'unstable',
        stable: false,
        amplification: null,
        hedgeShares: null,
      });
      expect(report.reason).toContain('no price within reach stops the loop');
    }
  });

  it('swings ever wider when long with g of 1 or more, around a rest that exists', () => {
    const report = simulateLoop(input({ book: { gammaShares: 3e5 } }));
    expect(report).toMatchObject({ outcome: 'oscillating', stable: false });
    expectClose(report.gain, 3, 1e-12);
    expectClose(report.amplification ?? 0, 0.25, 1e-12);
    expect(Math.abs(report.steps[3]?.priceMove ?? 0)).toBeGreaterThan(
      Math.abs(report.steps[2]?.priceMove ?? 0),
    );
  });
});

describe('a threshold', () => {
  it('holds the hedge back while less is unhedged: 50 000 shares per $1 and $3 leave $87M', () => {
    const quiet = simulateLoop(input({ thresholdDollars: 90e6 }));
    expect(quiet).toMatchObject({ amplification: 1, totalMove: 3, hedgeShares: 0 });
    expect(quiet.steps).toEqual([{ spot: 583, unhedgedDollars: -87.45e6, hedgeShares: 0, priceMove: 0 }]);
  });

  it('ends the loop earlier than none would', () => {
    const report = simulateLoop(input({ thresholdDollars: 30e6 }));
    expect(report.steps.map((step) => step.hedgeShares)).toEqual([150_000, 75_000, 0]);
    expectClose(report.amplification ?? 0, 1.75, 1e-12);
  });

  it('reads the second source’s steps: $10M at 582 and $5M at 583 are 17 182 and 8 576 shares', () => {
    expect(Math.round(10e6 / 582)).toBe(17_182);
    expect(Math.round(5e6 / 583)).toBe(8_576);
    const report = simulateLoop(
      input({ shock: 2, lambda: 1 / 17_182, thresholdDollars: 1e6, book: { gammaShares: -17_182 / 2 } }),
    );
    expect(Math.round(report.steps[0]?.hedgeShares ?? 0)).toBe(17_182);
    expectClose(report.steps[0]?.unhedgedDollars ?? 0, -10e6, 100);
    expect(report.steps[1]?.spot).toBe(583);
    expectClose(report.steps[1]?.unhedgedDollars ?? 0, -5e6, 1e4);
  });
});

describe('a re-priced book', () => {
  /** Short gamma that fades 4 dollars away from 580. */
  const book = {
    gammaShares: -120_000,
    hedgedShares: 0,
    sharesAt: (price: number) => -120_000 * 4 * Math.tanh((price - 580) / 4),
  };

  it('comes to rest where constant gamma would not', () => {
    const report = simulateLoop(input({ shock: 1, book }));
    expect(report.gain).toBeCloseTo(1.2, 12);
    expect(report.outcome).toBe('settled');
    const move = report.totalMove ?? 0;
    expectClose(move, 1 - 1e-5 * book.sharesAt(580 + move), 1e-9);
    expectClose(1 + sum(report), move, 1e-7);
  });

  it('moves by its volatility and time alone when there is no shock', () => {
    const report = simulateLoop(input({ shock: 0, book: { ...book, hedgedShares: 1000 } }));
    expect(report.totalMove).toBeGreaterThan(0);
    expect(report.amplification).toBeNull();
    expect(report.reason).toBe('there is no shock to compare the move with');
  });
});

describe('what it refuses', () => {
  it.each([
    [{ lambda: Number.POSITIVE_INFINITY }, 'lambda must be zero or above, got Infinity'],
    [{ lambda: -1e-5 }, 'lambda must be zero or above, got -0.00001'],
    [{ spot: 0 }, 'spot must be above zero, got 0'],
    [{ shock: Number.NaN }, 'shock must be a finite number, got NaN'],
    [{ shock: -580 }, 'shock must be above −580, so that a price is left, got -580'],
    [{ thresholdDollars: -1 }, 'thresholdDollars must be zero or above, got -1'],
    [{ book: { gammaShares: Number.NaN } }, 'gammaShares must be a finite number, got NaN'],
  ] as const)('%o', (over, message) => {
    expect(() => simulateLoop(input(over))).toThrow(message);
  });

  it('answers in plain JSON, without impact and without gamma too', () => {
    for (const over of [{}, { lambda: 0 }, { book: { gammaShares: 0 } }, { shock: 0 }, { shock: -3 }])
      expectPlainJson(simulateLoop(input(over)));
    expect(simulateLoop(input({ lambda: 0 }))).toMatchObject({ amplification: 1, hedgeShares: 150_000 });
  });
});
