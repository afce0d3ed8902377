import { settlementInstant, settlementOf } from '../engine/market/expirations.ts';
import type { SettlementTime } from '../engine/market/option-chain.ts';
import { InvalidArgument } from '../engine/require.ts';
import type { EpochMilliseconds, ExchangeDate } from '../engine/units.ts';

export interface Settlement {
  readonly settlement: SettlementTime;
  readonly settlesAt: EpochMilliseconds;
}

function settle(root: string, date: ExchangeDate): Settlement | null {
  try {
    return { settlement: settlementOf(root, date), settlesAt: settlementInstant(root, date) };
  } catch (error) {
    if (error instanceof InvalidArgument) return null;
    throw error;
  }
}

/** Settlement by root and existing date, each looked up once; null where the exchange calendar does not reach. */
export function settlementLookup(): (root: string, date: ExchangeDate) => Settlement | null {
  const known = new Map<string, Settlement | null>();
  return (root, date) => {
    const key = `${root}|${date}`;
    let found = known.get(key);
    if (found === undefined) {
      found = settle(root, date);
      known.set(key, found);
    }
    return found;
  };
}
