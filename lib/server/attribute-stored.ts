import 'server-only';
import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import { exchangeDateOf, exchangeMinuteOf } from '../engine/market/exchange-time.ts';
import { attributePath } from '../engine/trades/attribute-path.ts';
import { attributePosition } from '../engine/trades/attribute-position.ts';
import {
  type LegReading,
  readLegs,
  stepsBetween,
  type WholeReading,
  wholeReading,
} from '../engine/trades/leg-reading.ts';
import { type MarkBasis, markPrice } from '../engine/trades/mark-price.ts';
import type { AttributionAnswer, AttributionStep } from '../schema/attribution-answer.ts';
import type { StoredAttributionRequest } from '../schema/attribution-request.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { loadSnapshot, sessionSnapshots } from '../store/snapshots.ts';
import { ApiError } from './api-error.ts';
import { chooseSnapshot } from './choose-snapshot.ts';

type Loaded = Awaited<ReturnType<typeof loadSnapshot>>;
interface Reading {
  readonly id: string;
  readonly whole: WholeReading;
}

const instantOf = ({ id, whole }: Reading) => ({
  snapshot_id: id,
  as_of: new Date(whole.asOf).toISOString(),
  spot: whole.spot,
});

function requireOrder(from: Loaded, to: Loaded): void {
  const faults: Record<string, string> = {};
  if (from.chain.source !== to.chain.source)
    faults.to = `its source ${to.chain.source} is not ${from.chain.source}: series are never mixed`;
  else if (to.chain.asOf <= from.chain.asOf) faults.to = 'not later than from';
  if (faults.to !== undefined) throw new ApiError('invalid_request', `unusable to: ${faults.to}`, faults);
}

type Path = NonNullable<StoredAttributionRequest['path']>;

/** Snapshots of one name are one stretch of the path; the last of each stretch is a step. */
const STRETCH: Readonly<Record<Path, (asOf: number) => string>> = {
  snapshots: (asOf) => String(asOf),
  hours: (asOf) => `${exchangeDateOf(asOf)} ${Math.ceil(exchangeMinuteOf(asOf) / 60)}`,
  days: (asOf) => sessionAt(asOf).date,
};

/** The last snapshot of each stretch strictly between the two, except of the one that `to` ends. */
async function idsBetween(from: Loaded, to: Loaded, path: Path): Promise<string[]> {
  const { symbol, source } = from.chain;
  const rows = await sessionSnapshots(symbol, source, from.chain.asOf + 1, to.chain.asOf - 1);
  const stretch = STRETCH[path];
  const last = new Map(rows.map(({ id, asOf }) => [stretch(asOf), id]));
  last.delete(stretch(to.chain.asOf));
  return [...last.values()];
}

/** Between stored snapshots: the two ends, or the path with every step between. @throws ApiError 400, 404 */
export async function attributeStored(request: StoredAttributionRequest): Promise<AttributionAnswer> {
  const { symbol, legs, mark, path } = request;
  const start = await chooseSnapshot(symbol, request.from, 'from');
  const end = await chooseSnapshot(symbol, request.to, 'to');
  requireOrder(start, end);
  const first = requireWhole(start, readLegs(start.chain, legs, DEFAULT_ASSUMPTIONS), 'from', mark);
  const readings: Reading[] = [{ id: start.id, whole: first }];
  const skipped: { as_of: string; reason: string }[] = [];
  let previous: LegReading = first;
  for (const id of path === undefined ? [] : await idsBetween(start, end, path)) {
    const { chain } = await loadSnapshot(id);
    const whole = wholeReading(readLegs(chain, legs, DEFAULT_ASSUMPTIONS, previous), mark);
    if ('reason' in whole) skipped.push({ as_of: new Date(chain.asOf).toISOString(), reason: whole.reason });
    else {
      readings.push({ id, whole });
      previous = whole;
    }
  }
  const last = requireWhole(end, readLegs(end.chain, legs, DEFAULT_ASSUMPTIONS, previous), 'to', mark);
  readings.push({ id: end.id, whole: last });
  const steps = stepsBetween(
    legs,
    readings.map(({ whole }) => whole),
    mark,
  );
  const ends = { from: instantOf(readings[0] as Reading), to: instantOf(readings.at(-1) as Reading) };
  if (path === undefined) return { ...snakeKeys(attributePosition(steps[0] ?? [])), ...ends };
  const whole = attributePath(steps);
  return {
    ...snakeKeys({ actual: whole.actual, greeks: whole.greeks, revaluation: whole.revaluation }),
    by_leg: snakeKeys([...whole.byLeg]),
    ...ends,
    steps: whole.steps.map(({ actual, greeks, revaluation }, i): AttributionStep => {
      const reading = readings[i + 1] as Reading;
      return {
        ...instantOf(reading),
        mark: netMark(reading.whole, legs, mark),
        ...snakeKeys({ actual, greeks, revaluation }),
      };
    }),
    skipped,
  };
}

/** What one unit of the position is worth a share: Σ quantity · price, closing side. */
function netMark(
  { marks }: WholeReading,
  legs: StoredAttributionRequest['legs'],
  basis: 'mid' | 'natural',
): number {
  const net = legs.reduce((sum, { quantity }, i) => {
    const own = marks[i];
    return own === undefined ? sum : sum + quantity * markPrice(own, quantity, basis, 'close');
  }, 0);
  return Number(net.toFixed(6));
}

function requireWhole({ chain }: Loaded, reading: LegReading, field: string, basis: MarkBasis): WholeReading {
  const whole = wholeReading(reading, basis);
  if (!('reason' in whole)) return whole;
  const message = `${field} (${new Date(chain.asOf).toISOString()}): ${whole.reason}`;
  throw new ApiError('invalid_request', message, { [`legs.${whole.leg}`]: message });
}
