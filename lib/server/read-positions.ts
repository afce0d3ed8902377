import 'server-only';
import { exchangeDateOf } from '../engine/market/exchange-time.ts';
import { attributePath } from '../engine/trades/attribute-path.ts';
import { betaWeightedDelta } from '../engine/trades/beta.ts';
import { dayTradeCount, dayTradeRulesOn, type RoundTrip } from '../engine/trades/day-trades.ts';
import { positionPath } from '../engine/trades/position-path.ts';
import type { AttributionAnswer } from '../schema/attribution-answer.ts';
import type { PositionAnswer, PositionDetail, PositionsAnswer } from '../schema/position-answer.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import { listPositions, readMarks, type StoredMark, type StoredPosition } from '../store/positions.ts';
import { requirePosition } from './change-position.ts';
import { pathMarks } from './path-marks.ts';
import { readBeta } from './plan-context.ts';
import { markAnswer, positionAnswer } from './position-answer.ts';
import { catchUpMarks } from './upkeep.ts';

const INDEX = 'SPY';
const SESSIONS = 5;
const NAMES = ['delta', 'gamma', 'theta_per_day', 'vega_per_point', 'rho_per_point'] as const;

/** Legs opened and closed within a session, each fill a round trip of its own. */
const roundTrips = (positions: readonly StoredPosition[]): RoundTrip[] =>
  positions.flatMap(({ openedAt, fills }) =>
    fills
      .filter(({ kind }) => kind === 'close')
      .map(({ at }) => ({ opened: exchangeDateOf(openedAt), closed: exchangeDateOf(at) })),
  );

async function totalsOf(
  open: readonly PositionAnswer[],
  all: readonly PositionAnswer[],
): Promise<PositionsAnswer['totals']> {
  const marked = open.flatMap(({ unrealised }) => (unrealised === null ? [] : [unrealised]));
  const greeks = Object.fromEntries(
    NAMES.map((name) => [
      name,
      open.reduce<number | null>((sum, position) => {
        const value = position.greeks?.[name] ?? null;
        return sum === null || value === null ? null : sum + value;
      }, 0),
    ]),
  ) as PositionsAnswer['totals']['greeks'];
  return {
    realised: all.reduce((sum, { realised }) => sum + realised, 0),
    unrealised: open.length > 0 && marked.length === 0 ? null : marked.reduce((sum, own) => sum + own, 0),
    unmarked: open.length - marked.length,
    greeks,
    beta_weighted: await betaWeighted(open),
  };
}

/** Σ delta·β·S/S_index of the open positions, each by its own stored closes; null with the first one's reason. */
async function betaWeighted(
  open: readonly PositionAnswer[],
): Promise<PositionsAnswer['totals']['beta_weighted']> {
  let total = 0;
  for (const { symbol, source, sample, greeks, mark } of open) {
    const delta = greeks?.delta ?? null;
    if (delta === null || mark === null)
      return { delta: null, index: INDEX, reason: `a ${symbol} position has no delta` };
    const { spot, as_of } = mark;
    const reading = await readBeta({ symbol, source, sample, asOf: Date.parse(as_of), spot });
    if (reading.beta === null) return { delta: null, index: INDEX, reason: `${symbol}: ${reading.reason}` };
    if (reading.indexSpot === null)
      return { delta: null, index: INDEX, reason: `no ${INDEX} price is stored` };
    total += betaWeightedDelta(delta, reading.beta, spot, reading.indexSpot);
  }
  return { delta: total, index: INDEX, reason: null };
}

/** `GET /positions`: every paper position with its newest mark, totals and day trades. */
export async function getPositions(now: number, patienceMs?: number): Promise<PositionsAnswer> {
  const marking = await catchUpMarks(patienceMs);
  const stored = await listPositions();
  const positions = await Promise.all(
    stored.map(async (position) => positionAnswer(position, await readMarks(position.id))),
  );
  const today = exchangeDateOf(now);
  const trips = roundTrips(stored);
  return {
    marking,
    positions,
    totals: await totalsOf(
      positions.filter(({ status }) => status === 'open'),
      positions,
    ),
    day_trades: {
      count: dayTradeCount(trips, today, SESSIONS),
      sessions: SESSIONS,
      rules: dayTradeRulesOn(today).map(({ id, text, count }) => ({ id, text, count })),
    },
  };
}

/** Where a position's P&L came from, mark by mark, from what the marks and trades themselves stored. */
function attributionOf(position: StoredPosition, marks: readonly StoredMark[]): AttributionAnswer | string {
  const steps = positionPath(position.legs, position.fills, marks);
  const [first] = marks;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return 'fewer than two marks to attribute between';
  const path = attributePath(steps.map(({ legs }) => legs));
  const { actual, greeks, revaluation } = snakeKeys(path);
  const ends = (mark: StoredMark) => ({
    snapshot_id: mark.snapshotId,
    as_of: new Date(mark.asOf).toISOString(),
    spot: mark.spot,
  });
  return {
    ...{ actual, greeks, revaluation },
    by_leg: [],
    from: ends(first),
    to: ends(last.to),
    steps: steps.flatMap(({ to }, i) => {
      const step = path.steps[i];
      if (step === undefined) return [];
      const { actual: made, greeks: terms, revaluation: causes } = step;
      return [
        {
          ...ends(to),
          mark: (to.value ?? 0) / (100 * position.units),
          ...snakeKeys({ actual: made, greeks: terms, revaluation: causes }),
        },
      ];
    }),
  };
}

/** `GET /positions/{id}`. @throws ApiError 404 */
export async function getPosition(id: string | undefined, patienceMs?: number): Promise<PositionDetail> {
  const marking = await catchUpMarks(patienceMs);
  const position = await requirePosition(id);
  const marks = await readMarks(position.id);
  const tradedAt = new Set(position.fills.map(({ at }) => at));
  const path = pathMarks(marks, tradedAt);
  const attribution = attributionOf(position, path.marks);
  const isFound = typeof attribution !== 'string';
  return {
    marking,
    position: positionAnswer(position, marks),
    marks: marks.map(markAnswer),
    attribution: isFound ? attribution : null,
    attribution_reason: isFound ? null : attribution,
    attribution_by: path.by,
  };
}
