import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { arbitraryOption } from '../testing/arbitrary-option.ts';
import { expectClose } from '../testing/expect-close.ts';
import { greeksTolerance } from '../testing/greeks-tolerance.ts';
import { europeanGreeksCases, publishedEuropeanCases, termsOf } from '../testing/vectors.ts';
import type { EuropeanOption } from './black-scholes.ts';
import { europeanGreeks, type OptionGreeks } from './greeks.ts';

const option: EuropeanOption = {
  right: 'call',
  spot: 100,
  strike: 100,
  years: 0.25,
  volatility: 0.2,
  rate: 0.05,
  dividendYield: 0.01,
};
const names = Object.keys(europeanGreeks(option)) as (keyof OptionGreeks)[];

describe('europeanGreeks', () => {
  test('agrees with 60-digit values to a quarter of what double precision allows', () => {
    expect(europeanGreeksCases).toHaveLength(449);
    for (const c of europeanGreeksCases) {
      const o = { ...termsOf(c), volatility: c.sigma };
      const expected: OptionGreeks = {
        price: c.price,
        delta: c.delta,
        gamma: c.gamma,
        thetaPerDay: c.theta_day,
        vegaPerPoint: c.vega_pt,
        rhoPerPoint: c.rho_pt,
        vannaPerPoint: c.vanna_pt,
        charmPerDay: c.charm_day,
        vommaPerPoint: c.vomma_pt,
        speed: c.speed,
        zommaPerPoint: c.zomma_pt,
        colorPerDay: c.color_day,
      };
      const got = europeanGreeks(o);
      const allowed = greeksTolerance(o);
      for (const name of names) expectClose(got[name], expected[name], allowed[name] / 4, `${c.id} ${name}`);
    }
  });

  test('gives the greeks printed by Haug', () => {
    const field: Record<string, (g: OptionGreeks) => number> = {
      delta: (g) => g.delta,
      gamma: (g) => g.gamma,
      vega: (g) => g.vegaPerPoint * 100,
      rho: (g) => g.rhoPerPoint * 100,
      theta: (g) => g.thetaPerDay * 365,
      theta_day: (g) => g.thetaPerDay,
    };
    const cases = publishedEuropeanCases.filter((c) => c.set === 'haug_greeks' && c.field in field);
    expect(cases).toHaveLength(9);
    for (const c of cases) {
      const got = field[c.field]?.(europeanGreeks({ ...termsOf(c), volatility: c.sigma })) ?? Number.NaN;
      expectClose(got, c.value, c.tol, `Haug ${c.field}`);
    }
  });

  test('each greek is the central difference of the one it derives from', () => {
    const grid = [80, 95, 100, 108, 130].flatMap((strike) =>
      [0.02, 0.25, 2].flatMap((years) =>
        [0.1, 0.45].flatMap((volatility) =>
          (['call', 'put'] as const).map((right) => ({ ...option, right, strike, years, volatility })),
        ),
      ),
    );
    const slope = (
      o: EuropeanOption,
      of: keyof OptionGreeks,
      by: 'spot' | 'volatility' | 'years' | 'rate',
    ) => {
      const step = 1e-4 * (by === 'rate' ? 1 : o[by]);
      const up = europeanGreeks({ ...o, [by]: o[by] + step })[of];
      const down = europeanGreeks({ ...o, [by]: o[by] - step })[of];
      return (up - down) / (2 * step);
    };
    for (const o of grid) {
      const g = europeanGreeks(o);
      const label = JSON.stringify(o);
      const check = (name: keyof OptionGreeks, expected: number, unit: number) =>
        expectClose(g[name], expected, 2e-4 * (Math.abs(g[name]) + unit), `${name} of ${label}`);
      const sd = o.volatility * Math.sqrt(o.years);
      check('delta', slope(o, 'price', 'spot'), 1e-4);
      check('gamma', slope(o, 'delta', 'spot'), 1e-3 / (o.spot * sd));
      check('speed', slope(o, 'gamma', 'spot'), 1e-2 / (o.spot * sd) ** 2);
      check('vegaPerPoint', slope(o, 'price', 'volatility') / 100, 1e-4);
      check('vannaPerPoint', slope(o, 'delta', 'volatility') / 100, 1e-3);
      check('vommaPerPoint', slope(o, 'vegaPerPoint', 'volatility') / 100, 1e-2);
      check(
        'zommaPerPoint',
        slope(o, 'gamma', 'volatility') / 100,
        1e-2 / (o.spot * sd * o.volatility * 100),
      );
      check('rhoPerPoint', slope(o, 'price', 'rate') / 100, 1e-4);
      check('thetaPerDay', -slope(o, 'price', 'years') / 365, 1e-3);
      check('charmPerDay', -slope(o, 'delta', 'years') / 365, 1e-2 / (365 * o.years));
      check('colorPerDay', -slope(o, 'gamma', 'years') / 365, 1e-2 / (o.spot * sd * 365 * o.years));
    }
  });

  test('solves the Black-Scholes equation: θ + ½σ²S²Γ + (r − q)SΔ = rV', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const g = europeanGreeks(o);
        const drift = (o.rate - o.dividendYield) * o.spot * g.delta;
        const gammaTerm = 0.5 * o.volatility ** 2 * o.spot ** 2 * g.gamma;
        const allowed = greeksTolerance(o);
        const tolerance =
          36.5 * allowed.thetaPerDay + gammaTerm * 1e-15 * (1 + 8 / (o.volatility * Math.sqrt(o.years)));
        expectClose(365 * g.thetaPerDay + gammaTerm + drift, o.rate * g.price, tolerance);
      }),
    );
  });

  test('a call and a put share every greek that parity does not touch', () => {
    fc.assert(
      fc.property(arbitraryOption, (o) => {
        const call = europeanGreeks({ ...o, right: 'call' });
        const put = europeanGreeks({ ...o, right: 'put' });
        for (const name of [
          'gamma',
          'vegaPerPoint',
          'vannaPerPoint',
          'vommaPerPoint',
          'speed',
          'zommaPerPoint',
          'colorPerDay',
        ] as const)
          expect(call[name]).toBe(put[name]);
        expectClose(call.delta - put.delta, Math.exp(-o.dividendYield * o.years), 4e-16);
      }),
    );
  });

  test('is never NaN, however extreme the numbers', () => {
    const any = fc.double({ min: 0, max: 1e12, noNaN: true });
    const positive = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    const rate = fc.double({ min: -0.5, max: 0.5, noNaN: true });
    const years = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 200, noNaN: true }));
    const volatility = fc.oneof(fc.constant(0), any);
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.boolean(),
        years,
        volatility,
        rate,
        rate,
        (spot, other, atSpot, t, v, r, q) => {
          const o = {
            right: 'put' as const,
            spot,
            strike: atSpot ? spot : other,
            years: t,
            volatility: v,
            rate: r,
            dividendYield: q,
          };
          const g = europeanGreeks(o);
          for (const name of names) expect(g[name], `${name} of ${JSON.stringify(o)}`).not.toBeNaN();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('limits', () => {
  test('at expiry only the jump of delta is left', () => {
    const g = europeanGreeks({ ...option, years: 0, spot: 101 });
    expect(g).toMatchObject({ price: 1, delta: 1, gamma: 0, vegaPerPoint: 0, speed: 0, rhoPerPoint: 0 });
    expect(europeanGreeks({ ...option, years: 0, spot: 99 })).toMatchObject({ price: 0, delta: 0, gamma: 0 });
    expect(europeanGreeks({ ...option, years: 0, spot: 99, right: 'put' })).toMatchObject({
      price: 1,
      delta: -1,
    });
  });
  test('without volatility a call is a forward or nothing', () => {
    const g = europeanGreeks({ ...option, volatility: 0 });
    expectClose(g.delta, Math.exp(-0.01 * 0.25), 1e-16);
    expectClose(g.thetaPerDay * 365, 0.01 * 100 * Math.exp(-0.0025) - 0.05 * 100 * Math.exp(-0.0125), 1e-13);
    expectClose(g.rhoPerPoint * 100, 0.25 * 100 * Math.exp(-0.0125), 1e-13);
    expect(g.gamma).toBe(0);
  });
  test('at the kink each figure is what the greeks near it approach', () => {
    const flat = { ...option, dividendYield: 0.05 };
    const kink = europeanGreeks({ ...flat, volatility: 0 });
    const near = europeanGreeks({ ...flat, volatility: 1e-9 });
    for (const name of [
      'delta',
      'thetaPerDay',
      'vegaPerPoint',
      'rhoPerPoint',
      'vannaPerPoint',
      'charmPerDay',
      'vommaPerPoint',
    ] as const)
      expectClose(kink[name], near[name], 1e-7, name);
    for (const name of ['gamma', 'speed', 'zommaPerPoint', 'colorPerDay'] as const) {
      expect(kink[name], name).toBe(Math.sign(near[name]) * Number.POSITIVE_INFINITY);
    }
  });
  test('at the kink of expiry theta, charm and color run away with the right sign', () => {
    const kink = europeanGreeks({ ...option, years: 0 });
    const near = europeanGreeks({ ...option, years: 1e-14 });
    for (const name of [
      'gamma',
      'thetaPerDay',
      'charmPerDay',
      'speed',
      'zommaPerPoint',
      'colorPerDay',
    ] as const)
      expect(kink[name], name).toBe(Math.sign(near[name]) * Number.POSITIVE_INFINITY);
    expect(kink.delta).toBe(0.5);
    expect(kink.vannaPerPoint).toBe(0);
  });
  test('far from the money nothing is left and nothing overflows', () => {
    expect(europeanGreeks({ ...option, strike: 1e9 })).toMatchObject({
      price: 0,
      delta: 0,
      gamma: 0,
      vegaPerPoint: 0,
    });
    expectClose(europeanGreeks({ ...option, strike: 1e-9 }).delta, Math.exp(-0.0025), 1e-16);
  });
  test('a term outside its domain is named', () => {
    expect(() => europeanGreeks({ ...option, strike: 0 })).toThrow(InvalidArgument);
    expect(() => europeanGreeks({ ...option, volatility: Number.NaN })).toThrow(
      'volatility must be zero or above, got NaN',
    );
  });
});
