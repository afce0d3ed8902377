import type { Dollars, Percent, Share } from '../units.ts';
import { bookSums } from './book-sums.ts';
import type { BookTerms } from './book-terms.ts';
import { type LimitCrossing, limitCrossing } from './limit-crossing.ts';
import {
  displayedUse,
  LIMIT_PRESETS,
  type LimitPreset,
  type LimitStatus,
  limitStatus,
  limitUse,
  type RiskLimits,
} from './risk-limits.ts';

export type LimitId = 'gross_delta' | 'net_delta' | 'gamma' | 'vega';

/** A band of a limit that is not reached yet. */
export interface BandAhead extends LimitCrossing {
  readonly status: LimitStatus;
  readonly from: Percent;
  /** Dollars left to it. */
  readonly dollars: Dollars;
}

/** One limit against the unhedged book. */
export interface LimitMeter {
  readonly id: LimitId;
  /** Dollars of delta; for gamma dollars of delta per $1, for vega dollars per volatility point; dealer's sign. */
  readonly amount: Dollars;
  readonly limit: Dollars;
  readonly use: Share;
  readonly status: LimitStatus;
  readonly autoHedge: boolean;
  /** The next band; null when none is left. */
  readonly next: BandAhead | null;
  /** The band at which the risk system hedges by itself; null when it is reached already. */
  readonly autoHedgeAt: BandAhead | null;
}

const amountsOf = (terms: BookTerms, spots: readonly number[]) => {
  const { delta, grossDelta, gamma, vega } = bookSums(terms, spots);
  const times = (column: Float64Array) => spots.map((spot, j) => (column[j] ?? 0) * spot + 0);
  return { gross_delta: times(grossDelta), net_delta: times(delta), gamma: times(gamma), vega: [...vega] };
};

/** Every limit's use at a price, its next band and the one that hedges, in dollars and in price. */
export function limitMeters(
  terms: BookTerms,
  spot: number,
  limits: RiskLimits,
  preset: LimitPreset,
): LimitMeter[] {
  const now = amountsOf(terms, [spot]);
  const meter = (id: LimitId, limit: Dollars): LimitMeter => {
    const amount = now[id][0] ?? 0;
    const use = limitUse(amount, limit);
    const useAt = (spots: readonly number[]) =>
      amountsOf(terms, spots)[id].map((own) => limitUse(own, limit));
    const ahead = LIMIT_PRESETS[preset].filter(({ from }) => displayedUse(use) < from).reverse();
    const reach = (band: (typeof ahead)[number] | undefined): BandAhead | null =>
      band === undefined
        ? null
        : {
            status: band.status,
            from: band.from,
            dollars: (band.from / 100) * limit - Math.abs(amount),
            ...limitCrossing(useAt, spot, band.from),
          };
    return {
      id,
      amount,
      limit,
      use,
      ...limitStatus(use, preset),
      next: reach(ahead[0]),
      autoHedgeAt: reach(ahead.find((band) => band.autoHedge)),
    };
  };
  return [
    meter('gross_delta', limits.grossDelta),
    meter('net_delta', limits.netDelta),
    meter('gamma', limits.gamma),
    meter('vega', limits.vega),
  ];
}
