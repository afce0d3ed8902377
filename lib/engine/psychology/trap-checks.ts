import type { GammaWall } from '../exposure/exposure-report.ts';
import type { OptionRight } from '../market/option-chain.ts';
import { condition } from './condition.ts';
import { RSI_PERIOD } from './rsi.ts';
import type { Condition, ExpectedMove } from './trap-report.ts';
import type { VolumeOpenInterest } from './volume-open-interest.ts';

export const WALL_THRESHOLD = 0.5;
export const OVERBOUGHT = 65;
export const OVERSOLD = 35;
const CONDITIONS = 4;

/** The wall nearer to spot, and the side its trap is on. */
export function nearerWall(
  spot: number,
  callWall: GammaWall | null,
  putWall: GammaWall | null,
): { side: OptionRight; wall: GammaWall } | null {
  const distance = (wall: GammaWall | null) =>
    wall === null ? Number.POSITIVE_INFINITY : Math.abs(wall.strike - spot);
  if (callWall !== null && distance(callWall) <= distance(putWall)) return { side: 'call', wall: callWall };
  return putWall === null ? null : { side: 'put', wall: putWall };
}

/** Spot within 0.5 expected moves of the wall. */
export function wallDistanceCheck(
  spot: number,
  nearer: { readonly wall: GammaWall } | null,
  move: ExpectedMove | null,
): Condition {
  const reason =
    nearer === null ? 'there is no wall' : 'no expected move: the next expiration has no volatility';
  const isKnown = nearer !== null && move !== null && move.dollars > 0;
  return condition({
    id: 'wall_distance',
    name: nearer === null ? 'Distance to the wall' : `Distance to ${nearer.wall.strike}`,
    value: isKnown ? Math.abs(nearer.wall.strike - spot) / move.dollars : null,
    unit: 'expected_moves',
    operator: '<=',
    threshold: WALL_THRESHOLD,
    reason: isKnown ? null : reason,
    inputs: { spot, wall: nearer?.wall.strike ?? null, expectedMove: move?.dollars ?? null },
  });
}

/** RSI(15m) above 65 on the call side, below 35 on the put side. */
export function rsiCheck(side: OptionRight, rsi: number | null, closes: number): Condition {
  return condition({
    id: 'rsi_15m',
    name: 'RSI (15m)',
    value: rsi,
    unit: 'points',
    operator: side === 'call' ? '>' : '<',
    threshold: side === 'call' ? OVERBOUGHT : OVERSOLD,
    reason: rsi === null ? `${closes} closed 15-minute bars without a gap, ${RSI_PERIOD + 1} needed` : null,
    inputs: { closes },
  });
}

/** V/OI above 2 at the wall itself, its own side over the expirations in scope. */
export function wallTurnoverCheck(
  nearer: { readonly side: OptionRight; readonly wall: GammaWall } | null,
  rows: readonly VolumeOpenInterest[] | null,
  threshold: number,
): Condition {
  const own = rows?.find((row) => row.strike === nearer?.wall.strike && row.right === nearer?.side) ?? null;
  return condition({
    id: 'volume_oi',
    name: nearer === null ? 'V/OI at the wall' : `V/OI at ${nearer.wall.strike} ${nearer.side}s`,
    value: own?.ratio ?? null,
    unit: 'ratio',
    operator: '>',
    threshold,
    reason: own === null ? 'the chain carries no volume for the wall' : null,
    inputs: { volume: own?.volume ?? null, openInterest: own?.openInterest ?? null },
  });
}

/** Whether the loop is off: fewer than four conditions met; unknown while an unknown one decides it. */
export function loopOffCheck(conditions: readonly Condition[]): Condition {
  const met = conditions.filter((c) => c.met === true).length;
  const isOpen = conditions.some((c) => c.met === null) && conditions.every((c) => c.met !== false);
  return condition({
    id: 'loop_off',
    name: 'Loop not active',
    value: isOpen ? null : met,
    unit: 'count',
    operator: '<',
    threshold: CONDITIONS,
    reason: isOpen ? 'an unknown condition decides whether the loop is on' : null,
    inputs: { conditionsMet: met },
  });
}
