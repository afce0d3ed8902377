import { exchangeDateOf } from '../market/exchange-time.ts';
import type { FigureRule, FigureUnit } from './explanation.ts';
import { type ExposureKey, exposureColumn, keepRows, listedColumn } from './exposure-columns.ts';
import { DEALER_SIGN, viewInputs } from './view-inputs.ts';

const NET: Readonly<Record<string, readonly [ExposureKey, string, FigureUnit, string]>> = {
  net_gex: ['gex', 'Net gamma exposure', 'dollars_per_percent', 'Σ s·Γ·size·100·S²·0.01'],
  net_dex: ['dex', 'Net delta exposure', 'dollars', 'Σ s·Δ·size·100·S'],
  net_vex: ['vex', 'Net vanna exposure', 'dollars_per_point', 'Σ s·vanna·size·100·S'],
  net_chex: ['chex', 'Net charm exposure', 'dollars_per_day', 'Σ s·charm·size·100·S'],
};

/** Totals and shares of the whole view. */
export const EXPOSURE_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^(net_gex|net_dex|net_vex|net_chex)$/,
    title: ([id = '']) => NET[id]?.[1] ?? id,
    unit: ([id = '']) => NET[id]?.[2] ?? 'dollars',
    formula: ([id = '']) => `${NET[id]?.[3]}, s = dealers’ sign of the contract`,
    sign: DEALER_SIGN,
    inputs: (_, analysis) => viewInputs(analysis),
    contributions: ([id = ''], analysis) => {
      const [key, , unit] = NET[id] ?? ['gex', '', 'dollars_per_percent'];
      return { unit: unit as FigureUnit, values: exposureColumn(analysis, key as ExposureKey) };
    },
  },
  {
    pattern: /^gross_gex$/,
    title: () => 'Gross gamma exposure',
    unit: 'dollars_per_percent',
    formula: 'Σ |s·Γ·size·100·S²·0.01|',
    inputs: (_, analysis) => viewInputs(analysis),
    contributions: (_, analysis) => ({
      unit: 'dollars_per_percent',
      values: exposureColumn(analysis, 'gex').map(Math.abs),
    }),
  },
  {
    pattern: /^zero_dte_share$/,
    title: () => 'Share of gamma that expires today',
    unit: 'share',
    formula: 'Σ |GEX| of contracts that expire on the day of as-of / Σ |GEX|',
    reason: () => 'no contract in view has gamma',
    inputs: (_, analysis) => [
      { name: 'Gross GEX', value: analysis.exposure.grossGex, unit: 'dollars_per_percent' },
      { name: 'Today', value: exchangeDateOf(analysis.book.chain.asOf), unit: 'text' },
    ],
    contributions: (_, analysis) => {
      const { chain } = analysis.book;
      const today = exchangeDateOf(chain.asOf);
      const gross = exposureColumn(analysis, 'gex').map(Math.abs);
      return {
        unit: 'dollars_per_percent',
        values: keepRows(
          gross,
          (row) => chain.expirations[chain.columns.expiration[row] ?? 0]?.date === today,
        ),
      };
    },
  },
  {
    pattern: /^put_call\.(open_interest|volume)$/,
    title: ([what = '']) => `Put/call ratio by ${what === 'volume' ? 'volume' : 'open interest'}`,
    unit: 'ratio',
    formula: ([what = '']) =>
      `Σ puts / Σ calls, by ${what === 'volume' ? 'volume' : 'open interest'} of every listed contract in view`,
    reason: () => 'no calls in view',
    contributions: ([what = ''], analysis) => ({
      unit: 'count',
      values: listedColumn(analysis, what === 'volume' ? 'volume' : 'openInterest'),
    }),
  },
];
