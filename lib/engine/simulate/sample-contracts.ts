import { CALL, type Expiration, PUT } from '../market/option-chain.ts';
import { listedExpirations } from './listed-expirations.ts';
import { PREVIOUS_CLOSE, SAMPLE_DATE, SAMPLE_SYMBOL } from './sample-session-plan.ts';
import { strikeGrid } from './strike-grid.ts';

/** What is listed, as the identifying columns of a chain: sorted by expiration, strike, call before put. */
export interface SampleContracts {
  readonly expirations: readonly Expiration[];
  readonly expiration: Uint16Array;
  readonly right: Uint8Array;
  readonly strike: Float64Array;
}

/** Every contract of the sample session: each strike of the grid, both rights, in each listed expiration. */
export function sampleContracts(): SampleContracts {
  const expirations = listedExpirations(SAMPLE_SYMBOL, SAMPLE_DATE);
  const strikes = strikeGrid(PREVIOUS_CLOSE);
  const rows = expirations.flatMap((_, expiration) =>
    strikes.flatMap((strike) => [CALL, PUT].map((right) => ({ expiration, strike, right }))),
  );
  return {
    expirations,
    expiration: Uint16Array.from(rows, (row) => row.expiration),
    right: Uint8Array.from(rows, (row) => row.right),
    strike: Float64Array.from(rows, (row) => row.strike),
  };
}
