import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, type SignModel } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { exposureOf } from '../exposure/exposure-of.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import { isoInstant } from '../market/iso-instant.ts';
import type { ContractRow } from '../market/option-chain.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { AS_OF, contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { hedgeOf } from './hedge-of.ts';
import { DEFAULT_HEDGE_REQUEST, type HedgeRequest } from './hedge-request.ts';

const rows: ContractRow[] = (['2026-11-16', '2026-11-20', '2026-12-18'] as const).flatMap((date) =>
  Array.from({ length: 11 }, (_, i) => 90 + 2 * i).flatMap((strike) =>
    (['call', 'put'] as const).map((right) =>
      contractRow({
        date,
        strike,
        right,
        vendorVolatility: 0.2,
        openInterest: strike === 104 && right === 'call' ? 90_000 : right === 'put' ? 3000 : 500,
      }),
    ),
  ),
);
const today = barsOf('2026-11-16', (slot) => ({ close: 98 + slot / 30, volume: 1e5 }), 61);
const prior = sessionsBefore('2026-11-16', 20).flatMap(({ date }) =>
  barsOf(date, () => ({ close: 98, volume: 1e5 })),
);
const context = { sessionBars: today, priorBars: prior, earlier: [] };

function reportOf(
  request: Partial<HedgeRequest> = {},
  sign: SignModel = 'naive',
  own = context,
  chain = testChain(rows),
) {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, sign };
  const book = openBook(chain, assumptions);
  const exposure = exposureOf(book, assumptions);
  return {
    exposure,
    report: hedgeOf(book, exposure, own, assumptions, { ...DEFAULT_HEDGE_REQUEST, ...request }),
  };
}

