import { describe, expect, it } from 'vitest';
import { type AnalysisContext, analyze, type EarlierReading } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { MULTIPLIER } from '../exposure/contract-exposure.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import { expectPlainJson } from '../testing/expect-plain-json.ts';

const { snapshots, priorBars, sessionBars } = sampleSession();
const chains = [...snapshots];
const closedBy = (asOf: number) => sessionBars.filter((bar) => bar.start + 300_000 <= asOf);
const read = (chain: OptionChain, over: Partial<AnalysisContext> = {}) =>
  analyze(
    chain,
    { sessionBars: closedBy(chain.asOf), priorBars, earlier: [], events: [], ...over },
    DEFAULT_ASSUMPTIONS,
  );
const at = (time: string) => {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const chain = chains[(minute - 570) / 5];
  if (chain === undefined) throw new Error(`nothing at ${time}`);
  return chain;
};
const half = at('14:05');
const before: EarlierReading = {
  id: 'before',
  at: half.asOf,
  spot: half.spot,
  netGex: null,
  volumeOi: null,
  reading: read(half).reading,
};
const armedChain = at('14:35');
const armed = read(armedChain, { earlier: [before] }).trap;
const quiet = read(at('11:00')).trap;

describe('the armed trap of 14:35', () => {
  it('is plain JSON', () => {
    expectPlainJson(armed);
  });

  it('names who is lured into which contract, by the premium that trades', () => {
    const { trap } = armed;
    expect(trap).toMatchObject({ side: 'call', wall: 595, lured: 'breakout_buyers', reason: null });
    expect(trap.contract).toMatchObject({ strike: 595, right: 'call' });
    expect(trap.contract?.days).toBeGreaterThan(0);
    expect(trap.contract?.volumeOi).toBeGreaterThanOrEqual(2);
    const premiums = trap.contracts.map(({ premium }) => premium);
    expect(premiums).toEqual([...premiums].sort((a, b) => b - a));
    for (const { premium, volume, bid, ask } of trap.contracts)
      expect(premium).toBeCloseTo((volume * (bid + ask) * MULTIPLIER) / 2, 6);
  });

  it('states the break-even at the ask and its chance from the smile', () => {
    const { contract, breakEven, breakEvenPercent, chance, pays } = armed.trap;
    expect(pays).toBe(contract?.ask);
    expect(breakEven).toBe(595 + (contract?.ask ?? 0));
    expect(breakEvenPercent).toBeCloseTo(((breakEven ?? 0) / armed.spot - 1) * 100, 12);
    const own = armed.probabilities.levels.find(({ name }) => name === 'Buyers’ break-even');
    expect(chance).toBe(own?.closeBeyond);
    expect(chance).toBeGreaterThan(0.02);
    expect(chance).toBeLessThan(0.5);
  });

  it('gives each level its chance, less the further away, and a touch of twice that', () => {
    const { levels, expiry, reason } = armed.probabilities;
    expect([expiry, reason]).toEqual([armed.trap.contract?.expiry, null]);
    const above = levels.filter(({ side }) => side === 'above').sort((a, b) => a.level - b.level);
    const chances = above.map(({ closeBeyond }) => closeBeyond);
    expect(chances).toEqual([...chances].sort((a, b) => b - a));
    for (const own of levels) expect(own.touch).toBe(Math.min(1, 2 * own.closeBeyond));
  });

  it('plans a spread at the wall with quotes of this chain', () => {
    const { plan } = armed;
    const { spread } = plan ?? {};
    expect(spread).toMatchObject({ short: { strike: 595 }, long: { strike: 600 }, width: 5 });
    const { creditMid = 0, creditNatural = 0, maxRisk, targetMark, targetDollars, breakEven } = spread ?? {};
    expect(creditMid).toBeGreaterThan(creditNatural);
    expect(maxRisk).toBeCloseTo((5 - creditMid) * 100, 8);
    expect(targetMark).toBeCloseTo(creditMid / 2, 8);
    expect(targetDollars).toBeCloseTo(creditMid * 50, 8);
    expect(breakEven).toBeCloseTo(595 + creditMid, 8);
    expect(plan?.checklist.map(({ id, met }) => [id, met])).toEqual([
      ['net_gex', true],
      ['volume_oi', true],
      ['wall_distance', true],
      ['rsi_15m', true],
    ]);
    expect(plan?.exits.map(({ id }) => id)).toEqual(['target', 'pace', 'broken', 'invalidation', 'time']);
    expect(plan?.redFlags).toEqual([]);
    expect(plan?.unknownFlags).toEqual(['event_ahead', 'iv_rank_low']);
    expect([armed.planMissing, armed.planReason]).toEqual([[], null]);
  });

  it('shows what buyer and seller make of the same quotes, and what the spread takes', () => {
    const { paths, contract } = armed.trap;
    const [held, broken] = paths?.paths ?? [];
    expect(paths?.buyerPays).toBeCloseTo((contract?.ask ?? 0) * 100, 6);
    const last = (path: typeof held) => path?.steps.at(-1);
    expect(last(held)?.buyerValue).toBe(0);
    expect(last(held)?.buyerProfit).toBeCloseTo(-(paths?.buyerPays ?? 0), 6);
    expect(last(held)?.sellerProfit).toBeCloseTo(paths?.sellerTakes ?? 0, 6);
    expect(last(broken)?.buyerProfit).toBeGreaterThan(0);
    expect(last(broken)?.sellerProfit).toBeLessThan(0);
    expect(paths?.dealerTakes).toBeGreaterThan(0);
    for (const { steps } of paths?.paths ?? [])
      for (const step of steps)
        expect(step.buyerValue - step.buyerProfit).toBeCloseTo(paths?.buyerPays ?? 0, 6);
  });

  it('tracks the eight behaviours, each with evidence or the reason why not', () => {
    const { behaviours } = armed.trap;
    expect(behaviours).toHaveLength(8);
    for (const { shown, reason } of behaviours) expect(reason === null).toBe(shown !== null);
    expect(behaviours.find(({ id }) => id === 'fomo_chase')?.shown).toBe(true);
    expect(behaviours.filter(({ shown }) => shown === null).map(({ id }) => id)).toEqual([
      'greed_past_target',
      'no_stop',
      'iv_crush_purchase',
    ]);
  });

  it('weighs evidence for and against the breakout', () => {
    const { evidence } = armed.trap;
    expect(evidence).toHaveLength(6);
    for (const { against, reason } of evidence) expect(reason === null).toBe(against !== null);
    expect(evidence.find(({ id }) => id === 'turnover')).toMatchObject({ against: true });
    expect(evidence.find(({ id }) => id === 'momentum_weak')).toMatchObject({ against: true });
  });

  it('has a V/OI pace at the wall from the snapshot of half an hour before', () => {
    const { pace } = armed.trap;
    expect(pace).toMatchObject({ reason: null, source: 'underlying' });
    expect(pace.value).toBeGreaterThan(1);
    expect(read(armedChain).trap.trap.pace).toMatchObject({ value: null });
  });
});

describe('any other phase', () => {
  it('has no plan, and says what is missing and how far it is', () => {
    const all = chains.filter((_, i) => i % 6 === 0).map((chain) => read(chain).trap);
    for (const { verdict, plan, planMissing, planReason } of all) {
      expect(plan !== null).toBe(verdict.phase === 'trap_armed');
      expect(planReason === null).toBe(plan !== null);
      if (plan === null) expect(planMissing.length).toBeGreaterThan(0);
    }
    expect(quiet.planMissing.map(({ id }) => id)).toEqual(['volume_oi', 'wall_distance', 'rsi_15m']);
    expect(quiet.planMissing.every(({ distance }) => distance !== null && distance < 0)).toBe(true);
  });

  it('names no contract where the chain gives no volume', () => {
    const volume = new Float64Array(armedChain.columns.volume.length).fill(Number.NaN);
    const { trap, plan } = read({ ...armedChain, columns: { ...armedChain.columns, volume } }).trap;
    expect(trap).toMatchObject({ contracts: [], contract: null, pays: null, breakEven: null, paths: null });
    expect(trap.reason).toBe('no contract at the wall has volume today and a quote');
    expect(plan).toBeNull();
  });
});
