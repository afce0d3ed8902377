import {
  daysBetween,
  exchangeDateOf,
  exchangeMinuteOf,
  isExchangeDate,
} from '../engine/market/exchange-time.ts';
import type { ContractRow } from '../engine/market/option-chain.ts';
import { describeValue } from './describe-value.ts';
import { parseInstant } from './parse-instant.ts';
import type { Rejection } from './read-figures.ts';
import { settlementLookup } from './settlement-lookup.ts';

type RowSettlement = Pick<ContractRow, 'date' | 'settlement' | 'settlesAt'>;

const NOON = 12 * 60;
const MAX_DAYS_FROM_EXPIRY = 7;

/** The file's own settlement instant, which wins over the calendar. */
function givenSettlement(date: string, value: unknown): RowSettlement | Rejection {
  const field = 'settles_at';
  const settlesAt = typeof value === 'string' ? parseInstant(value) : null;
  if (settlesAt === null) return { field, reason: `${describeValue(value)} is no ISO 8601 instant` };
  if (Math.abs(daysBetween(date, exchangeDateOf(settlesAt))) > MAX_DAYS_FROM_EXPIRY)
    return { field, reason: `${describeValue(value)} is more than a week from expiry ${date}` };
  return { date, settlesAt, settlement: exchangeMinuteOf(settlesAt) < NOON ? 'AM' : 'PM' };
}

/**
 * A reader of `expiry` and `settles_at` (null: by the exchange calendar) of native rows. Few of them differ, so each
 * combination is read once.
 */
export function nativeSettlementReader() {
  const calendar = settlementLookup();
  const known = new Map<string, RowSettlement | Rejection>();
  const read = (root: string, date: unknown, given: unknown): RowSettlement | Rejection => {
    if (typeof date !== 'string' || !isExchangeDate(date))
      return { field: 'expiry', reason: `${describeValue(date)} is no date YYYY-MM-DD` };
    if (given !== null) return givenSettlement(date, given);
    const settlement = calendar(root, date);
    return settlement === null
      ? { field: 'expiry', reason: `${date} lies outside the exchange calendar` }
      : { date, ...settlement };
  };
  return (root: string, date: unknown, given: unknown): RowSettlement | Rejection => {
    if (typeof date !== 'string' || (given !== null && typeof given !== 'string'))
      return read(root, date, given);
    const key = `${root}|${date}|${given ?? ''}`;
    let found = known.get(key);
    if (found === undefined) {
      found = read(root, date, given);
      known.set(key, found);
    }
    return found;
  };
}
