import { describe, expect, it } from 'vitest';
import type { GammaWall } from '../exposure/exposure-report.ts';
import { condition } from './condition.ts';
import type { PhasePoint } from './phase-machine.ts';
import type { ClosedTrap } from './phase-memory.ts';
import type { ConditionId, Met, Phase, PhaseRun } from './trap-report.ts';
import { verdictWords } from './verdict.ts';

const LOOP: ConditionId[] = ['net_gex', 'volume', 'momentum', 'volume_oi'];
const CHECKS: ConditionId[] = ['volume_oi', 'wall_distance', 'rsi_15m', 'loop_off'];
const withMet = (ids: readonly ConditionId[], met: readonly Met[]) =>
  ids.map((id, i) => {
    const own = met[i] ?? null;
    const value = own === null ? null : 1;
    return condition({ id, name: id, value, unit: 'count', operator: '>', threshold: 0, reason: null }, own);
  });
const wallAt = (strike: number): GammaWall => ({
  strike,
  gex: 1,
  share: 1,
  distancePercent: 0,
  expiringShare: 0,
  volumeOi: null,
});
const base = {
  chain: { symbol: 'SPY' },
  assumptions: { sign: 'naive' as const },
  naive: { spot: 593.42, netGex: -1.42e9, grossGex: 9.8e9 },
  now: { phase: 'quiet' as Phase, wall: null as PhasePoint['wall'], closed: null as ClosedTrap | null },
  timeline: { runs: [] as PhaseRun[] },
  near: { side: 'call' as const, wall: wallAt(595), checks: withMet(CHECKS, [true, true, true, true]) },
  conditions: withMet(LOOP, [true, false, false, true]),
};
type Over = Partial<typeof base> | { near: { side: 'put'; wall: GammaWall | null; checks: [] } };
const say = ({ phase = 'quiet', ...over }: Over & { phase?: Phase }) =>
  verdictWords({ ...base, now: { ...base.now, phase }, ...over }).sentence;

describe('verdictWords', () => {
  it('says what dealers must do first, and how much of it', () => {
    const { lead, sentence } = verdictWords({ ...base, now: { ...base.now, phase: 'trap_armed' } });
    expect(lead).toBe('Dealers are short gamma. They must buy rallies and sell dips');
    expect(sentence).toBe(
      `${lead}, about 403,000 shares per $1. SPY is $1.58 under the 595 call wall and the loop is off, so breakout buyers are being lured. Do not chase.`,
    );
  });

  it('speaks of long gamma, of noise and of nothing', () => {
    expect(say({ naive: { ...base.naive, netGex: 5e9 } })).toMatch(
      /^Dealers are long gamma\. They sell rallies and buy dips, about 1,420,000 shares per \$1\. SPY/,
    );
    expect(say({ naive: { ...base.naive, netGex: -0.1e9 } })).toMatch(
      /^Dealer gamma is noise: net is 1\.0 % of gross\. Hedging pushes neither way\. SPY/,
    );
    expect(say({ naive: { ...base.naive, netGex: 0, grossGex: 0 } })).toMatch(
      /^No contract in view has gamma\./,
    );
  });

  it('counts index units and points for an index', () => {
    const index = { chain: { symbol: 'SPX' }, naive: { spot: 5871, netGex: -3e10, grossGex: 9e10 } };
    expect(say({ ...index, near: { ...base.near, wall: wallAt(5900) } })).toMatch(
      /about 87,000 index units per point\. SPX is 29\.00 points under the 5900 call wall\./,
    );
  });

  it('mirrors the put side', () => {
    expect(say({ phase: 'trap_armed', near: { side: 'put', wall: wallAt(592.5), checks: [] } })).toMatch(
      /SPY is \$0\.92 over the 592\.5 put wall and the loop is off, so breakdown sellers are being lured\./,
    );
    expect(say({ near: { side: 'put', wall: wallAt(593.42), checks: [] } })).toMatch(
      /SPY is at the 593\.42 put wall\./,
    );
  });

  it.each<[Phase, string]>([
    ['quiet', '2 of 4 loop conditions are met. The loop is off.'],
    ['loading', '2 of 4 loop conditions are met: 30-minute volume and momentum not met. The loop is not on.'],
    ['loop_active', 'All 4 loop conditions are met. Do not fade the move.'],
    ['exhaustion', 'The loop has ended: an exit fired. Do not chase what is left of the move.'],
    ['resolved', 'The trap is over.'],
  ])('%s, with a wall and without one', (phase, words) => {
    expect(say({ phase }).endsWith(`SPY is $1.58 under the 595 call wall. ${words}`)).toBe(true);
    const bare = say({ phase, near: { side: 'put', wall: null, checks: [] } });
    expect(bare.endsWith(`shares per $1. ${words}`)).toBe(true);
  });

  it.each([
    [[false, false, false, false], '0 of 4 loop conditions are met.'],
    [[true, false, false, false], '1 of 4 loop conditions is met.'],
    [[true, false, null, true], '2 of 4 loop conditions are met.'],
  ])('counts %j', (met, words) => {
    expect(say({ conditions: withMet(LOOP, met) })).toContain(words);
  });

  it('names what is unknown', () => {
    const unknown = {
      phase: 'no_read' as Phase,
      conditions: withMet(LOOP, [true, null, null, true]),
      near: { ...base.near, checks: withMet(CHECKS, [true, true, null, null]) },
    };
    expect(say(unknown)).toMatch(
      /No read: 30-minute volume, momentum and RSI unknown, which could change the phase\.$/,
    );
    expect(
      say({ ...unknown, phase: 'loading', conditions: withMet(LOOP, [true, null, false, true]) }),
    ).toMatch(/are met: momentum not met, 30-minute volume unknown\./);
  });

  it('names the exits that ended the loop', () => {
    const run: PhaseRun = {
      phase: 'exhaustion',
      from: '2026-11-16T16:30:00.000Z',
      to: '2026-11-16T16:30:00.000Z',
      side: 'call',
      strike: 595,
      outcome: null,
      exits: ['exit_rsi', 'exit_wall'],
    };
    expect(say({ phase: 'exhaustion', timeline: { runs: [run] } })).toContain(
      'The loop has ended: RSI went to an extreme, the wall ahead was reached.',
    );
  });

  it.each([
    ['held', 'The 595 call wall held: price has left it. The trap is over.'],
    ['broken', 'Two snapshots closed beyond the 595 call wall: it is broken.'],
    ['session_end', 'The session ended before the 595 call wall was left or broken.'],
  ] as const)('says how a trap ended: %s', (outcome, words) => {
    const closed = { side: 'call', strike: 595, outcome } as const;
    expect(say({ now: { phase: 'resolved', wall: closed, closed } }).endsWith(words)).toBe(true);
  });

  it('says so when the view shows another sign', () => {
    const { sentence } = verdictWords({ ...base, assumptions: { sign: 'short_all' } });
    expect(sentence).toMatch(/This reads the naive sign, not the one shown\.$/);
  });
});
