import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { isoInstant } from '../engine/market/iso-instant.ts';
import { type LegReading, readLegs, type WholeReading, wholeReading } from '../engine/trades/leg-reading.ts';
import type { MarkBasis } from '../engine/trades/mark-price.ts';
import {
  pathReport,
  type SkippedInstant,
  type StoredPath,
  type StoredReading,
} from '../engine/trades/path-report.ts';
import type { AttributionAnswer } from '../schema/attribution-answer.ts';
import type { StoredAttributionRequest } from '../schema/attribution-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { type loadSnapshot, type SnapshotInfo, sessionSnapshots } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { chooseSnapshot } from './choose-snapshot.ts';
import { PATH_STRETCH } from './path-stretch.ts';
import { readableChain, UNREADABLE } from './readable-chain.ts';

type Loaded = Awaited<ReturnType<typeof loadSnapshot>>;
function requireOrder(from: Loaded, to: Loaded): void {
  const faults: Record<string, string> = {};
  if (from.chain.source !== to.chain.source)
    faults.to = `its source ${to.chain.source} is not ${from.chain.source}: series are never mixed`;
  else if (to.chain.asOf <= from.chain.asOf) faults.to = 'not later than from';
  if (faults.to !== undefined) throw new ApiError('invalid_request', `unusable to: ${faults.to}`, faults);
}

type Path = NonNullable<StoredAttributionRequest['path']>;

/** The last snapshot of each stretch strictly between the two, except of the one that `to` ends. */
async function rowsBetween(from: Loaded, to: Loaded, path: Path): Promise<SnapshotInfo[]> {
  const { symbol, source } = from.chain;
  const rows = await sessionSnapshots(symbol, source, from.chain.asOf + 1, to.chain.asOf - 1);
  const stretch = PATH_STRETCH[path];
  const last = new Map(rows.map((row) => [stretch(row.asOf), row]));
  last.delete(stretch(to.chain.asOf));
  return [...last.values()];
}

/** Reads the legs off the ends and what `path` names between them. @throws ApiError 400, 404 */
export async function readStoredPath(request: StoredAttributionRequest): Promise<StoredPath> {
  const { symbol, legs, mark, path } = request;
  const start = await chooseSnapshot(symbol, request.from, 'from');
  const end = await chooseSnapshot(symbol, request.to, 'to');
  requireOrder(start, end);
  const first = requireWhole(start, readLegs(start.chain, legs, DEFAULT_ASSUMPTIONS), 'from', mark);
  const readings: StoredReading[] = [{ id: start.id, whole: first }];
  const skipped: SkippedInstant[] = [];
  let previous: LegReading = first;
  for (const { id, asOf } of path === undefined ? [] : await rowsBetween(start, end, path)) {
    const chain = await readableChain(id);
    if (chain === null) {
      skipped.push({ asOf: isoInstant(asOf), reason: UNREADABLE });
      continue;
    }
    const whole = wholeReading(readLegs(chain, legs, DEFAULT_ASSUMPTIONS, previous), mark);
    if ('reason' in whole) skipped.push({ asOf: isoInstant(chain.asOf), reason: whole.reason });
    else {
      readings.push({ id, whole });
      previous = whole;
    }
  }
  const last = requireWhole(end, readLegs(end.chain, legs, DEFAULT_ASSUMPTIONS, previous), 'to', mark);
  return { readings: [...readings, { id: end.id, whole: last }], skipped };
}

/** Between stored snapshots: the two ends, or the path with every step between. @throws ApiError 400, 404 */
export async function attributeStored(request: StoredAttributionRequest): Promise<AttributionAnswer> {
  const { legs, mark, path } = request;
  const report = pathReport(legs, await readStoredPath(request), mark);
  const { steps, skipped, ...whole } = snakeKeys({ ...report, byLeg: [...report.byLeg] });
  return path === undefined ? whole : { ...whole, steps, skipped };
}

function requireWhole({ chain }: Loaded, reading: LegReading, field: string, basis: MarkBasis): WholeReading {
  const whole = wholeReading(reading, basis);
  if (!('reason' in whole)) return whole;
  const message = `${field} (${new Date(chain.asOf).toISOString()}): ${whole.reason}`;
  throw new ApiError('invalid_request', message, { [`legs.${whole.leg}`]: message });
}
