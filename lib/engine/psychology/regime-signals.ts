import type { ExpirationTimeline } from '../exposure/expiration-timeline.ts';
import type { ExposureReport, GammaWall } from '../exposure/exposure-report.ts';
import type { GammaMagnet } from '../exposure/magnets.ts';
import type { Percent } from '../units.ts';
import type { RangeRatio } from './coiling.ts';
import type { SignalId } from './regime-rule.ts';
import type { RelativeVolume } from './relative-volume.ts';
import type { RsiReport } from './rsi-report.ts';
import type { Condition } from './trap-report.ts';

/** One figure, or the range that it lies in where a part of it is unknown. */
export interface RegimeSignal {
  readonly name: string;
  readonly unit: Condition['unit'];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string | null;
}

export type RegimeSignals = Readonly<Record<SignalId, RegimeSignal>>;

export interface RegimeInputs {
  /** Naive sign. */
  readonly exposure: Pick<
    ExposureReport,
    'spot' | 'netGex' | 'grossGex' | 'gammaFlip' | 'callWall' | 'putWall'
  >;
  readonly timeline: ExpirationTimeline;
  readonly magnets: readonly GammaMagnet[];
  readonly rsi: RsiReport;
  readonly range: RangeRatio;
  readonly volume: Pick<RelativeVolume, 'ratio' | 'reason'>;
  /** Change of the 30-day index since the close of the session before. */
  readonly volatilityChange: { readonly percent: Percent | null; readonly reason: string | null };
  readonly priorWalls: { readonly callWall: number | null; readonly putWall: number | null } | null;
  /** Dealers' net gamma at the strike nearest to spot, at the call wall, at the put wall; naive sign. */
  readonly gammaAt: {
    readonly nearest: number | null;
    readonly callWall: number | null;
    readonly putWall: number | null;
  };
}

const signal = (
  name: string,
  unit: Condition['unit'],
  value: number | null,
  reason: string | null,
): RegimeSignal => ({ name, unit, value, low: value, high: value, reason: value === null ? reason : null });

const NO_GAMMA = 'no contract has both gamma and size in this view';
const NO_WALL = 'no strike within 20 % of spot has gamma';
const NO_PRIOR = 'the session before has no stored walls';

/** A count of timeframes of which some are unknown: at least those known, at most the unknown ones besides. */
function counted(name: string, count: number, missing: readonly string[]): RegimeSignal {
  const reason = missing.length > 0 ? `RSI of ${missing.join(', ')} not known` : null;
  return { name, unit: 'count', value: count, low: count, high: count + missing.length, reason };
}

const percent = (share: number | null | undefined) =>
  share === null || share === undefined ? null : share * 100;

function gammaSignals({ exposure, timeline, gammaAt }: RegimeInputs) {
  const { spot, netGex, grossGex, gammaFlip } = exposure;
  const net = grossGex > 0 ? netGex : null;
  const { level } = gammaFlip;
  const without = net === null || net === 0 ? null : timeline.netGexWithoutWeek / net || 0;
  const at = (name: string, value: number | null) => signal(name, 'dollars', value, NO_WALL);
  return {
    net_gex: signal('Net GEX', 'dollars', net, NO_GAMMA),
    net_gex_size: signal('Size of net GEX', 'dollars', net === null ? null : Math.abs(net), NO_GAMMA),
    flip_distance:
      level === null
        ? { ...signal('Distance to the flip', 'unsigned_percent', null, gammaFlip.reason), ...NEVER }
        : signal('Distance to the flip', 'unsigned_percent', Math.abs(level / spot - 1) * 100, null),
    week_share: signal(
      'Gamma that expires this week',
      'unsigned_percent',
      percent(timeline.thisWeekShare),
      NO_GAMMA,
    ),
    net_without_week: signal('Net GEX without this week, of net GEX', 'ratio', without, NO_GAMMA),
    gamma_at_nearest: at('Dealers’ gamma at the nearest strike', gammaAt.nearest),
    gamma_at_call_wall: at('Dealers’ gamma at the call wall', gammaAt.callWall),
    gamma_at_put_wall: at('Dealers’ gamma at the put wall', gammaAt.putWall),
  };
}

/** A distance to a level that does not exist is beyond every threshold: a condition on it is false, not unknown. */
const NEVER = { low: Number.MAX_VALUE, high: Number.MAX_VALUE } as const;

