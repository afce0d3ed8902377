import { describe, expect, it } from 'vitest';
import { type AnalysisContext, analyze, type EarlierReading } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { isoInstant } from '../market/iso-instant.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { phasesUpTo } from './phases-up-to.ts';

/** The sample session's afternoon, each snapshot read as it came in. */
const { snapshots, priorBars, sessionBars } = sampleSession();
const chains = [...snapshots].slice(48);
const closedBy = (asOf: number) => sessionBars.filter((bar) => bar.start + 300_000 <= asOf);
const contextOf = (asOf: number, earlier: readonly EarlierReading[]): AnalysisContext => ({
  sessionBars: closedBy(asOf),
  priorBars,
  earlier,
});
const earlier: EarlierReading[] = [];
const readings = chains.map((chain, i) => {
  const context = contextOf(chain.asOf, [...earlier]);
  const { trap, reading } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
  const { asOf: at, spot } = chain;
  earlier.push({ id: String(i), at, spot, netGex: reading.netGex, volumeOi: null, reading });
  return { chain, context, trap };
});
const last = readings.at(-1) as { chain: OptionChain; context: AnalysisContext };

describe('the phase as the session leads to it', () => {
  it('is the same read snapshot by snapshot and all at once', () => {
    const all = phasesUpTo(contextOf(last.chain.asOf, earlier), last.chain.asOf + 1);
    expect(all.map(({ phase }) => phase)).toEqual(readings.map(({ trap }) => trap.verdict.phase));
    const begins = all.filter((point) => point.begins).map(({ at }) => at);
    const since = [...new Set(readings.map(({ trap }) => trap.verdict.since))];
    expect(begins.map(isoInstant)).toEqual(since);
  });

  it('takes volume from the proxy of an index, as the report does', () => {
    const own = contextOf(last.chain.asOf, earlier);
    const silent = (bars: AnalysisContext['priorBars']) => bars.map((bar) => ({ ...bar, volume: null }));
    const index = { ...own, sessionBars: silent(own.sessionBars), priorBars: silent(own.priorBars) };
    const proxied = {
      ...index,
      volumeProxy: { symbol: 'SPY', sessionBars: own.sessionBars, priorBars: own.priorBars },
    };
    const phases = (context: AnalysisContext) => phasesUpTo(context, last.chain.asOf + 1);
    expect(phases(proxied)).toEqual(phases(own));
    expect(phases(index)).not.toEqual(phases(own));
  });

  it('does not depend on the order of the earlier readings', () => {
    const again = analyze(
      last.chain,
      contextOf(last.chain.asOf, [...last.context.earlier].reverse()),
      DEFAULT_ASSUMPTIONS,
    );
    const first = analyze(last.chain, last.context, DEFAULT_ASSUMPTIONS);
    expect(again.trap.timeline).toEqual(first.trap.timeline);
    expect(again.trap.verdict).toEqual(first.trap.verdict);
  });

  it('passes through the trap and its end', () => {
    const { timeline } = analyze(last.chain, last.context, DEFAULT_ASSUMPTIONS).trap;
    expect(timeline.runs.map(({ phase }) => phase)).toContain('trap_armed');
    expect(timeline.runs.map(({ phase }) => phase)).toContain('resolved');
    expect(timeline).toMatchObject({ snapshots: chains.length, unread: 0, reason: null });
  });

  it('knows a V/OI pace once there are 30 minutes, until an expiration settles', () => {
    const pace = readings.map(({ trap }) => trap.loop.exits.find(({ id }) => id === 'exit_pace')?.value);
    expect(pace.slice(0, 6)).toEqual([null, null, null, null, null, null]);
    expect(pace.slice(6, -1).every((value) => typeof value === 'number' && value > 0)).toBe(true);
    expect(pace.at(-1)).toBeNull();
  });

  it('reads a narrower view alone, and says why', () => {
    const view = { ...DEFAULT_ASSUMPTIONS, expiries: 'week' as const };
    const { timeline } = analyze(last.chain, last.context, view).trap;
    expect(timeline.snapshots).toBe(1);
    expect(timeline.reason).toMatch(/this one counts alone$/);
  });

  it('counts earlier snapshots without a reading as unread', () => {
    const bare = earlier.slice(0, -1).map(({ reading: _, ...rest }) => rest);
    const { timeline } = analyze(last.chain, contextOf(last.chain.asOf, bare), DEFAULT_ASSUMPTIONS).trap;
    expect(timeline).toMatchObject({ snapshots: 1, unread: chains.length - 1 });
  });
});
