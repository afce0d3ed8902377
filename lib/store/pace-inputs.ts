import { halfHourBefore } from '../engine/psychology/session-readings.ts';
import { sessionHistory } from '../engine/psychology/session-slots.ts';
import { volumeCurve } from '../engine/psychology/volume-curve.ts';
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

/** What a V/OI pace at a snapshot is taken from: the session's snapshot of 30 minutes before and the day's curve. */
export async function readPaceInputs(point: SeriesPoint): Promise<PaceInputs> {
  const context = await readAnalysisContext(point);
  const points = context.earlier.flatMap(({ id = '', at, spot, reading }) =>
    reading ? [{ id, at, spot, reading }] : [],
  );
  return {
    curve: volumeCurve(sessionHistory(context, point), context.optionVolumes),
    before: halfHourBefore(points, point.asOf),
  };
}
