import type { LimitMeter } from '../hedging/limit-meters.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';
import type { ExplainedAnalysis, FigureUnit } from './explanation.ts';
import { hedgeReport } from './hedge-parts.ts';

/** How one kind of limit counts a book. */
export interface Meter {
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly adds: (greeks: OptionGreeks, spot: number) => number;
}

const METERS: Readonly<Record<LimitMeter['id'], Meter>> = {
  gross_delta: {
    ...{ title: 'Gross delta', unit: 'dollars' },
    formula: 'Σ |contracts·100·Δ|·S, long and short added up',
    adds: ({ delta }, spot) => delta * spot,
  },
  net_delta: {
    ...{ title: 'Net delta, unhedged', unit: 'dollars', formula: 'Σ contracts·100·Δ·S' },
    adds: ({ delta }, spot) => delta * spot,
  },
  gamma: {
    ...{ title: 'Gamma per $1', unit: 'dollars_per_dollar', formula: 'Σ contracts·100·Γ·S' },
    adds: ({ gamma }, spot) => gamma * spot,
  },
  vega: {
    ...{ title: 'Vega per point', unit: 'dollars_per_point', formula: 'Σ contracts·100·vega' },
    adds: ({ vegaPerPoint }) => vegaPerPoint,
  },
};

/** A limit’s reading, by its place. */
export const meterAt = (i: string, analysis: ExplainedAnalysis): LimitMeter | undefined =>
  hedgeReport(analysis).limits.meters[Number(i)];
/** How the limit at that place counts. */
export const meterOf = (i: string, analysis: ExplainedAnalysis): Meter =>
  METERS[meterAt(i, analysis)?.id ?? 'gross_delta'];
