import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalysisContext, analyze } from './analyze.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import type { OptionChain } from './market/option-chain.ts';
import { sampleSession } from './simulate/sample-session.ts';
import { arbitraryRows } from './testing/arbitrary-chain.ts';
import { contractRow, testChain } from './testing/chain-builder.ts';
import { expectClose } from './testing/expect-close.ts';

const NOTHING: AnalysisContext = { sessionBars: [], priorBars: [], earlier: [] };
const of = (chain: OptionChain, over: Partial<Assumptions> = {}, context = NOTHING) =>
  analyze(chain, context, { ...DEFAULT_ASSUMPTIONS, ...over });

/** Where a value is not what JSON carries unchanged: NaN, Infinity, −0, undefined, typed arrays. */
function notPlain(value: unknown, path = '$'): string[] {
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (Array.isArray(value)) return value.flatMap((one, i) => notPlain(one, `${path}[${i}]`));
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.entries(value).flatMap(([key, one]) => notPlain(one, `${path}.${key}`));
  return [`${path}: ${String(value)}`];
}

describe('analyze', () => {
  it('gives plain JSON for every chain and view', () => {
    const view = fc.record({
      sign: fc.constantFrom('naive' as const, 'short_all' as const),
      basis: fc.constantFrom('oi' as const, 'volume' as const),
      greeks: fc.constantFrom('computed' as const, 'vendor' as const),
      expiries: fc.constantFrom('all' as const, '0dte' as const, 'next' as const, ['2026-12-18']),
      range: fc.constantFrom(null, 5),
    });
    fc.assert(
      fc.property(arbitraryRows, view, (rows, over) => {
        expect(notPlain(of(testChain(rows), over))).toEqual([]);
      }),
    );
  });

  it.each([
    ['nothing', testChain([])],
    ['one contract without a figure', testChain([contractRow({ openInterest: null })])],
    ['expired contracts only', testChain([contractRow({ date: '2026-11-13', openInterest: 5 })])],
    ['no open interest', testChain([contractRow({ openInterest: 0, vendorVolatility: 0.2 })])],
  ])('answers with reasons for a chain of %s', (_, chain) => {
    const { exposure, trap } = of(chain);
    expect(notPlain({ exposure, trap })).toEqual([]);
    expect(exposure.netGex).toBe(0);
    expect(exposure.gammaFlip).toMatchObject({ level: null, all: [], cumulative: null });
    expect(exposure.gammaFlip.reason).toMatch(/no contract has gamma/);
    expect(trap.verdict.phase).toBe('no_read');
    for (const { met, reason } of trap.conditions) expect([met, reason]).not.toEqual([null, null]);
  });

  it('refuses the flow sign from one snapshot', () => {
    expect(() => of(testChain([]), { sign: 'flow' })).toThrow(expect.objectContaining({ argument: 'sign' }));
  });
});

describe('analyze on the sample session', () => {
  const { snapshots, priorBars, sessionBars } = sampleSession();
  const chain = [...snapshots][61];
  if (chain === undefined) throw new Error('the sample session has a snapshot at 14:35');
  const known = {
    priorBars,
    sessionBars: sessionBars.filter((bar) => bar.start + 300_000 <= chain.asOf),
    earlier: [],
  };
  const { exposure, trap } = of(chain, {}, known);

  it('has every input but IV rank', () => {
    expect(trap.verdict).toMatchObject({ inputsPresent: 7, inputsTotal: 8, missing: ['IV rank'] });
  });

  it('carries one figure through both reports', () => {
    expect(trap.netGex).toBe(exposure.netGex);
    expect(trap.levels.callWall).toBe(exposure.callWall);
    expect(trap.conditions[0]?.value).toBe(exposure.netGex);
    expect(trap.models.find((model) => model.sign === 'naive')?.netGex).toBe(exposure.netGex);
    expectClose(trap.hedgeSharesPerDollar * 0.01 * chain.spot ** 2, exposure.netGex, 1e-6);
  });

  it('reads the same phase whichever sign is shown, and shows that sign’s levels', () => {
    const other = of(chain, { sign: 'short_all' }, known);
    expect(other.trap.verdict.phase).toBe(trap.verdict.phase);
    expect(other.trap.conditions[0]?.value).toBe(exposure.netGex);
    expect(other.trap.netGex).toBe(-exposure.grossGex);
    expect(other.trap.levels.gammaFlip).toBe(other.exposure.gammaFlip);
    expect(other.trap.verdict.sentence).toContain('This reads the naive sign');
  });

  it('knows less, and says so, without bars', () => {
    const { verdict, conditions } = of(chain).trap;
    expect(verdict.missing).toEqual(
      expect.arrayContaining(['30-minute volume', 'momentum', 'RSI (15m)', 'IV rank']),
    );
    expect(conditions.filter((one) => one.met === null).every((one) => one.reason !== null)).toBe(true);
  });
});
