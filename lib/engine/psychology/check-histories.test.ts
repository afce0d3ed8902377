import { expect, it } from 'vitest';
import { type AnalysisContext, analyze, type EarlierReading } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { sampleSession } from '../simulate/sample-session.ts';
import type { Condition } from './trap-report.ts';

const { snapshots, priorBars, sessionBars } = sampleSession();
const chains = [...snapshots].slice(55, 62);

/** The last snapshots up to 14:35, each knowing those before it. */
function session() {
  let earlier: EarlierReading[] = [];
  return chains.map((chain) => {
    const context: AnalysisContext = {
      sessionBars: sessionBars.filter((bar) => bar.start + 300_000 <= chain.asOf),
      priorBars,
      earlier,
    };
    const { trap, reading } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
    const { asOf: at, spot } = chain;
    earlier = [...earlier, { id: String(at), at, spot, netGex: trap.netGex, volumeOi: null, reading }];
    return trap;
  });
}

it('gives each trap check the values that its own snapshots showed then', () => {
  const traps = session();
  const last = traps.at(-1);
  if (last === undefined) throw new Error('no snapshot');
  expect(last.trapChecks.map(({ id }) => id)).toEqual(['volume_oi', 'wall_distance', 'rsi_15m', 'loop_off']);
  const valueAt = (checks: readonly Condition[], own: string) =>
    checks.find(({ id }) => id === own)?.value ?? null;
  for (const { id, history } of last.trapChecks) {
    expect(history.map(({ at }) => Date.parse(at))).toEqual(chains.slice(0, -1).map(({ asOf }) => asOf));
    for (const [i, { value }] of history.entries())
      expect(value, id).toBeCloseTo(valueAt(traps[i]?.trapChecks ?? [], id) ?? Number.NaN, 12);
  }
});

it('is empty at the first snapshot', () => {
  expect(session()[0]?.trapChecks.every(({ history }) => history.length === 0)).toBe(true);
});
