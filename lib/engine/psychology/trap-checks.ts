import type { GammaWall } from '../exposure/exposure-report.ts';
import type { OptionRight } from '../market/option-chain.ts';
import { condition } from './condition.ts';
import { RSI_PERIOD } from './rsi.ts';
import { OVERBOUGHT, OVERSOLD, WALL_THRESHOLD } from './thresholds.ts';
import type { Condition, ExpectedMove, Phase } from './trap-report.ts';
import { turnoverClass, type VolumeOpenInterest } from './volume-open-interest.ts';

const CONDITIONS = 4;
const NO_WALL = 'no strike within 20 % of spot has gamma';

/** A wall and the side whose trap it makes: breakout buyers at the call wall, breakdown sellers at the put wall. */
export interface WallSide {
  readonly side: OptionRight;
  readonly wall: GammaWall | null;
}

/** The walls there are, nearer to spot first; without any, a call side that has none. */
export function wallSides(spot: number, callWall: GammaWall | null, putWall: GammaWall | null): WallSide[] {
  const sides: WallSide[] = [];
  if (callWall !== null) sides.push({ side: 'call', wall: callWall });
  if (putWall !== null) sides.push({ side: 'put', wall: putWall });
  const distance = ({ wall }: WallSide) => Math.abs((wall?.strike ?? 0) - spot);
  sides.sort((a, b) => distance(a) - distance(b));
  return sides.length > 0 ? sides : [{ side: 'call', wall: null }];
}

/** Spot within 0.5 expected moves of the wall. */
export function wallDistanceCheck(
  spot: number,
  { wall }: Pick<WallSide, 'wall'>,
  move: ExpectedMove | null,
): Condition {
  const reason = wall === null ? NO_WALL : 'no expected move: the next expiration has no volatility';
  const isKnown = wall !== null && move !== null && move.dollars > 0;
  return condition({
    id: 'wall_distance',
    name: wall === null ? 'Distance to the wall' : `Distance to ${wall.strike}`,
    value: isKnown ? Math.abs(wall.strike - spot) / move.dollars : null,
    unit: 'expected_moves',
    operator: '<=',
    threshold: WALL_THRESHOLD,
    reason: isKnown ? null : reason,
    inputs: { spot, wall: wall?.strike ?? null, expectedMove: move?.dollars ?? null },
  });
}

const whyNoRsi = (closes: number) =>
  closes > RSI_PERIOD
    ? 'price has not moved'
    : `${closes} closed 15-minute bars without a gap or possible split, ${RSI_PERIOD + 1} needed`;

/** RSI(15m) above 65 on the call side, below 35 on the put side. */
export function rsiCheck(side: OptionRight, rsi: number | null, closes: number): Condition {
  return condition({
    id: 'rsi_15m',
    name: 'RSI (15m)',
    value: rsi,
    unit: 'points',
    operator: side === 'call' ? '>' : '<',
    threshold: side === 'call' ? OVERBOUGHT : OVERSOLD,
    reason: rsi === null ? whyNoRsi(closes) : null,
    inputs: { closes },
  });
}

/** V/OI above 2 at the wall itself, its own side over the expirations in scope. */
export function wallTurnoverCheck(
  { side, wall }: WallSide,
  rows: readonly VolumeOpenInterest[] | null,
  threshold: number,
): Condition {
  const own = rows?.find((row) => row.strike === wall?.strike && row.right === side) ?? null;
  const reason = wall === null ? NO_WALL : 'the chain carries no volume at the wall';
  return condition({
    id: 'volume_oi',
    name: wall === null ? 'V/OI at the wall' : `V/OI at ${wall.strike} ${side}s`,
    value: own?.ratio ?? null,
    unit: 'ratio',
    operator: '>',
    threshold,
    reason: own === null ? reason : null,
    inputs: {
      volume: own?.volume ?? null,
      openInterest: own?.openInterest ?? null,
      class: own === null ? null : turnoverClass(own.ratio),
    },
  });
}

/**
 * Whether the loop is off: fewer than four conditions met, or ended by an exit and not formed anew; unknown while an
 * unknown condition decides it.
 */
export function loopOffCheck(conditions: readonly Condition[], phase: Phase | null): Condition {
  const met = conditions.filter((c) => c.met === true).length;
  const isOpen = conditions.some((c) => c.met === null) && conditions.every((c) => c.met !== false);
  const hasEnded = met === CONDITIONS && phase !== null && phase !== 'loop_active' && phase !== 'no_read';
  const check = condition({
    id: 'loop_off',
    name: hasEnded ? 'Loop ended by an exit' : 'Loop not active',
    value: isOpen ? null : met,
    unit: 'count',
    operator: '<',
    threshold: CONDITIONS,
    reason: isOpen ? 'an unknown condition decides whether the loop is on' : null,
    inputs: { conditionsMet: met },
  });
  return hasEnded ? { ...check, met: true, held: true } : check;
}
