import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { benchChain } from '../bench/bench-chain.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { deltaSkew } from './delta-skew.ts';
import { smileSurface } from './smile-surface.ts';
import { type SurfaceReport, surfaceReport } from './surface-report.ts';

const book = openBook(benchChain(2_000, 'european').chain, DEFAULT_ASSUMPTIONS);
let report: SurfaceReport;
beforeAll(() => {
  report = surfaceReport(book);
});

test('every unexpired expiration, by time, with forward volatilities that add up to its own', () => {
  const live = book.carry.filter((carry) => !carry.expired && carry.years > 0);
  expect(report.terms).toHaveLength(live.length);
  let [total, years] = [0, 0];
  for (const { days, volatility, forwardVolatility } of report.terms) {
    if (volatility === null || forwardVolatility === null) break;
    total += (days / 365 - years) * forwardVolatility ** 2;
    years = days / 365;
    expect(Math.sqrt(total / years)).toBeCloseTo(volatility, 9);
  }
  expect(total).toBeGreaterThan(0);
});

describe('skew', () => {
  test('its strikes have 25 delta, puts below the forward and calls above', () => {
    const [smile] = smileSurface(book).flatMap(({ fit }) => (fit.smile === null ? [] : [fit.smile]));
    if (smile === undefined) throw new Error('no smile');
    const skew = deltaSkew(smile);
    if (skew === null) throw new Error('no skew');
    expect(skew.put.strike).toBeLessThan(smile.forward);
    expect(skew.call.strike).toBeGreaterThan(smile.forward);
    expect(skew.riskReversal).toBe(skew.call.volatility - skew.put.volatility);
    const middle = (skew.call.volatility + skew.put.volatility) / 2;
    expect(skew.butterfly).toBeCloseTo(middle - skew.atTheForward, 12);
  });

  test('is missing with a reason where it cannot be read', () => {
    for (const { skew, skewReason } of report.terms) expect(skew === null).toBe(skewReason !== null);
  });
});

test('smiles hold quotes on both sides of the forward and a curve inside them', () => {
  expect(report.smiles.length).toBeGreaterThan(0);
  for (const { quotes, curve, forward, reason } of report.smiles) {
    expect(reason).toBeNull();
    expect(
      quotes.some(({ strike }) => strike < forward) && quotes.some(({ strike }) => strike > forward),
    ).toBe(true);
    expect(curve[0]?.strike).toBeGreaterThanOrEqual(quotes[0]?.strike ?? Number.NaN);
    expect(curve.at(-1)?.strike).toBeLessThanOrEqual(quotes.at(-1)?.strike ?? Number.NaN);
  }
});

test('a chain without quotes has terms without figures and no smile', () => {
  const bare = surfaceReport(openBook(testChain([contractRow()]), DEFAULT_ASSUMPTIONS));
  expect(bare).toMatchObject({ shape: null, smiles: [], terms: [{ volatility: null, skew: null }] });
});
