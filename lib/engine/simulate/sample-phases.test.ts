import { expect, test } from 'vitest';
import { analyze, type EarlierReading } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { exchangeDateOf } from '../market/exchange-time.ts';
import { sampleMarket } from './sample-market.ts';
import { SAMPLE_PHASE_MARKS } from './sample-story-marks.ts';

const SLOT_MS = 300_000;
const PRIOR_BARS = 20 * 78;

/** SPY's first two sessions read as they happen, each snapshot knowing those before it. */
function phasesByInstant(): Map<number, string> {
  const { snapshots, priorBars, sessions } = sampleMarket('SPY', { days: 2 });
  const bars = [...priorBars, ...sessions.flat()];
  const phases = new Map<number, string>();
  let earlier: EarlierReading[] = [];
  let date = '';
  for (const chain of snapshots) {
    if (exchangeDateOf(chain.asOf) !== date) earlier = [];
    date = exchangeDateOf(chain.asOf);
    const closed = bars.filter((bar) => bar.start + SLOT_MS <= chain.asOf);
    const isToday = (bar: { start: number }) => exchangeDateOf(bar.start) === date;
    const context = {
      sessionBars: closed.filter(isToday),
      priorBars: closed.filter((bar) => !isToday(bar)).slice(-PRIOR_BARS),
      earlier,
    };
    const { trap, exposure, reading } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
    phases.set(chain.asOf, trap.verdict.phase);
    const { asOf: at, spot } = chain;
    earlier = [...earlier, { at, spot, netGex: exposure.netGex, volumeOi: null, reading }];
  }
  return phases;
}

const phases = phasesByInstant();

test.each(SAMPLE_PHASE_MARKS)('SPY passes through $shows', ({ shows, asOf }) => {
  expect(phases.get(asOf)).toBe(shows);
});
