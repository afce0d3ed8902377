import { type AnalysisContext, analyze, type EarlierReading } from '../analyze.ts';
import { DEFAULT_ASSUMPTIONS } from '../assumptions.ts';
import { sessionAt } from '../market/exchange-calendar.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { sampleDailyHistory } from '../simulate/sample-daily-history.ts';
import { STEP_MINUTES } from '../simulate/sample-plan.ts';
import { sampleSession } from '../simulate/sample-session.ts';

/** A snapshot late in a session, with all that the server knows by then. */
export interface LateSnapshot {
  readonly chain: OptionChain;
  readonly context: AnalysisContext;
}

/**
 * The snapshot number `count` of the sample market's first session: the readings of those before it, five-minute bars
 * of 20 sessions and of this one so far, a year of daily bars and volatilities. The same at every call.
 */
export function lateSnapshot(count: number): LateSnapshot {
  const { priorBars, sessionBars, snapshots } = sampleSession();
  const { bars, iv30 } = sampleDailyHistory('SPY');
  const earlier: EarlierReading[] = [];
  const contextAt = ({ asOf }: OptionChain): AnalysisContext => ({
    priorBars,
    sessionBars: sessionBars.filter(({ start }) => start + STEP_MINUTES * 60_000 <= asOf),
    earlier: [...earlier],
    dailyBars: bars.filter(({ start }) => start < sessionAt(asOf).opensAt),
    dailyVolatility: iv30,
  });
  for (const chain of snapshots) {
    const context = contextAt(chain);
    if (earlier.length + 1 === count) return { chain, context };
    const { exposure, reading } = analyze(chain, context, DEFAULT_ASSUMPTIONS);
    const { asOf: at, spot } = chain;
    const volumeOi = reading.busiest?.ratio ?? null;
    earlier.push({ id: String(earlier.length), at, spot, netGex: exposure.netGex, volumeOi, reading });
  }
  throw new RangeError(`the session has ${snapshots.length} snapshots, ${count} asked for`);
}
