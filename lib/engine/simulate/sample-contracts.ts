import { CALL, type Expiration, PUT } from '../market/option-chain.ts';
import type { EpochMilliseconds, ExchangeDate } from '../units.ts';
import { listedExpirations } from './listed-expirations.ts';
import type { SampleUnderlying } from './sample-underlyings.ts';
import { strikeGrid } from './strike-grid.ts';

/** What is listed, as the identifying columns of a chain: sorted by expiration, strike, call before put. */
export interface SampleContracts {
  readonly expirations: readonly Expiration[];
  readonly expiration: Uint16Array;
  readonly right: Uint8Array;
  readonly strike: Float64Array;
}

/** Every contract listed on `date` around `spot`: each strike of the grid, both rights, in each expiration. */
export function sampleContracts(
  underlying: SampleUnderlying,
  date: ExchangeDate,
  spot: number,
): SampleContracts {
  const expirations = listedExpirations(underlying, date);
  const strikes = strikeGrid(spot, underlying.strikes);
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

/** The contracts that have not settled by `at`, and the row that each has in `all`: `all`'s first ones are gone. */
export function unsettledContracts(
  all: SampleContracts,
  at: EpochMilliseconds,
): { readonly contracts: SampleContracts; readonly firstRow: number } {
  const settled = all.expirations.filter(({ settlesAt }) => settlesAt <= at).length;
  const firstRow = all.expiration.findIndex((index) => index >= settled);
  return {
    firstRow,
    contracts: {
      expirations: all.expirations.slice(settled),
      expiration: all.expiration.slice(firstRow).map((index) => index - settled),
      right: all.right.slice(firstRow),
      strike: all.strike.slice(firstRow),
    },
  };
}
