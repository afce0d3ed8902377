import { describe, expect, it } from 'vitest';
import { type AnalysisContext, analyze, type EarlierReading } from '../analyze.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { exchangeMinuteOf } from '../market/exchange-time.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import type { TrapReport } from './trap-report.ts';

/** The sample session read as it happens: each snapshot with the bars that had closed by then. */
const { snapshots, priorBars, sessionBars } = sampleSession();
const closedBy = (asOf: number) => sessionBars.filter((bar) => bar.start + 300_000 <= asOf);
const read = (chain: OptionChain, over: Partial<AnalysisContext> = {}) =>
  analyze(chain, { sessionBars: closedBy(chain.asOf), priorBars, earlier: [], ...over }, DEFAULT_ASSUMPTIONS)
    .trap;

const chains = [...snapshots];
const traps = chains.map((chain) => read(chain));
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const indexAt = (time: string) => (minuteOf(time) - 570) / 5;
function at<T>(list: readonly T[], time: string): T {
  const found = list[indexAt(time)];
  if (found === undefined) throw new Error(`nothing at ${time}`);
  return found;
}
const phasesIn = (from: string, to: string) =>
  traps.slice(indexAt(from), indexAt(to) + 1).map((trap) => trap.verdict.phase);
const known = (trap: TrapReport) => [...trap.conditions, ...trap.trapChecks].map(({ id, met }) => [id, met]);

describe('the sample session', () => {
  it('is one snapshot every five minutes', () => {
    expect(chains.map((chain) => exchangeMinuteOf(chain.asOf))).toEqual(chains.map((_, i) => 570 + 5 * i));
  });

  it('has no read in the first half hour, for want of 30 minutes, and says so', () => {
    expect(new Set(phasesIn('09:30', '09:55'))).toEqual(new Set(['no_read']));
    expect(at(traps, '09:30').verdict.sentence).toContain('No read: 30-minute volume and momentum unknown');
    expect(at(traps, '09:55').conditions.map((c) => c.reason)).toEqual([
      null,
      'the session is less than 30 minutes old',
      'the session is less than 30 minutes old',
      null,
    ]);
  });

  it('is quiet in the morning and loading in the early afternoon', () => {
    expect(new Set(phasesIn('10:00', '13:30'))).toEqual(new Set(['quiet']));
    expect(new Set(phasesIn('13:55', '14:10'))).toEqual(new Set(['loading']));
  });

  it('arms the call-side trap only between 14:15 and 15:10, and never has the loop on', () => {
    const armed = traps.flatMap((trap, i) => (trap.verdict.phase === 'trap_armed' ? [570 + 5 * i] : []));
    expect(armed.length).toBeGreaterThanOrEqual(8);
    expect(Math.min(...armed)).toBe(minuteOf('14:15'));
    expect(Math.max(...armed)).toBeLessThanOrEqual(minuteOf('15:10'));
    expect(traps.map((trap) => trap.verdict.phase)).not.toContain('loop_active');
  });

  it('names the wall, the lured and what not to do while the trap is armed', () => {
    for (const { spot, verdict } of traps.filter((trap) => trap.verdict.phase === 'trap_armed')) {
      expect(verdict.side).toBe('call');
      expect(verdict.lead).toBe('Dealers are short gamma. They must buy rallies and sell dips');
      expect(verdict.sentence.startsWith(verdict.lead)).toBe(true);
      expect(verdict.sentence).toContain(
        `SPY is $${(595 - spot).toFixed(2)} under the 595 call wall and the loop is off, ` +
          'so breakout buyers are being lured. Do not chase.',
      );
    }
  });

  it('speaks of a side only while a trap is armed', () => {
    for (const { verdict } of traps) expect(verdict.side !== null).toBe(verdict.phase === 'trap_armed');
  });

  it('has seven of eight inputs once the half hour is over: there is no IV rank', () => {
    expect(at(traps, '14:35').verdict).toMatchObject({
      inputsPresent: 7,
      inputsTotal: 8,
      missing: ['IV rank'],
    });
    expect(at(traps, '09:30').verdict.missing).toEqual(['30-minute volume', 'momentum', 'IV rank']);
  });

  it('hedges the shares that net GEX implies', () => {
    for (const { hedgeSharesPerDollar, netGex, spot } of traps)
      expect(hedgeSharesPerDollar / ((100 * netGex) / spot ** 2)).toBeCloseTo(1, 12);
  });

  it('counts met and unknown conditions as they are listed', () => {
    for (const { conditions, loop } of traps) {
      expect(loop.conditionsMet).toBe(conditions.filter((c) => c.met === true).length);
      expect(loop.conditionsUnknown).toBe(conditions.filter((c) => c.met === null).length);
      for (const { met, reason, distance } of conditions) {
        expect(reason === null).toBe(met !== null);
        expect(distance === null).toBe(met === null);
      }
    }
  });
});

