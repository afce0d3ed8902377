import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { europeanGreeks } from '../pricing/greeks.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { deltaLadder, type LadderRung } from './delta-ladder.ts';
import { displayedUse } from './risk-limits.ts';

const typed = (contracts: number, first: number, deltas: readonly number[]) => ({
  contracts,
  multiplier: 100,
  rungs: deltas.map((delta, i) => ({ spot: first + i, delta })),
});
const rounded = (ladder: readonly LadderRung[], field: 'positionShares' | 'hedgeShares') =>
  ladder.map((rung) => Math.round(rung[field]));
const millions = (ladder: readonly LadderRung[]) =>
  ladder.map((rung) => Math.round(rung.positionDollars / 1e5) / 10);

describe('the first source: calls at 590 to 595', () => {
  const DELTAS = [0.3, 0.35, 0.41, 0.48, 0.55, 0.63];
  const ladder = deltaLadder(typed(-1_000, 590, DELTAS));

  it('has its shares and dollars with 1 000 contracts short', () => {
    expect(rounded(ladder, 'positionShares')).toEqual([-30_000, -35_000, -41_000, -48_000, -55_000, -63_000]);
    expect(millions(ladder)).toEqual([-17.7, -20.7, -24.3, -28.5, -32.7, -37.5]);
  });

  it('is ten times that with the 10 000 of its text: 354 % of the limit, 50 000 shares for the first dollar', () => {
    const [first, second] = deltaLadder(typed(-10_000, 590, DELTAS));
    expectClose(first?.positionShares ?? 0, -300_000, 1e-6);
    expectClose(first?.positionDollars ?? 0, -177e6, 1e-3);
    expect(displayedUse(first?.grossLimitUse ?? 0)).toBe(354);
    expectClose(second?.hedgeShares ?? 0, 50_000, 1e-6);
  });

  it('uses 35.4, 48.5, 65.3 and 75.0 % at 590, 592, 594 and 595, where 74.97 fires', () => {
    const at = [0, 2, 4, 5].map((i) => ladder[i]);
    expect(at.map((rung) => displayedUse(rung?.grossLimitUse ?? 0))).toEqual([35.4, 48.5, 65.3, 75]);
    expect(at.map((rung) => rung?.status)).toEqual(['within', 'warning', 'alert', 'critical']);
    expect(at.map((rung) => rung?.autoHedge)).toEqual([false, false, false, true]);
    expect(ladder[5]?.grossLimitUse).toBeLessThan(0.75);
  });

  it('buys 5, 6, 7, 7 and 8 thousand shares, 33 000 in all', () => {
    expect(rounded(ladder, 'hedgeShares')).toEqual([0, 5_000, 6_000, 7_000, 7_000, 8_000]);
    expectClose(ladder.at(-1)?.cumulativeHedgeShares ?? 0, 33_000, 1e-6);
  });

  it('says why typed deltas have no gamma, theta or vega', () => {
    const [rung] = ladder;
    expect([rung?.gammaShares, rung?.theta, rung?.vega, rung?.gammaLimitUse, rung?.vegaLimitUse]).toEqual(
      Array(5).fill(null),
    );
    expect(rung?.reason).toBe('deltas were typed in: no gamma, theta or vega');
  });
});

describe('the second source: calls at 580 to 585', () => {
  it('has its shares with 1 000 contracts, and -$29M to -$41M ($40.95M)', () => {
    const ladder = deltaLadder(typed(-1_000, 580, [0.5, 0.54, 0.58, 0.62, 0.66, 0.7]), undefined, 'b');
    expect(rounded(ladder, 'positionShares')).toEqual([-50_000, -54_000, -58_000, -62_000, -66_000, -70_000]);
    const [first, last] = [ladder[0]?.positionDollars ?? 0, ladder[5]?.positionDollars ?? 0];
    expect([Math.round(first / 1e6), Math.round(last / 1e6)]).toEqual([-29, -41]);
    expectClose(last, -40.95e6, 1e-3);
    expect(rounded(ladder, 'hedgeShares')).toEqual([0, 4_000, 4_000, 4_000, 4_000, 4_000]);
    expect(ladder.map((rung) => rung.status)).toEqual([
      'within',
      'warning',
      'warning',
      'warning',
      'alert',
      'alert',
    ]);
  });
});

