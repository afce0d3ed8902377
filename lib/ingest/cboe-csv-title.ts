import type { EpochMilliseconds } from '../engine/units.ts';
import { describeValue } from './describe-value.ts';
import { IngestError } from './ingest-error.ts';
import { parseQuoteTime } from './parse-cboe-time.ts';

/** What the lines above a quotedata.csv header say. */
export interface CboeCsvTitle {
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  readonly previousClose: number | null;
}

const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const LAST = new RegExp(String.raw`(?:^|[,"])\s*Last:\s*(${NUMBER})\s*(?="|,|$)`, 'm');
const CHANGE = new RegExp(String.raw`(?:^|[,"])\s*Change:\s*(${NUMBER})\s*(?="|,|$)`, 'm');
const DATE = /(?:^|[,"])\s*Date:\s*([^"\n]*)/m;

const numberOf = (match: RegExpExecArray | null) => (match ? Number(match[1]?.replaceAll(',', '')) : null);

/** Cboe prints four decimals: last − change to as many. */
const closeBefore = (last: number, change: number) => Math.round((last - change) * 1e4) / 1e4;

/**
 * Reads spot (`Last:`), the close before (`Last:` − `Change:`) and the time (`Date:`) from the lines above the header.
 * @throws IngestError unusable when spot or time is missing or unreadable
 */
export function readCboeTitle(lines: readonly string[]): CboeCsvTitle {
  const text = lines.join('\n');
  const spot = numberOf(LAST.exec(text));
  if (spot === null || !(spot > 0))
    throw new IngestError(
      'unusable',
      '"Last: <price above zero>" above the header',
      spot === null ? 'none' : `Last: ${spot}`,
    );
  const date = DATE.exec(text)?.[1];
  const asOf = date === undefined ? null : parseQuoteTime(date);
  if (asOf === null)
    throw new IngestError(
      'unusable',
      'a line such as "Date: January 7, 2024 at 10:52 AM EST" above the header',
      describeValue(date?.trim()),
    );
  const change = numberOf(CHANGE.exec(text));
  const previousClose = change === null ? null : closeBefore(spot, change);
  return { asOf, spot, previousClose: previousClose !== null && previousClose > 0 ? previousClose : null };
}
