import type { OptionRight } from '../market/option-chain.ts';
import type { Percent } from '../units.ts';
import { holds } from './hysteresis.ts';
import { OVERBOUGHT_FRAME, OVERSOLD_FRAME } from './rsi-report.ts';
import type { Condition, Met } from './trap-report.ts';

export type EvidenceId =
  | 'turnover'
  | 'volume_fading'
  | 'momentum_weak'
  | 'wall_stays'
  | 'stretched_frames'
  | 'gamma_at_wall';

/** One figure that speaks against the breakout (true), for it (false), or is unknown. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly name: string;
  readonly against: Met;
  readonly value: number | null;
  readonly unit: Condition['unit'];
  readonly operator: Condition['operator'];
  readonly threshold: number;
  readonly reason: string | null;
}

export interface EvidenceInputs {
  readonly side: OptionRight;
  readonly wall: number;
  readonly volumeOi: number | null;
  /** 30-minute relative volume now over that of 30 minutes before. */
  readonly volumeTrend: number | null;
  /** Toward and past the wall, percent over 30 minutes. */
  readonly momentum: Percent | null;
  /** Share of the wall's gamma that expires within 5 days. */
  readonly expiringShare: number | null;
  /** Timeframes stretched in the breakout's direction, and how many have no RSI. */
  readonly stretched: number;
  readonly missingFrames: number;
  /** Dealers' net gamma at the wall, naive sign. */
  readonly gammaAtWall: number | null;
}

type Test = readonly [unit: Condition['unit'], operator: Condition['operator'], threshold: number];

function evidence(
  id: EvidenceId,
  name: string,
  [unit, operator, threshold]: Test,
  value: number | null,
  reason: string,
): Evidence {
  const against = value === null ? null : holds(value, operator, threshold);
  return { id, name, against, value, unit, operator, threshold, reason: value === null ? reason : null };
}

/** What speaks for and against the breakout that the crowd buys. */
export function trapEvidence(inputs: EvidenceInputs): Evidence[] {
  const { side, wall, volumeOi, volumeTrend, momentum, expiringShare, stretched, gammaAtWall } = inputs;
  const frames = side === 'call' ? `above ${OVERBOUGHT_FRAME}` : `below ${OVERSOLD_FRAME}`;
  const expiring = expiringShare === null ? null : expiringShare * 100;
  const known = inputs.missingFrames < 5 ? stretched : null;
  return [
    evidence('turnover', `V/OI at ${wall} ${side}s`, ['ratio', '>', 2], volumeOi, 'no volume at the wall'),
    evidence(
      'volume_fading',
      'Volume against 30 minutes before',
      ['ratio', '<', 1],
      volumeTrend,
      'relative volume is not known for both half hours',
    ),
    evidence(
      'momentum_weak',
      'Weak momentum toward the wall',
      ['percent', '<', 0.3],
      momentum,
      'momentum is not known',
    ),
    evidence(
      'wall_stays',
      `${wall} gamma gone within 5 days`,
      ['unsigned_percent', '<=', 70],
      expiring,
      'the wall has no gamma',
    ),
    evidence(
      'stretched_frames',
      `RSI ${frames}, of 5 timeframes`,
      ['count', '>=', 3],
      known,
      'RSI is not known',
    ),
    evidence(
      'gamma_at_wall',
      `Dealers’ gamma at ${wall}`,
      ['dollars', '>', 0],
      gammaAtWall,
      'no contract at the wall counts',
    ),
  ];
}
