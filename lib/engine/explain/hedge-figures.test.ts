import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS, type SignModel } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { hedgeOf } from '../hedging/hedge-of.ts';
import { DEFAULT_HEDGE_REQUEST, type HedgeRequest } from '../hedging/hedge-request.ts';
import { barsOf, sessionsBefore } from '../testing/bars-builder.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { explainFigure } from './explain-figure.ts';
import type { ExplainedAnalysis } from './explanation.ts';

const rows = (['2026-11-16', '2026-11-20', '2026-12-18'] as const).flatMap((date) =>
  Array.from({ length: 11 }, (_, i) => 90 + 2 * i).flatMap((strike) =>
    (['call', 'put'] as const).map((right) => {
      const worth = Math.max(0, right === 'call' ? 100 - strike : strike - 100) + 1;
      const openInterest = strike === 104 && right === 'call' ? 90_000 : right === 'put' ? 3000 : 500;
      return contractRow({
        date,
        strike,
        right,
        bid: worth,
        ask: worth + 0.1,
        vendorVolatility: 0.2,
        openInterest,
      });
    }),
  ),
);
const sessionBars = barsOf('2026-11-16', (slot) => ({ close: 98 + slot / 30, volume: 1e5 }), 61);
const priorBars = sessionsBefore('2026-11-16', 20).flatMap(({ date }) =>
  barsOf(date, () => ({ close: 98, volume: 1e5 })),
);
const context = { sessionBars, priorBars, earlier: [] };

function explained(
  over: Partial<HedgeRequest> = {},
  sign: SignModel = 'naive',
  own = context,
): ExplainedAnalysis {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, sign };
  const chain = testChain(rows);
  const book = openBook(chain, assumptions);
  const reports = analyze(chain, own, assumptions);
  const request = { ...DEFAULT_HEDGE_REQUEST, ...over };
  const report = hedgeOf(book, reports.exposure, own, assumptions, request);
  return { book, ...reports, assumptions, hedge: { report, request }, trade: null };
}

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The path of every number of a report, in snake_case. */
function numbersOf(node: unknown, path = ''): { path: string; value: number }[] {
  if (typeof node === 'number') return [{ path, value: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) =>
    numbersOf(child, `${path}${path === '' ? '' : '.'}${snake(key)}`),
  );
}

const request = fc.record({
  kind: fc.constantFrom('chain' as const, 'strike' as const, 'typed' as const),
  strike: fc.constantFrom(null, 98, 104),
  right: fc.constantFrom('call' as const, 'put' as const),
  contracts: fc.constantFrom(-1000, 250),
  preset: fc.constantFrom('a' as const, 'b' as const),
  to: fc.constantFrom(null, 97, 105),
});
const sign = fc.constantFrom('naive' as const, 'short_all' as const);

describe('the hedge report’s figures', () => {
  it('explains every number of any hedge report with that number, in words; what contracts add sums to it', () => {
    fc.assert(
      fc.property(request, sign, (asked, model) => {
        const analysis = explained(asked, model);
        for (const { path, value } of numbersOf(analysis.hedge?.report)) {
          const explanation = explainFigure(`hedge.${path}`, analysis);
          expect(explanation?.value, path).toBe(value);
          expect(explanation?.title, path).toMatch(/^\S.*\S$/);
          expect(explanation?.title, path).not.toMatch(/_|undefined|#/);
          expect(explanation?.formula, path).not.toBe('');
          expectPlainJson(explanation);
          const sum = explanation?.contributions ?? null;
          if (sum === null || sum.unit !== explanation?.unit) continue;
          const [largest] = sum.top;
          const gross = Math.abs(largest?.value ?? Number.NaN) / (largest?.share ?? Number.NaN);
          expect(Math.abs(sum.total - value) / gross, path).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 8 },
    );
  });

  it.each(
    [
      ...['position_shares', 'position_dollars', 'gross_dollars', 'hedge_shares', 'cumulative_hedge_shares'],
      ...['gamma_shares', 'theta', 'vega', 'hedge_per_vol_point', 'hedge_per_day'],
    ]
      .map((name) => `rungs.9.${name}`)
      .concat([
        'now.position_dollars',
        'limits.meters.0.amount',
        'limits.meters.1.amount',
        'limits.meters.2.amount',
        'limits.meters.3.amount',
        'forces.contract.unhedged',
        'forces.contract.exercise',
        'forces.regulation.naked',
        'forces.regulation.premium',
        'forces.regulation.short_contracts',
        'forces.regulation.notional',
        'forces.growth.up.3',
        'forces.growth.down.0',
        'forces.growth.total_up',
        'forces.growth.total_down',
        'forces.capital.unhedged_delta',
        'forces.capital.profit',
        'curve.models.0.hedge_shares.36',
        'curve.models.1.hedge_shares.44',
        'curve.gamma_shares',
        'curve.hedge_per_vol_point',
        'curve.hedge_per_day',
        'call_unwind.unwind_shares',
        'call_unwind.approach_shares',
        'call_unwind.approach.1.hedge_shares',
        'put_unwind.open_interest',
        'put_unwind.contracts',
        'loop.inputs.gamma_shares',
      ]),
  )('%s is the sum of what it says contracts add', (path) => {
    for (const kind of ['chain', 'typed'] as const) {
      const { value, contributions } = explainFigure(`hedge.${path}`, explained({ kind, to: 105 })) ?? {};
      expect(value, kind).not.toBe(0);
      const gap = Math.abs((contributions?.total ?? Number.NaN) - (value ?? Number.NaN));
      expect(gap / Math.abs(value ?? Number.NaN), kind).toBeLessThan(1e-7);
    }
  });

  it('says which limit a use is of, and adds up what it is of', () => {
    const analysis = explained({ kind: 'chain' });
    const { inputs, contributions } = explainFigure('hedge.limits.meters.2.use', analysis) ?? {};
    expect(inputs).toContainEqual({ name: 'Limit', value: 500e3, unit: 'dollars_per_dollar' });
    const amount = analysis.hedge?.report.limits.meters[2]?.amount ?? Number.NaN;
    expect((contributions?.total ?? Number.NaN) / amount).toBeCloseTo(1, 9);
  });

  it('says why there is none: no volume, no trades of the session, no such wall', () => {
    const bare = explained({}, 'naive', { sessionBars: [], priorBars: [], earlier: [] });
    expect(explainFigure('hedge.loop.report.gain', bare)).toMatchObject({
      value: null,
      reason: expect.stringMatching(/volume|bars|session/),
    });
    expect(explainFigure('hedge.curve.models.2.hedge_shares.36', bare)).toMatchObject({
      value: null,
      reason: expect.stringMatching(/snapshot|trade/),
    });
  });

  it('knows the hedge only where it was asked for, and no name beside it', () => {
    const analysis = explained();
    for (const name of [
      'hedge.',
      'hedge.net_gex',
      'hedge.now',
      'hedge.forces.contract.formula',
      'hedge.rungs.99.theta',
    ])
      expect(explainFigure(name, analysis), name).toBeNull();
    expect(explainFigure('hedge.now.theta', { ...analysis, hedge: null })).toBeNull();
    expect(explainFigure('net_gex', analysis)?.value).toBe(analysis.exposure.netGex);
  });
});
