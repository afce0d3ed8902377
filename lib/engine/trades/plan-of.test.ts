import { describe, expect, it } from 'vitest';
import { InvalidArgument } from '../require.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { quotedChain } from '../testing/quoted-chain.ts';
import { type PlanContext, type PlanRequest, planOf } from './plan-of.ts';
import type { PlanReport } from './plan-report.ts';

const unset = { rate: null, dividendYield: null };
const expiry = '2026-11-20';
const strikes = Array.from({ length: 33 }, (_, i) => 84 + i);
const chain = quotedChain({
  header: { style: 'american' },
  spot: 100,
  volatility: 0.2,
  strikes,
  dates: [expiry, '2026-12-18'],
});
const context: PlanContext = {
  dividends: null,
  beta: { beta: 1, sessions: 252, reason: null, index: 'SPY', indexSpot: 100 },
  fundingRate: 0.05,
};
const spread: PlanRequest = {
  legs: [
    { right: 'call', strike: 101, expiry, quantity: -2 },
    { right: 'call', strike: 103, expiry, quantity: 2 },
  ],
  fill: 'mid',
  credit: null,
};
function plan(change: Partial<PlanRequest> = {}, over: Partial<PlanContext> = {}): PlanReport {
  const report = planOf(chain, { ...spread, ...change }, { ...context, ...over }, unset);
  if (!('structure' in report)) throw new Error(report.reason);
  return report;
}

describe('planOf', () => {
  it('keeps the credit, risks width less credit, breaks even at strike plus credit', () => {
    const { chosen, structure, margin, fill } = plan();
    expect(structure).toBe('vertical');
    expectClose(chosen.maxProfit.dollars ?? 0, fill.mid * 200, 1e-9);
    expectClose(chosen.maxLoss.dollars ?? 0, (fill.mid - 2) * 200, 1e-9);
    expectClose(chosen.breakEvens[0] ?? 0, 101 + fill.mid, 1e-9);
    expectClose(chosen.target?.pnl ?? 0, fill.mid * 100, 1e-9);
    expectClose(margin.regT.requirement, (2 - fill.mid) * 200, 1e-9);
    expect(margin.funding).toMatchObject({ rate: 0.05, source: 'asked' });
    expectClose(margin.funding.perDay ?? 0, (margin.regT.requirement * 0.05) / 365, 1e-12);
  });

  it('is worse at natural prices by the slippage, everywhere', () => {
    const { atMid, atNatural, fill } = plan();
    expectClose((atMid.maxProfit.dollars ?? 0) - (atNatural.maxProfit.dollars ?? 0), fill.slippage, 1e-9);
    expectClose((atMid.maxLoss.dollars ?? 0) - (atNatural.maxLoss.dollars ?? 0), fill.slippage, 1e-9);
    expect(plan({ fill: 'natural' }).chosen).toEqual(atNatural);
  });

  it('takes a typed price instead', () => {
    const { chosen, basis } = plan({ credit: 0.7 });
    expect(basis).toBe('typed');
    expectClose(chosen.maxProfit.dollars ?? 0, 140, 1e-9);
    expectClose(chosen.breakEvens[0] ?? 0, 101.7, 1e-9);
  });

  it('reads the odds off the smile: fair at mid, less the spread at natural', () => {
    const fair = plan().odds;
    expect(fair.reason).toBeNull();
    expectClose(fair.expectedValue ?? Number.NaN, 0, 3);
    expect(fair.probabilityOfProfit).toBeGreaterThan(0.6);
    const natural = plan({ fill: 'natural' });
    expectClose((fair.expectedValue ?? 0) - (natural.odds.expectedValue ?? 0), natural.fill.slippage, 1e-6);
  });

  it('says why there are no odds', () => {
    const bare = quotedChain({ spot: 100, volatility: 0.2, strikes: [101, 103], dates: [expiry] });
    const report = planOf(bare, spread, context, unset);
    expect(report).toMatchObject({
      odds: { reason: '2 strikes with a two-sided out-of-the-money quote, 5 needed' },
    });
  });

  it('funds margin at the rate that the expiration’s own forward has, where none is asked for', () => {
    const { funding, regT } = plan({}, { fundingRate: null }).margin;
    expect(funding.source).not.toBe('asked');
    expectClose(funding.perDay ?? 0, (regT.requirement * (funding.rate ?? 0)) / 365, 1e-12);
  });

  it('knows no funding where no expiration tells a rate', () => {
    const report = planOf(
      { ...chain, rate: null, dividendYield: null },
      spread,
      { ...context, fundingRate: null },
      unset,
    );
    if (!('structure' in report)) throw new Error(report.reason);
    expect(report.legs[0]?.rate).toBe(0);
    expect(report.margin.funding).toMatchObject({ perDay: null, rate: null });
  });

  it('buys what nobody bids for, with a warning, and does not sell it', () => {
    const columns = { ...chain.columns, bid: Float64Array.from(chain.columns.bid) };
    columns.strike.forEach((strike, i) => {
      if (strike === 116) columns.bid[i] = 0;
    });
    const unbid = { ...chain, columns };
    const wing = (quantity: number) =>
      planOf(
        unbid,
        { ...spread, legs: [{ right: 'call', strike: 116, expiry: '2026-12-18', quantity }] },
        context,
        unset,
      );
    const bought = wing(1);
    if (!('structure' in bought)) throw new Error(bought.reason);
    expect(bought.fill.warnings.map(({ warning }) => warning)).toContain('no_bid');
    expectClose(-bought.fill.mid, (bought.legs[0]?.ask ?? 0) / 2, 1e-12);
    expect(wing(-1)).toEqual({
      leg: 0,
      reason: 'nobody bids for the 116 call of 2026-12-18: it cannot be sold',
    });
  });

  it('weights delta by beta, or says what is missing', () => {
    const own = plan();
    expectClose(own.betaWeighted.delta ?? 0, own.greeks.delta ?? 1, 1e-9);
    const unknown = { beta: null, sessions: 3, reason: 'too few', index: 'SPY', indexSpot: 100 } as const;
    expect(plan({}, { beta: unknown }).betaWeighted).toMatchObject({ delta: null, reason: 'too few' });
  });

  it('lists assignment of short legs only, and each outcome of settlement', () => {
    const { assignment, settlement } = plan();
    expect(assignment.map(({ strike, early }) => [strike, early])).toEqual([[101, 'unlikely']]);
    expect(settlement.map(({ shares }) => shares)).toEqual([0, -200, 0]);
  });

  it('is plain JSON for every structure', () => {
    const calendar = [
      { right: 'call', strike: 100, expiry, quantity: -1 },
      { right: 'call', strike: 100, expiry: '2026-12-18', quantity: 1 },
    ] as const;
    for (const report of [plan(), plan({ legs: calendar }), plan({ legs: [calendar[0]] })])
      expectPlainJson(report);
    expect(plan({ legs: calendar })).toMatchObject({ structure: 'calendar', approximate: true });
  });

  it('names the leg that has no quote, and refuses half a contract', () => {
    const legs = [...spread.legs, { right: 'put', strike: 300, expiry, quantity: 1 } as const];
    expect(planOf(chain, { ...spread, legs }, context, unset)).toEqual({
      leg: 2,
      reason: 'no put of strike 300 on 2026-11-20 in this snapshot',
    });
    const half = [{ right: 'put', strike: 100, expiry, quantity: 0.5 } as const];
    expect(() => planOf(chain, { ...spread, legs: half }, context, unset)).toThrow(InvalidArgument);
  });
});
