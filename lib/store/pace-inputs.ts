import { withProxyVolume } from '../engine/psychology/proxied-bars.ts';
import { halfHourBefore, type ReadPoint } from '../engine/psychology/session-readings.ts';
import { sessionHistory } from '../engine/psychology/session-slots.ts';
import { type VolumeCurve, volumeCurve } from '../engine/psychology/volume-curve.ts';
import type { PaceInputs } from '../engine/trades/short-strike-pace.ts';
import type { EpochMilliseconds } from '../engine/units.ts';
import { readAnalysisContext } from './analysis-context.ts';

interface SeriesPoint {
  readonly symbol: string;
  readonly source: string;
  readonly sample: boolean;
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
}

/** A session so far, as paces are taken from it: its earlier snapshots as they were read, and the day's volume curve. */
export interface SessionPaces {
  readonly points: readonly ReadPoint[];
  readonly curve: VolumeCurve;
}

/** What a V/OI pace at any snapshot of a session up to `point` is taken from. */
export async function readSessionPaces(point: SeriesPoint): Promise<SessionPaces> {
  const context = withProxyVolume(await readAnalysisContext(point));
  const points = context.earlier.flatMap(({ id = '', at, spot, reading }) =>
    reading ? [{ id, at, spot, reading }] : [],
  );
  return { points, curve: volumeCurve(sessionHistory(context, point), context.optionVolumes) };
}

/** What a V/OI pace at a snapshot is taken from: the session's snapshot of 30 minutes before and the day's curve. */
export async function readPaceInputs(point: SeriesPoint): Promise<PaceInputs> {
  const { points, curve } = await readSessionPaces(point);
  return { curve, before: halfHourBefore(points, point.asOf) };
}
