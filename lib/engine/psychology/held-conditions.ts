import type { OptionRight } from '../market/option-chain.ts';
import type { DollarsPerOnePercent } from '../units.ts';
import { hold, type Latch, RELEASED } from './hysteresis.ts';
import type { PhaseReading, WallReading } from './phase-reading.ts';
import {
  MOMENTUM_THRESHOLD,
  OVERBOUGHT,
  OVERSOLD,
  TURNOVER_THRESHOLD,
  VOLUME_THRESHOLD,
  WALL_THRESHOLD,
} from './thresholds.ts';
import type { Met } from './trap-report.ts';

interface SideLatches {
  /** Another strike is another condition: its memory starts anew. */
  readonly strike: number | null;
  readonly turnover: Latch;
  readonly distance: Latch;
  readonly rsi: Latch;
}

/** The memory of every condition of a session. */
export interface Latches {
  readonly netGex: Latch;
  readonly volume: Latch;
  readonly momentum: Latch;
  /** Direction of the momentum that is on, else of the last one known. */
  readonly isUp: boolean;
  readonly turnover: Latch;
  readonly call: SideLatches;
  readonly put: SideLatches;
}

const NO_SIDE: SideLatches = { strike: null, turnover: RELEASED, distance: RELEASED, rsi: RELEASED };

export const NO_LATCHES: Latches = {
  netGex: RELEASED,
  volume: RELEASED,
  momentum: RELEASED,
  isUp: true,
  turnover: RELEASED,
  call: NO_SIDE,
  put: NO_SIDE,
};

export interface HeldSide {
  readonly side: OptionRight;
  readonly strike: number;
  /** V/OI at the wall, distance to it, RSI. */
  readonly checks: readonly [Met, Met, Met];
}

export interface HeldConditions {
  readonly latches: Latches;
  /** Net GEX, volume, momentum past a level, V/OI. */
  readonly loop: readonly [Met, Met, Met, Met];
  readonly sides: readonly HeldSide[];
}

function holdMomentum({ momentum: latch, isUp: wasUp }: Latches, { momentum, isBroken }: PhaseReading) {
  const turns =
    latch.on && momentum !== null && Math.abs(momentum) >= MOMENTUM_THRESHOLD && isBroken === true;
  const isUp = momentum === null || (latch.on && !turns) ? wasUp : momentum > 0;
  const value = momentum === null ? null : isUp ? momentum : -momentum;
  const also = value !== null && value < 0 ? false : isBroken;
  const [next, met] = hold(latch, { value, operator: '>=', threshold: MOMENTUM_THRESHOLD, also });
  return { momentum: next, isUp, met };
}

function holdSide(before: SideLatches, side: OptionRight, wall: WallReading, reading: PhaseReading) {
  const own = before.strike === wall.strike ? before : { ...NO_SIDE, rsi: before.rsi };
  const { spot, expectedMove: move, rsi: value } = reading;
  const away = move !== null && move > 0 ? Math.abs(wall.strike - spot) / move : null;
  const isCall = side === 'call';
  const threshold = isCall ? OVERBOUGHT : OVERSOLD;
  const turnover = { value: wall.volumeOi, operator: '>', threshold: TURNOVER_THRESHOLD } as const;
  const [first, hasTurnover] = hold(own.turnover, turnover);
  const [second, isNear] = hold(own.distance, { value: away, operator: '<=', threshold: WALL_THRESHOLD });
  const [third, isStretched] = hold(own.rsi, { value, operator: isCall ? '>' : '<', threshold });
  const latches: SideLatches = { strike: wall.strike, turnover: first, distance: second, rsi: third };
  const held: HeldSide = { side, strike: wall.strike, checks: [hasTurnover, isNear, isStretched] };
  return { latches, held };
}

/** Every condition of a snapshot with the hysteresis that the session's snapshots before have left. */
export function holdConditions(
  before: Latches,
  reading: PhaseReading,
  netGexThreshold: DollarsPerOnePercent,
): HeldConditions {
  const { callWall, putWall } = reading;
  const gex = { value: reading.netGex, operator: '<', threshold: netGexThreshold } as const;
  const [netGex, isShort] = hold(before.netGex, gex);
  const busy = { value: reading.volume, operator: '>', threshold: VOLUME_THRESHOLD } as const;
  const [volume, isBusy] = hold(before.volume, busy);
  const heavy = { value: reading.volumeOi, operator: '>', threshold: TURNOVER_THRESHOLD } as const;
  const [turnover, isHeavy] = hold(before.turnover, heavy);
  const { momentum, isUp, met } = holdMomentum(before, reading);
  const call = callWall && holdSide(before.call, 'call', callWall, reading);
  const put = putWall && holdSide(before.put, 'put', putWall, reading);
  return {
    latches: {
      ...{ netGex, volume, momentum, isUp, turnover },
      call: call?.latches ?? NO_SIDE,
      put: put?.latches ?? NO_SIDE,
    },
    loop: [isShort, isBusy, met, isHeavy],
    sides: [call?.held, put?.held].filter((held) => held !== undefined && held !== null),
  };
}
