import { requirePositive } from '../require.ts';
import type { Dollars, Percent, Share } from '../units.ts';

/** Desk limits on the absolute value of an unhedged option position. */
export interface RiskLimits {
  /** Dollars of delta, long and short added up. */
  readonly grossDelta: Dollars;
  /** Dollars of delta, long and short set off. */
  readonly netDelta: Dollars;
  /** Dollars of delta per $1 of the underlying. */
  readonly gamma: Dollars;
  /** Dollars per volatility point. */
  readonly vega: Dollars;
}

/** Typical limits of an equity derivatives desk, as both sources of the presets state them. */
export const TYPICAL_LIMITS: RiskLimits = { grossDelta: 50e6, netDelta: 10e6, gamma: 500e3, vega: 1e6 };

export type LimitStatus = 'within' | 'warning' | 'alert' | 'critical' | 'breach';

/** A status that holds from `from` percent of a limit upwards. */
interface LimitBand {
  readonly status: LimitStatus;
  readonly from: Percent;
  readonly autoHedge: boolean;
}

export type LimitPreset = 'a' | 'b';

/**
 * Highest band first. Preset `a` acts at three quarters of the limit (warning 45, alert 60, critical 75), preset `b`
 * at the limit itself (warning 60, alert 75, breach 100).
 */
export const LIMIT_PRESETS: Readonly<Record<LimitPreset, readonly LimitBand[]>> = {
  a: [
    { status: 'critical', from: 75, autoHedge: true },
    { status: 'alert', from: 60, autoHedge: false },
    { status: 'warning', from: 45, autoHedge: false },
  ],
  b: [
    { status: 'breach', from: 100, autoHedge: true },
    { status: 'alert', from: 75, autoHedge: false },
    { status: 'warning', from: 60, autoHedge: false },
  ],
};

/** Use of a limit as it is displayed, to 0.1 %: what a status is compared at. */
export const displayedUse = (use: Share): Percent => Math.round(use * 1000) / 10;

/** |amount| / limit. @throws InvalidArgument when the limit is not above zero */
export const limitUse = (amount: Dollars, limit: Dollars): Share =>
  Math.abs(amount) / requirePositive('limit', limit);

/** Status of a limit's use under a preset, and whether it makes the risk system hedge by itself. */
export function limitStatus(
  use: Share,
  preset: LimitPreset,
): { readonly status: LimitStatus; readonly autoHedge: boolean } {
  const shown = displayedUse(use);
  const band = LIMIT_PRESETS[preset].find(({ from }) => shown >= from);
  return { status: band?.status ?? 'within', autoHedge: band?.autoHedge ?? false };
}
