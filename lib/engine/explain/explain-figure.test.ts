import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { openBook } from '../exposure/chain-book.ts';
import { contractRow, testChain } from '../testing/chain-builder.ts';
import { expectClose } from '../testing/expect-close.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';
import { explainFigure } from './explain-figure.ts';
import type { ExplainedAnalysis } from './explanation.ts';

const rows = [90, 95, 97.5, 100, 105, 110].flatMap((strike) =>
  (['call', 'put'] as const).flatMap((right) =>
    ['2026-11-16', '2026-11-20'].map((date, i) =>
      contractRow({
        strike,
        right,
        date,
        openInterest: (right === 'call' ? 10 : 25) * strike + i,
        volume: 7,
        vendorVolatility: 0.2,
      }),
    ),
  ),
);

function analysisOf(over: Partial<ExplainedAnalysis['assumptions']> = {}): ExplainedAnalysis {
  const chain = testChain(rows);
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...over };
  const context = { sessionBars: [], priorBars: [], earlier: [] };
  return {
    book: openBook(chain, assumptions),
    ...analyze(chain, context, assumptions),
    assumptions,
    hedge: null,
    trade: null,
  };
}

const analysis = analysisOf();
const explain = (figure: string, from = analysis) => explainFigure(figure, from);

describe('explainFigure', () => {
  it.each([
    'net_gex',
    'net_dex',
    'net_vex',
    'net_chex',
    'gross_gex',
    'by_strike.97.5.call_gex',
    'by_strike.100.net_gex',
    'by_strike.100.put_open_interest',
    'by_strike.100.call_volume',
    'by_expiry.1.net_gex',
    'by_expiry.0.gross_gex',
    'by_expiry.1.open_interest',
    'grid.net_gex.2.1',
    'call_wall.gex',
    'walls.puts.1.gex',
    'hedge_shares_per_dollar',
    'models.short_all.net_gex',
    'conditions.net_gex',
  ])('%s is the sum of what it says contracts add', (figure) => {
    const { value, contributions } = explain(figure) ?? {};
    expect(value).not.toBe(0);
    expectClose(contributions?.total ?? Number.NaN, value ?? Number.NaN, 1e-9 * Math.abs(value ?? 0));
  });

  it('lists the largest contributors first, with their share of the gross sum', () => {
    const top = explain('gross_gex')?.contributions?.top ?? [];
    expect(top).toHaveLength(10);
    const sizes = top.map((row) => Math.abs(row.value));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    for (const row of top) expectClose(row.share, row.value / analysis.exposure.grossGex, 1e-12);
  });

  it('counts only the contracts of its strike, side and expiration', () => {
    const strike = explain('by_strike.97.5.call_gex')?.contributions;
    expect(strike?.contracts).toBe(2);
    for (const { strike: at, right } of strike?.top ?? []) expect([at, right]).toEqual([97.5, 'call']);
    const expiry = explain('by_expiry.0.net_gex')?.contributions;
    expect(new Set(expiry?.top.map((row) => row.expiry))).toEqual(new Set(['2026-11-16']));
  });

  it('explains under the view’s own sign', () => {
    const short = explain('net_gex', analysisOf({ sign: 'short_all' }));
    expect(short?.value).toBe(-analysis.exposure.grossGex);
    expect(short?.inputs).toContainEqual({ name: 'Sign model', value: 'short_all', unit: 'text' });
  });

  it('gives the reason where there is no value', () => {
    expect(explain('conditions.volume')).toMatchObject({
      value: null,
      reason: expect.stringMatching(/bars/),
    });
    expect(explain('models.flow.net_gex')).toMatchObject({ value: null, reason: expect.any(String) });
  });

  it('knows no figure of another name', () => {
    for (const name of [
      '',
      'foo',
      'net_gex.foo',
      'by_strike.1.net_gex',
      'verdict.phase',
      '__proto__',
      'models',
    ])
      expect(explain(name), name).toBeNull();
  });

  it('explains every number of both reports that the page names, as plain JSON', () => {
    const names = [
      'spot',
      'gamma_flip.level',
      'gamma_flip.cumulative',
      'profile.net_gex.60',
      'max_pain.strike',
      'expected_move.dollars',
      'zero_dte_share',
      'put_call.volume',
      'quality.score',
      'quality.contracts',
      'quality.excluded_open_interest_share',
      'by_expiry.1.forward',
      'by_expiry.1.years',
      'trap_checks.wall_distance',
      'prior_high',
      'vwap',
    ];
    for (const name of names) {
      const explanation = explain(name);
      expect(explanation?.formula, name).not.toBe('');
      expect(explanation?.title, name).toBeTruthy();
      expectPlainJson(explanation);
    }
  });
});