describe('hedgeOf', () => {
  it('begins with a thousand short calls at the call wall, the nearest date after today', () => {
    const { report } = reportOf();
    expect(report.book).toEqual({
      kind: 'typed',
      right: 'call',
      strike: 104,
      expiry: '2026-11-20',
      contracts: -1000,
      lines: 1,
      sign: null,
    });
    expect(report.rungs.map(({ spot }) => spot)).toContain(100);
    expect(report.now.spot).toBe(100);
    expectPlainJson(report);
  });

  it('agrees with the exposure report: the whole chain at spot, its curve, its gamma', () => {
    for (const sign of ['naive', 'short_all'] as const) {
      const { report, exposure } = reportOf({ kind: 'chain' }, sign);
      expectClose(report.now.positionDollars, exposure.netDex, 1e-6 * Math.abs(exposure.netDex) + 1e-3);
      expectClose(report.curve.gammaShares * 100 * 100 * 0.01, exposure.netGex, 1e-3);
      expectClose(report.loop.inputs.gammaShares, report.curve.gammaShares, 1e-9);
      const own = report.curve.models.find((model) => model.sign === sign);
      expect(own?.hedgeShares?.[40]).toBe(0);
      expectClose(report.curve.hedgePerVolPoint * 100, -exposure.netVex, 1e-3);
      expectClose(report.curve.hedgePerDay * 100, -exposure.netChex, 1e-3);
      expect(report.book).toMatchObject({ kind: 'chain', sign });
    }
    expect(reportOf().report.curve.models[2]).toMatchObject({ sign: 'flow', hedgeShares: null });
  });

  it('reads impact from the volume of 20 sessions and, without a 30-day index, the volatility of the nearest expiration', () => {
    const { loop } = reportOf().report;
    expect(loop.inputs.advShares).toBe(78 * 1e5);
    expect(loop.inputs).toMatchObject({ volatilityOf: 'at the money, 2026-11-20', volumeOf: null });
    expectClose(loop.inputs.dailyVolatility ?? 0, 0.2 / Math.sqrt(252), 1e-3);
    const lambda = (1 * (loop.inputs.dailyVolatility ?? 0) * 100) / 78e5;
    expectClose(loop.inputs.lambda ?? 0, lambda, 1e-15);
    expectClose(loop.report?.gain ?? 0, lambda * Math.abs(loop.inputs.gammaShares), 1e-12);
    expectClose((loop.gexForFactorTwo ?? 0) * lambda, 0.5 * 0.01 * 1e4, 1e-6);
  });

  it('says that the loop is unknown, and why, without volume', () => {
    const { loop } = reportOf({}, 'naive', { ...context, priorBars: [] }).report;
    expect(loop).toMatchObject({ report: null, gexForFactorTwo: null });
    expect(loop.inputs).toMatchObject({
      lambda: null,
      reason: 'fewer than 20 whole sessions of volume are stored',
    });
    const typed = { ...DEFAULT_HEDGE_REQUEST.scenario, advShares: 1e7 };
    expect(
      reportOf({ scenario: typed }, 'naive', { ...context, priorBars: [] }).report.loop.report,
    ).not.toBeNull();
    const index = testChain(rows, { symbol: 'SPX' });
    const { inputs } = reportOf({}, 'naive', { ...context, priorBars: [] }, index).report.loop;
    expect(inputs.reason).toContain('SPX is an index and has no share volume; that of SPY is not stored');
  });

  it('logs the limit along the session’s closes, the book as now', () => {
    const { limits } = reportOf({ contracts: -100_000 }).report;
    expect(limits.log[0]).toMatchObject({ at: isoInstant(exchangeInstant('2026-11-16', 575)), spot: 98 });
    expect(limits.log.length).toBeGreaterThan(1);
    expect(Date.parse(limits.log.at(-1)?.at ?? '')).toBeLessThanOrEqual(AS_OF);
    const none = reportOf({}, 'naive', { ...context, sessionBars: [] }).report.limits;
    expect(none).toMatchObject({ log: [], logReason: 'no prices of this session are stored' });
  });

  it('hedges to the net limit unless told otherwise', () => {
    const { limits, now } = reportOf({ contracts: -100_000 }).report;
    expect(limits.target).toBe(10e6);
    expectClose(now.positionDollars + limits.sharesToTarget * 100, -10e6, 1e-3);
    expect(reportOf({ target: 1e6 }).report.limits.target).toBe(1e6);
  });

  it('puts the forces in dollars for the book', () => {
    const { contract, regulation, limit, growth, capital } = reportOf().report.forces;
    expect(contract.target).toBeGreaterThan(100);
    expect(contract.hedged).toBeGreaterThan(contract.unhedged);
    expect(regulation).toMatchObject({ shortContracts: 1000, notional: 1e7, underlying: 'equity' });
    expectClose(regulation.naked - regulation.premium, 1000 * 100 * (20 - 4), 1e-6);
    expect(limit.use).toBeGreaterThan(0);
    expect(growth.up).toHaveLength(5);
    expectClose(capital.unhedged.margin, 0.5 * Math.abs(capital.unhedgedDelta), 1e-6);
    expect(capital).toMatchObject({ profit: null, unhedged: { return: null } });
    expect(capital.hedged.margin).toBe(regulation.hedged);
  });

  it('has both walls’ unwinds', () => {
    const { callUnwind, putUnwind, unwindReason } = reportOf({ sellPercent: 10 }).report;
    expect(callUnwind).toMatchObject({
      right: 'call',
      strike: 104,
      openInterest: 270_000,
      contracts: 27_000,
    });
    expect(putUnwind?.right).toBe('put');
    expect(unwindReason).toBeNull();
  });

  it('takes one strike, another contract, another step', () => {
    const { report } = reportOf({ kind: 'strike', strike: 98, step: 0.5 });
    expect(report.book).toMatchObject({ kind: 'strike', strike: 98, lines: 6, sign: 'naive' });
    expect((report.rungs[1]?.spot ?? 0) - (report.rungs[0]?.spot ?? 0)).toBe(0.5);
    expect(reportOf({ right: 'put' }).report.book).toMatchObject({ right: 'put' });
    expect(reportOf({ expiry: '2026-12-18' }).report.book.expiry).toBe('2026-12-18');
  });

  it('shows the whole chain where there is no wall to begin with', () => {
    const empty = testChain([contractRow({ vendorVolatility: 0.2, openInterest: 0 })]);
    const { report } = reportOf({}, 'naive', context, empty);
    expect(report.book).toMatchObject({ kind: 'chain', contracts: 0 });
    expect(report.unwindReason).toBe('no wall of this view has open interest');
    expectPlainJson(report);
  });

  it('names what of a request it cannot use', () => {
    expect(() => reportOf({ strike: 91 })).toThrow(/^k must be a strike with a call/);
    expect(() => reportOf({ expiry: '2026-11-21' })).toThrow(/^k must be a listed/);
    expect(() => reportOf({ contracts: 0 })).toThrow(/^qty must be other than zero/);
    expect(() => reportOf({ scenario: { ...DEFAULT_HEDGE_REQUEST.scenario, shock: -100 } })).toThrow(
      /^ds must be above/,
    );
    expect(() => reportOf({}, 'flow')).toThrow(/^sign must be/);
  });
});