describe('the armed snapshot of 14:35 with something missing', () => {
  const chain = at(chains, '14:35');
  const metOf = (trap: TrapReport, id: string) => known(trap).find(([own]) => own === id)?.[1];

  it('has no read without the session’s bars: RSI and volume are unknown, not zero', () => {
    const trap = read(chain, { sessionBars: [] });
    expect(trap.verdict.phase).toBe('no_read');
    expect(['volume', 'momentum', 'rsi_15m'].map((id) => metOf(trap, id))).toEqual([null, null, null]);
    expect(trap.verdict.sentence).toContain('No read: 30-minute volume, momentum and RSI unknown');
    expect(trap.verdict.side).toBeNull();
    expect(trap.levels).toMatchObject({ vwap: null, openingHigh: null, openingLow: null });
  });

  it('has no read when the bars stop an hour before: an old bar is not now', () => {
    const trap = read(chain, { sessionBars: closedBy(chain.asOf - 3_600_000) });
    expect(trap.verdict.phase).toBe('no_read');
    expect(['volume', 'momentum', 'rsi_15m'].map((id) => metOf(trap, id))).toEqual([null, null, null]);
  });

  it('stays armed without earlier sessions’ volume, which cannot turn the loop on', () => {
    const bare = priorBars.map((bar) => ({ ...bar, volume: null }));
    const trap = read(chain, { priorBars: bare });
    expect(metOf(trap, 'volume')).toBeNull();
    expect(trap.verdict.phase).toBe('trap_armed');
    expect(trap.verdict.missing).toEqual(['30-minute volume', 'average daily volume', 'IV rank']);
  });

  it('keeps RSI from the session’s own bars, without the sessions before', () => {
    const trap = read(chain, { priorBars: [] });
    expect(metOf(trap, 'rsi_15m')).not.toBeNull();
    expect(trap.levels).toMatchObject({ priorHigh: null, priorLow: null });
  });

  it('has no read without volume in the chain', () => {
    const volume = new Float64Array(chain.columns.volume.length).fill(Number.NaN);
    const trap = read({ ...chain, columns: { ...chain.columns, volume } });
    expect(trap.conditions[3]).toMatchObject({ met: null, reason: 'the chain carries no volume' });
    expect(trap.verdict.phase).toBe('no_read');
  });

  it('keeps phase and verdict on the naive sign under another one, and says so', () => {
    const shown = analyze(chain, { sessionBars: closedBy(chain.asOf), priorBars, earlier: [] }, {
      ...DEFAULT_ASSUMPTIONS,
      sign: 'short_all',
    } satisfies Assumptions).trap;
    const naive = at(traps, '14:35');
    expect(shown.netGex).toBe(-shown.grossGex);
    expect(shown.conditions[0]).toMatchObject({
      value: naive.netGex,
      name: expect.stringContaining('naive sign'),
    });
    expect(shown.verdict).toMatchObject({ phase: 'trap_armed', side: 'call', lead: naive.verdict.lead });
    expect(shown.verdict.sentence).toBe(
      `${naive.verdict.sentence} This reads the naive sign, not the one shown.`,
    );
  });

  it('is quiet above a lower threshold', () => {
    const { trap } = analyze(
      chain,
      { sessionBars: closedBy(chain.asOf), priorBars, earlier: [] },
      { ...DEFAULT_ASSUMPTIONS, netGexThreshold: -5e9 },
    );
    expect(trap.conditions[0]).toMatchObject({ met: false, threshold: -5e9 });
    expect(trap.verdict.phase).toBe('quiet');
  });

  it('carries the session’s earlier readings for the sparklines', () => {
    const earlier: EarlierReading[] = [
      { at: chain.asOf - 600_000, spot: 593, netGex: -1.2e9, volumeOi: 2.1 },
      { at: chain.asOf - 300_000, spot: 593.5, netGex: null, volumeOi: null },
    ];
    const [netGex, , , volumeOi] = read(chain, { earlier }).conditions;
    expect(netGex?.history.map((point) => point.value)).toEqual([-1.2e9, null]);
    expect(volumeOi?.history.map((point) => point.value)).toEqual([2.1, null]);
  });
});
