import { describe, expect, it } from 'vitest';
import { CALL } from '../market/option-chain.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { bookLadder } from './book-ladder.ts';
import { TermCollector } from './book-terms.ts';
import { limitMeters } from './limit-meters.ts';
import { displayedUse, TYPICAL_LIMITS } from './risk-limits.ts';

const SPOT = 593.42;
const shortCalls = (contracts: number) => {
  const collector = new TermCollector();
  const own = { strike: 595, years: 4 / 365, volatility: 0.14, rate: 0.04, dividendYield: 0.01 };
  collector.add({ right: CALL, shares: -100 * contracts, ...own });
  return collector.terms();
};

describe('limitMeters', () => {
  const meters = limitMeters(shortCalls(1000), SPOT, TYPICAL_LIMITS, 'a');
  const [gross, net, gamma, vega] = meters;

  it('reads every limit as the ladder does at spot', () => {
    const [rung] = bookLadder(shortCalls(1000), [SPOT], TYPICAL_LIMITS, 'a');
    expect(meters.map(({ id }) => id)).toEqual(['gross_delta', 'net_delta', 'gamma', 'vega']);
    expect(gross?.use).toBe(rung?.grossLimitUse);
    expect(net?.use).toBe(rung?.netLimitUse);
    expect(gamma?.use).toBe(rung?.gammaLimitUse);
    expect(vega?.use).toBe(rung?.vegaLimitUse);
    expect(gross?.status).toBe('warning');
    expectPlainJson(meters);
  });

  it('finds the prices of the next band and of the auto-hedge, where the ladder changes its status', () => {
    expect(gross?.next).toMatchObject({ status: 'alert', from: 60, priceBelow: null });
    expect(gross?.autoHedgeAt).toMatchObject({ status: 'critical', from: 75 });
    expectClose(gross?.next?.dollars ?? 0, 0.6 * 50e6 - Math.abs(gross?.amount ?? 0), 1e-6);
    for (const band of [gross?.next, gross?.autoHedgeAt]) {
      const price = band?.priceAbove ?? Number.NaN;
      const [below, above] = bookLadder(shortCalls(1000), [price - 1e-3, price + 1e-3], TYPICAL_LIMITS, 'a');
      expect(above?.status).toBe(band?.status);
      expect(below?.status).not.toBe(band?.status);
      expect(displayedUse(above?.grossLimitUse ?? 0)).toBe(band?.from);
    }
  });

  it('has no band ahead of a limit that is passed, and no price for one out of reach', () => {
    expect(gamma).toMatchObject({ status: 'critical', autoHedge: true, next: null, autoHedgeAt: null });
    expect(vega).toMatchObject({
      status: 'within',
      next: { status: 'warning', priceAbove: null, priceBelow: null },
    });
  });

  it('follows preset b and own limits', () => {
    const [own] = limitMeters(shortCalls(1000), SPOT, { ...TYPICAL_LIMITS, grossDelta: 100e6 }, 'b');
    expect(own).toMatchObject({ status: 'within', next: { status: 'warning', from: 60 } });
    expect(own?.autoHedgeAt?.from).toBe(100);
    expect(() => limitMeters(shortCalls(1), SPOT, { ...TYPICAL_LIMITS, vega: 0 }, 'a')).toThrow(
      'limit must be above zero, got 0',
    );
  });
});
