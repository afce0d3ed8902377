import type { Analysis } from '../engine/analyze.ts';
import { METHOD_VERSION } from '../engine/method-version.ts';
import type { SnapshotMetrics } from './metrics.ts';

/** The stored figures of a default-view analysis. */
export function metricsOf({ exposure, trap, volatility }: Analysis): SnapshotMetrics {
  const volumeOi = trap.conditions.find((condition) => condition.id === 'volume_oi');
  return {
    methodVersion: METHOD_VERSION,
    netGex: exposure.netGex,
    grossGex: exposure.grossGex,
    netDex: exposure.netDex,
    netVex: exposure.netVex,
    netChex: exposure.netChex,
    gammaFlip: exposure.gammaFlip.level,
    callWall: exposure.callWall?.strike ?? null,
    putWall: exposure.putWall?.strike ?? null,
    expectedMove: trap.levels.expectedMove?.dollars ?? null,
    volumeOi: volumeOi?.value ?? null,
    iv30: volatility.iv30,
    phase: trap.verdict.phase,
  };
}
