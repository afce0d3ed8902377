import { sessionAt } from '../market/exchange-calendar.ts';
import { exchangeInstant } from '../market/exchange-time.ts';
import type { OptionChain } from '../market/option-chain.ts';
import { type SampleBars, sampleBars } from './sample-bars.ts';
import { SAMPLE_DATE, SAMPLE_SEED, STEPS } from './sample-session-plan.ts';
import { sampleSnapshots } from './sample-snapshots.ts';
import { sessionSpots } from './session-spots.ts';

/** The sample market. `snapshots` are made as they are taken, so that loading can show its progress. */
export interface SampleSession extends SampleBars {
  readonly snapshots: Iterable<OptionChain> & { readonly length: number };
}

/**
 * A made-up SPY session, Monday 2026-11-16, every five minutes from 09:30 to 16:00 (79 chains), with the
 * five-minute bars of the session and of the 20 before it. Everything follows from the seed: the same seed
 * gives the same bytes. Spot at each snapshot is the close of the bar that ends there.
 */
export function sampleSession(seed: number = SAMPLE_SEED): SampleSession {
  const { opensAt } = sessionAt(exchangeInstant(SAMPLE_DATE, 12 * 60));
  const spots = sessionSpots(seed);
  return {
    ...sampleBars(seed),
    snapshots: { length: STEPS + 1, [Symbol.iterator]: () => sampleSnapshots(spots, opensAt, seed) },
  };
}