describe('a computed ladder', () => {
  const terms = { strike: 595, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.01 };

  it('is the greeks of each spot times the position', () => {
    const ladder = deltaLadder({
      contracts: -250,
      multiplier: 100,
      right: 'put',
      ...terms,
      spots: [580, 590.5, 600],
    });
    expect(ladder.map((rung) => rung.spot)).toEqual([580, 590.5, 600]);
    for (const rung of ladder) {
      const greeks = europeanGreeks({ right: 'put', ...terms, spot: rung.spot });
      expect(rung.delta).toBe(greeks.delta);
      expectClose(rung.positionShares, -25_000 * greeks.delta, 1e-9);
      expectClose(rung.gammaShares ?? 0, -25_000 * greeks.gamma, 1e-9);
      expectClose(rung.theta ?? 0, -25_000 * greeks.thetaPerDay, 1e-9);
      expectClose(rung.vega ?? 0, -25_000 * greeks.vegaPerPoint, 1e-9);
      expectClose(rung.gammaLimitUse ?? 0, (25_000 * greeks.gamma * rung.spot) / 500e3, 1e-12);
      expectClose(rung.vegaLimitUse ?? 0, (25_000 * greeks.vegaPerPoint) / 1e6, 1e-12);
      expectClose(rung.netLimitUse, 5 * rung.grossLimitUse, 1e-12);
      expect(rung.reason).toBeNull();
    }
  });

  it('stays hedged: position plus cumulative hedge is the first position on every rung', () => {
    const spots = fc
      .uniqueArray(fc.integer({ min: 400, max: 800 }), { minLength: 1, maxLength: 12 })
      .map((list) => list.sort((a, b) => a - b));
    const contracts = fc.integer({ min: -20_000, max: 20_000 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(spots, contracts, fc.constantFrom('call' as const, 'put' as const), (at, n, right) => {
        const ladder = deltaLadder({ contracts: n, multiplier: 100, right, ...terms, spots: at });
        const first = ladder[0]?.positionShares ?? Number.NaN;
        let bought = 0;
        for (const rung of ladder) {
          bought += rung.hedgeShares;
          expectClose(rung.cumulativeHedgeShares, bought, 1e-6);
          expectClose(rung.positionShares + rung.cumulativeHedgeShares, first, 1e-6);
          expect(rung.hedgeShares * n).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  it('is plain JSON where nothing is left of the option, short or long, and at the strike at settlement', () => {
    for (const contracts of [-1_000, 1_000])
      for (const years of [0, terms.years])
        for (const right of ['call', 'put'] as const)
          expectPlainJson(
            deltaLadder({ contracts, multiplier: 100, right, ...terms, years, spots: [5, 10, 595, 6_000] }),
          );
  });

  it('has no gamma at the strike at settlement, and says so', () => {
    const [below, at] = deltaLadder({
      contracts: 1,
      multiplier: 100,
      right: 'call',
      ...terms,
      years: 0,
      spots: [594, 595],
    });
    expect(below).toMatchObject({ delta: 0, gammaShares: 0, reason: null });
    expect(at).toMatchObject({ gammaShares: null, gammaLimitUse: null });
    expect(at?.reason).toBe('no bound at the strike without time or volatility');
  });
});

describe('what a ladder refuses', () => {
  const ladder = (contracts: number, spots: readonly number[], delta = 0.5) =>
    deltaLadder({ contracts, multiplier: 100, rungs: spots.map((spot) => ({ spot, delta })) });

  it.each([
    {
      name: 'zero contracts',
      run: () => ladder(0, [590]),
      message: 'contracts must be other than zero, got 0',
    },
    {
      name: 'falling spots',
      run: () => ladder(1, [591, 590]),
      message: 'spots[1] must be above the price before it, 591, got 590',
    },
    {
      name: 'a spot twice',
      run: () => ladder(1, [590, 590]),
      message: 'spots[1] must be above the price before it, 590, got 590',
    },
    { name: 'a spot of zero', run: () => ladder(1, [0]), message: 'spots[0] must be above zero, got 0' },
    { name: 'no spots', run: () => ladder(1, []), message: 'spots must be at least one price, got []' },
    {
      name: 'a delta beyond one',
      run: () => ladder(1, [590], 30),
      message: 'rungs[0].delta must be between -1 and 1, got 30',
    },
    {
      name: 'no contracts at all',
      run: () => ladder(Number.NaN, [590]),
      message: 'contracts must be a finite number, got NaN',
    },
  ])('$name', ({ run, message }) => {
    expect(run).toThrow(message);
  });
});
