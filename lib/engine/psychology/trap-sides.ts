import type { ExposureReport } from '../exposure/exposure-report.ts';
import { withMemory } from './condition.ts';
import type { PhasePoint } from './phase-machine.ts';
import { barCloses, wilderRsi } from './rsi.ts';
import type { SessionHistory } from './session-slots.ts';
import { TURNOVER_THRESHOLD } from './thresholds.ts';
import {
  loopOffCheck,
  rsiCheck,
  type WallSide,
  wallDistanceCheck,
  wallSides,
  wallTurnoverCheck,
} from './trap-checks.ts';
import type { Condition, ExpectedMove } from './trap-report.ts';
import type { VolumeOpenInterest } from './volume-open-interest.ts';

/** One wall with its trap checks: V/OI at the wall, distance, RSI, loop off. */
export interface TrapSide extends WallSide {
  readonly checks: readonly Condition[];
}

/** How close a side is to armed: 0 with a check not met, 1 with an unknown one, 2 with all met. */
function readiness({ checks }: TrapSide): 0 | 1 | 2 {
  if (checks.some((check) => check.met === false)) return 0;
  return checks.some((check) => check.met === null) ? 1 : 2;
}

/**
 * The trap checks of both walls, as the session's memory (`held`) leaves them. First the side that is armed, else the one that only unknowns keep from it, else the
 * nearer one.
 */
export function trapSides(
  { spot, callWall, putWall }: Pick<ExposureReport, 'spot' | 'callWall' | 'putWall'>,
  move: ExpectedMove | null,
  turnover: readonly VolumeOpenInterest[] | null,
  history: SessionHistory,
  conditions: readonly Condition[],
  held: Pick<PhasePoint, 'sides' | 'phase'> | null = null,
): readonly [TrapSide, ...TrapSide[]] {
  const closes = barCloses(history);
  const rsi = wilderRsi(closes);
  const loopOff = loopOffCheck(conditions, held?.phase ?? null);
  const withChecks = (own: WallSide): TrapSide => {
    const checks = [
      wallTurnoverCheck(own, turnover, TURNOVER_THRESHOLD),
      wallDistanceCheck(spot, own, move),
      rsiCheck(own.side, rsi, closes.length),
    ];
    const met = held?.sides.find(({ side }) => side === own.side)?.checks;
    const kept = checks.map((check, i) => (met ? withMemory(check, met[i] ?? null) : check));
    return { ...own, checks: [...kept, loopOff] };
  };
  const [nearer, farther] = wallSides(spot, callWall, putWall).map(withChecks);
  if (nearer === undefined) return [withChecks({ side: 'call', wall: null })];
  if (farther === undefined) return [nearer];
  return readiness(farther) > readiness(nearer) ? [farther, nearer] : [nearer, farther];
}
