import type { OptionRight } from '../market/option-chain.ts';
import type { EpochMilliseconds } from '../units.ts';
import type { ChainReading } from './chain-reading.ts';
import { priceLevels, priorRange, unknownLevels } from './key-levels.ts';
import { keyLevels, levelBreak } from './loop-conditions.ts';
import type { PhaseReading } from './phase-reading.ts';
import { relativeVolume } from './relative-volume.ts';
import { barCloses, priorCloses, wilderRsi } from './rsi.ts';
import { historyAt, type SessionHistory } from './session-slots.ts';
import { type TurnoverPace, turnoverPace } from './turnover-pace.ts';
import type { VolumeCurve } from './volume-curve.ts';

/** A snapshot of the session with what was read of its chain. */
export interface ReadPoint {
  readonly id: string;
  readonly at: EpochMilliseconds;
  readonly spot: number;
  readonly reading: ChainReading;
}

const HALF_HOUR_MS = 30 * 60_000;
/** "30 minutes ago" may be this much longer ago, and half a minute less: clocks are not exact. */
const LATE_MS = 10 * 60_000;
const EARLY_MS = 30_000;

/** The snapshot of 30 minutes before an instant, of points oldest first; null where none was taken about then. */
export function halfHourBefore(points: readonly ReadPoint[], at: EpochMilliseconds): ReadPoint | null {
  const found = points.findLast((point) => point.at <= at - HALF_HOUR_MS + EARLY_MS);
  return found !== undefined && at - found.at <= HALF_HOUR_MS + LATE_MS ? found : null;
}

interface PacedStrike {
  readonly strike: number;
  readonly openInterest: number | null;
}

/** Contracts traded so far at one side of a strike, where it was stored. */
function tradedAt(point: ReadPoint | null, side: OptionRight, strike: number | undefined) {
  const rows = side === 'call' ? point?.reading.calls : point?.reading.puts;
  const row = rows?.find(([own]) => own === strike);
  return row === undefined || point === null ? null : { at: point.at, volume: row[1] };
}

/** V/OI pace at one side of a strike, between the snapshot of 30 minutes ago and this one. */
export function paceAt(
  own: PacedStrike | null,
  side: OptionRight,
  point: ReadPoint,
  then: ReadPoint | null,
  curve: VolumeCurve,
): TurnoverPace {
  const traded = tradedAt(point, side, own?.strike);
  const openInterest = own?.openInterest ?? null;
  const now = traded === null || openInterest === null ? null : { ...traded, openInterest };
  return turnoverPace(now, tradedAt(then, side, own?.strike), curve);
}

/**
 * What the phase machine reads at each snapshot of a session, from its chain's reading and the bars that had closed
 * by then. `points` oldest first, one per instant.
 */
export function sessionReadings(
  points: readonly ReadPoint[],
  history: SessionHistory,
  curve: VolumeCurve,
): PhaseReading[] {
  const before = priorCloses(history);
  const range = priorRange(history);
  return points.map((point) => {
    const { id, at, spot, reading } = point;
    const own = historyAt(history, at);
    const prices = priceLevels(own, range);
    const levels = keyLevels({ ...reading, gammaFlip: { level: reading.gammaFlip } }, prices);
    const { now, isBroken } = levelBreak(levels, unknownLevels(prices), own);
    const then = halfHourBefore(points, at);
    const { busiest } = reading;
    return {
      id,
      at,
      spot,
      netGex: reading.netGex,
      volume: relativeVolume(own).ratio,
      momentum: now.percent,
      isBroken,
      volumeOi: busiest?.ratio ?? null,
      pace: paceAt(busiest, busiest?.right ?? 'call', point, then, curve).value,
      rsi: wilderRsi(barCloses(own, undefined, before)),
      expectedMove: reading.expectedMove,
      volatilityIndex: reading.volatilityIndex,
      volatilityIndexBefore: then?.reading.volatilityIndex ?? null,
      callWall: reading.callWall,
      putWall: reading.putWall,
    };
  });
}
