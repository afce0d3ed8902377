import type { AnalysisContext } from '../analysis-context.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ExposureReport } from '../exposure/exposure-report.ts';
import { isoInstant } from '../market/iso-instant.ts';
import { SLOT_MS } from './bars-from-prices.ts';
import { condition } from './condition.ts';
import type { PriceLevels } from './key-levels.ts';
import { brokenLevel, type Momentum, momentum, type NamedLevel } from './momentum.ts';
import { PHASE_SIGN } from './phase-exposure.ts';
import { relativeVolume } from './relative-volume.ts';
import { type SessionHistory, WINDOW_SLOTS } from './session-slots.ts';
import { MOMENTUM_THRESHOLD, TURNOVER_THRESHOLD, VOLUME_THRESHOLD } from './thresholds.ts';
import type { Condition, Met } from './trap-report.ts';
import { busiestStrike, turnoverClass, type VolumeOpenInterest } from './volume-open-interest.ts';

const NO_VOLUME = 'the chain carries no volume';
const NO_STRIKE = 'no strike within 3 % of spot has open interest';

/** Net GEX of the naive sign, which drives the phase, below its threshold (default −$1B per 1 %). */
export function netGexCondition(
  { netGex, grossGex }: Pick<ExposureReport, 'netGex' | 'grossGex'>,
  { earlier }: Pick<AnalysisContext, 'earlier'>,
  { sign, netGexThreshold }: Pick<Assumptions, 'sign' | 'netGexThreshold'>,
): Condition {
  const share = grossGex > 0 ? Math.round((Math.abs(netGex) / grossGex) * 100) : null;
  const name = share === null ? 'Net GEX' : `Net GEX, ${share} % of gross`;
  return condition({
    id: 'net_gex',
    name: sign === PHASE_SIGN ? name : `${name}, ${PHASE_SIGN} sign`,
    value: grossGex > 0 ? netGex : null,
    unit: 'dollars',
    operator: '<',
    threshold: netGexThreshold,
    reason: grossGex > 0 ? null : 'no contract has both gamma and size in this view',
    inputs: { netGex, grossGex },
    history: earlier.map(({ at, netGex: value }) => ({ at: isoInstant(at), value })),
  });
}

/** One value per closed half-hour window of the session, for a sparkline. */
function windows({ today }: SessionHistory, valueAt: (slot: number) => number | null) {
  return [...(today?.slots.keys() ?? [])]
    .filter((slot) => slot >= WINDOW_SLOTS - 1)
    .map((slot) => ({
      at: isoInstant((today?.slots.get(slot)?.start ?? 0) + SLOT_MS),
      value: valueAt(slot),
    }));
}

/** Volume of the last 30 minutes over its 20-session average above 2. */
export function volumeCondition(history: SessionHistory): Condition {
  const now = relativeVolume(history);
  const isKnown = now.ratio !== null;
  return condition({
    id: 'volume',
    name: 'Volume, last 30 min',
    value: now.ratio,
    unit: 'times',
    operator: '>',
    threshold: VOLUME_THRESHOLD,
    reason: now.reason,
    inputs: { volume: now.volume, average: now.average, sessions: now.sessions },
    history: isKnown ? windows(history, (slot) => relativeVolume(history, slot).ratio) : [],
  });
}

interface GammaLevels {
  readonly callWall: { readonly strike: number } | null;
  readonly putWall: { readonly strike: number } | null;
  readonly gammaFlip: { readonly level: number | null };
}

/** The levels whose break counts: walls, flip, prior high and low, opening range, VWAP. */
export function keyLevels({ callWall, putWall, gammaFlip }: GammaLevels, prices: PriceLevels): NamedLevel[] {
  const named: { name: string; level: number | null | undefined; moves?: boolean }[] = [
    { name: 'call wall', level: callWall?.strike },
    { name: 'put wall', level: putWall?.strike },
    { name: 'flip', level: gammaFlip.level },
    { name: 'prior high', level: prices.priorHigh },
    { name: 'prior low', level: prices.priorLow },
    { name: 'opening high', level: prices.openingHigh },
    { name: 'opening low', level: prices.openingLow },
    { name: 'VWAP', level: prices.vwap, moves: true },
  ];
  return named.flatMap(({ level, ...rest }) => (typeof level === 'number' ? [{ ...rest, level }] : []));
}

const rounded = (level: number) => String(Math.round(level * 100) / 100);

function momentumName(now: Momentum, broken: NamedLevel | null): string {
  if (now.percent === null) return 'Momentum past a level';
  return broken === null ? 'Momentum, no break' : `Momentum past ${rounded(broken.level)}`;
}

export interface LevelBreak {
  readonly now: Momentum;
  readonly broken: NamedLevel | null;
  /** Unknown when only a level that is not known could have been broken. */
  readonly isBroken: Met;
}

/** 30-minute momentum, and the key level that price has broken in its direction. */
export function levelBreak(
  levels: readonly NamedLevel[],
  unknownLevels: readonly string[],
  history: SessionHistory,
): LevelBreak {
  const now = momentum(history);
  const broken = brokenLevel(levels, now, history);
  const isOpen = unknownLevels.length > 0 && Math.abs(now.percent ?? 0) >= MOMENTUM_THRESHOLD;
  return { now, broken, isBroken: broken !== null ? true : isOpen ? null : false };
}

/**
 * A key level broken with 30-minute momentum of 0.3 % or more in that direction; unknown when only a level that is
 * not known could have been broken.
 */
export function momentumCondition(
  levels: readonly NamedLevel[],
  unknownLevels: readonly string[],
  history: SessionHistory,
): Condition {
  const { now, broken, isBroken } = levelBreak(levels, unknownLevels, history);
  const isDown = (now.percent ?? 0) < 0;
  const reading = {
    id: 'momentum' as const,
    name: momentumName(now, broken),
    value: now.percent,
    unit: 'percent' as const,
    operator: isDown ? ('<=' as const) : ('>=' as const),
    threshold: isDown ? -MOMENTUM_THRESHOLD : MOMENTUM_THRESHOLD,
    reason:
      now.reason ??
      (isBroken === null ? `${unknownLevels.join(', ')} not known, no other level broken` : null),
    inputs: {
      from: now.from,
      to: now.to,
      brokenLevel: broken?.level ?? null,
      levelName: broken?.name ?? null,
    },
    history: windows(history, (slot) => momentum(history, slot).percent),
  };
  return condition(reading, isBroken);
}

/** V/OI above 2 at a strike of the top fifth by open interest within ±3 % of spot. */
export function turnoverCondition(
  rows: readonly VolumeOpenInterest[] | null,
  spot: number,
  { earlier }: Pick<AnalysisContext, 'earlier'>,
): Condition {
  const busiest = rows && busiestStrike(rows, spot);
  return condition({
    id: 'volume_oi',
    name: busiest === null ? 'V/OI at a high-OI strike' : `V/OI at ${busiest.strike} ${busiest.right}s`,
    value: busiest?.ratio ?? null,
    unit: 'ratio',
    operator: '>',
    threshold: TURNOVER_THRESHOLD,
    reason: busiest ? null : rows ? NO_STRIKE : NO_VOLUME,
    inputs: {
      strike: busiest?.strike ?? null,
      volume: busiest?.volume ?? null,
      openInterest: busiest?.openInterest ?? null,
      class: busiest === null ? null : turnoverClass(busiest.ratio),
    },
    history: earlier.map(({ at, volumeOi: value }) => ({ at: isoInstant(at), value })),
  });
}