/** Signed distance to a wall; where there is gamma but no such wall it is never within reach. */
function wallDistance(name: string, wall: GammaWall | null, grossGex: number): RegimeSignal {
  const own = signal(name, 'percent', wall?.distancePercent ?? null, NO_WALL);
  return wall === null && grossGex > 0 ? { ...own, ...NEVER } : own;
}

function wallSignals({ exposure, timeline, priorWalls }: RegimeInputs) {
  const { spot, callWall, putWall, grossGex } = exposure;
  const nextWeek = timeline.byDate
    .filter(({ bucket }) => bucket === 'next_week')
    .reduce((sum, { putWallShare }) => sum + (putWallShare ?? 0), 0);
  const past = (wall: number | null | undefined, isCall: boolean) =>
    wall === null || wall === undefined ? null : (isCall ? spot / wall - 1 : 1 - spot / wall) * 100;
  return {
    call_wall_distance: wallDistance('Call wall above spot', callWall, grossGex),
    put_wall_distance: wallDistance('Put wall above spot', putWall, grossGex),
    call_wall_expiring: signal(
      'Call wall gamma that expires within 5 days',
      'unsigned_percent',
      percent(callWall?.expiringShare),
      NO_WALL,
    ),
    put_wall_expiring: signal(
      'Put wall gamma that expires within 5 days',
      'unsigned_percent',
      percent(putWall?.expiringShare),
      NO_WALL,
    ),
    put_wall_next_week: signal(
      'Put wall gamma that expires next week',
      'unsigned_percent',
      putWall === null ? null : nextWeek * 100,
      NO_WALL,
    ),
    past_call_wall: signal(
      'Spot above the prior close’s call wall',
      'percent',
      past(priorWalls?.callWall, true),
      NO_PRIOR,
    ),
    past_put_wall: signal(
      'Spot below the prior close’s put wall',
      'percent',
      past(priorWalls?.putWall, false),
      NO_PRIOR,
    ),
  };
}

function expirySignals({ timeline, magnets }: RegimeInputs) {
  const gexOf = (own: string) => timeline.buckets.find(({ bucket }) => bucket === own)?.grossGex ?? 0;
  const [today, next] = [gexOf('0dte'), gexOf('next_week')];
  const hasGamma = timeline.grossGex > 0;
  const above = magnets.filter(({ distancePercent }) => distancePercent > 0);
  const strongest = Math.max(0, ...above.map(({ strength }) => strength));
  const ofNextWeek = next > 0 ? (today / next) * 100 : null;
  return {
    zero_dte_of_next_week: signal(
      '0DTE gamma, of next week’s',
      'unsigned_percent',
      hasGamma ? ofNextWeek : null,
      hasGamma ? 'nothing expires next week' : NO_GAMMA,
    ),
    zero_dte_share: signal(
      '0DTE gamma, of the whole',
      'unsigned_percent',
      hasGamma ? (today / timeline.grossGex) * 100 : null,
      NO_GAMMA,
    ),
    magnet_above: signal('Strongest monthly magnet above', 'points', hasGamma ? strongest : null, NO_GAMMA),
  };
}

function priceSignals({ rsi, range, volume, volatilityChange }: RegimeInputs) {
  const { score, missing, overbought, oversold } = rsi;
  const noRsi = 'RSI is not known on any timeframe';
  return {
    volatility_change: signal(
      '30-day index since the prior close',
      'percent',
      volatilityChange.percent,
      volatilityChange.reason,
    ),
    volume: signal('Volume, last 30 min', 'times', volume.ratio, volume.reason),
    rsi_score: signal('RSI score', 'points', score, noRsi),
    rsi_score_size: signal('Size of the RSI score', 'points', score === null ? null : Math.abs(score), noRsi),
    overbought: counted('Timeframes overbought', overbought, missing),
    oversold: counted('Timeframes oversold', oversold, missing),
    stretched: counted('Timeframes beyond 70 or 30', overbought + oversold, missing),
    range_ratio: signal('5-day range, of the 20-day', 'ratio', range.value, range.reason),
  };
}

/** Every figure that the rules compare. */
export const regimeSignals = (inputs: RegimeInputs): RegimeSignals => ({
  ...gammaSignals(inputs),
  ...wallSignals(inputs),
  ...expirySignals(inputs),
  ...priceSignals(inputs),
});
