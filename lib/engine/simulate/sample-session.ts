import type { OptionChain } from '../market/option-chain.ts';
import type { PriceBar } from '../market/price-bars.ts';
import { sampleBars } from './sample-bars.ts';
import { sampleDays } from './sample-days.ts';
import { SAMPLE_SEED, STEPS } from './sample-plan.ts';
import { daySnapshots } from './sample-snapshots.ts';
import { SPY_WEEK } from './spy-week.ts';

/** The first session of the sample market. `snapshots` are made as they are taken. */
export interface SampleSession {
  readonly priorBars: readonly PriceBar[];
  readonly sessionBars: readonly PriceBar[];
  readonly snapshots: Iterable<OptionChain> & { readonly length: number };
}

function* firstSession(seed: number): Generator<OptionChain> {
  for (const day of sampleDays(SPY_WEEK, seed)) return yield* daySnapshots(day, SPY_WEEK, seed);
}

/**
 * A made-up SPY session, Monday 2026-11-16, every five minutes from 09:30 to 16:00 (79 chains), with the
 * five-minute bars of the session and of the 20 before it. Everything follows from the seed: the same seed
 * gives the same bytes. Spot at each snapshot is the close of the bar that ends there.
 */
export function sampleSession(seed: number = SAMPLE_SEED): SampleSession {
  const { priorBars, sessions } = sampleBars(SPY_WEEK, seed);
  return {
    priorBars,
    sessionBars: sessions[0] ?? [],
    snapshots: { length: STEPS + 1, [Symbol.iterator]: () => firstSession(seed) },
  };
}
