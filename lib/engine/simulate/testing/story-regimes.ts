import type { StoryReading } from './story-reading.ts';

const between = (value: number | undefined, low: number, high: number) =>
  value !== undefined && value >= low && value <= high;

/** Net gamma of one strike, dealer-signed. */
const netAt = ({ exposure }: StoryReading, strike: number | undefined) =>
  exposure.byStrike.find((row) => row.strike === strike)?.netGex ?? Number.NaN;

function nearestStrike({ exposure, spot }: StoryReading): number | undefined {
  return [...exposure.byStrike].sort((a, b) => Math.abs(a.strike - spot) - Math.abs(b.strike - spot))[0]
    ?.strike;
}

/** DOMAIN's regimes in their order, each as a plain rule over the inputs. */
export const STORY_REGIMES: Readonly<Record<string, (r: StoryReading) => boolean>> = {
  gamma_squeeze_cascade: (r) =>
    r.exposure.netGex < 0 &&
    r.iv30 > 1.2 * (r.priorClose?.iv30 ?? Number.NaN) &&
    r.volumeRatio > 2 &&
    Math.abs(r.score) < 50,
  flip_point_critical: (r) => Math.abs((r.exposure.gammaFlip.level ?? 0) / r.spot - 1) <= 0.005,
  post_opex_regime_flip: (r) =>
    r.thisWeekShare > 0.5 && Math.abs(r.exposure.netGex) > 1e9 && r.netWithoutWeek / r.exposure.netGex <= 0.5,
  liberation_trade: (r) =>
    between(r.exposure.callWall?.distancePercent, 0, 3) &&
    (r.exposure.callWall?.expiringShare ?? 0) > 0.7 &&
    r.overbought >= 3 &&
    r.coiling,
  false_floor: (r) =>
    between(r.exposure.putWall?.distancePercent, -5, 0) &&
    (r.exposure.putWall?.expiringShare ?? 0) > 0.6 &&
    r.oversold < 2,
  explosive_continuation: (r) =>
    r.spot > 1.005 * (r.priorClose?.exposure.callWall?.strike ?? Number.NaN) &&
    r.score > 50 &&
    r.overbought >= 3 &&
    r.volumeRatio > 1.2 &&
    r.exposure.netGex < 0,
  capitulation_cascade: (r) =>
    r.spot < 0.995 * (r.priorClose?.exposure.putWall?.strike ?? Number.NaN) &&
    r.score < -50 &&
    r.oversold >= 3 &&
    r.volumeRatio > 2,
  zero_dte_pin: (r) =>
    r.zeroDteToNextWeek > 0.5 && r.zeroDteShare > 0.1 && r.coiling && netAt(r, nearestStrike(r)) > 0,
  destination_trade: (r) =>
    r.magnetAbove > 50 && r.overbought >= 3 && between(r.exposure.callWall?.distancePercent, 0, 3),
  pin_at_call_wall: (r) =>
    between(r.exposure.callWall?.distancePercent, 0, 2) &&
    r.score > 50 &&
    r.overbought >= 3 &&
    r.exposure.netGex < 0 &&
    netAt(r, r.exposure.callWall?.strike) > 0,
  pin_at_put_wall: (r) =>
    between(r.exposure.putWall?.distancePercent, -2, 0) &&
    r.score < -50 &&
    r.oversold >= 3 &&
    r.exposure.netGex < 0 &&
    netAt(r, r.exposure.putWall?.strike) > 0,
  mean_reversion_zone: (r) => Math.abs(r.score) > 60 && r.exposure.netGex > 0,
  short_gamma_momentum: (r) => r.exposure.netGex < -0.5e9 && Math.abs(r.score) < 50,
  neutral: () => true,
};
