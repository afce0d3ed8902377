import { curveSpots } from '../hedging/rung-spots.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';
import type { ExplainedAnalysis, FigureRule, FigureUnit } from './explanation.ts';
import { BOUGHT, chainBook, chainInputs, HELD, hedgeReport, priceText } from './hedge-parts.ts';
import { boughtColumn, heldColumn } from './held-column.ts';

const modelAt = (m: string, analysis: ExplainedAnalysis) => hedgeReport(analysis).curve.models[Number(m)];
const spotAt = (k: string, analysis: ExplainedAnalysis) => hedgeReport(analysis).curve.spots[Number(k)];

interface AtSpot {
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly adds: (greeks: OptionGreeks) => number;
}

const AT_SPOT: Readonly<Record<string, AtSpot>> = {
  gamma_shares: {
    title: 'Gamma of the whole chain',
    unit: 'shares_per_dollar',
    formula: 'Σ s·Γ·size·100 at spot: dealers trade minus this for a dollar up',
    adds: ({ gamma }) => gamma,
  },
  hedge_per_vol_point: {
    title: 'Bought when volatility rises a point',
    unit: 'shares_per_point',
    formula: '−Σ s·vanna·size·100, price stands',
    adds: ({ vannaPerPoint }) => -vannaPerPoint,
  },
  hedge_per_day: {
    title: 'Bought when a day passes',
    unit: 'shares_per_day',
    formula: '−Σ s·charm·size·100, price stands',
    adds: ({ charmPerDay }) => -charmPerDay,
  },
};

/** The whole chain: what dealers trade by the time price stands elsewhere. */
export const HEDGE_CURVE_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^curve\.models\.(\d)\.hedge_shares\.(\d+)$/,
    title: ([m = '', k = ''], analysis) =>
      `Bought by ${priceText(spotAt(k, analysis))}, ${modelAt(m, analysis)?.sign.replace('_', ' ')} sign`,
    unit: 'shares',
    formula: 'Σ s·size·100·(Δ(S) − Δ(P)), volatility and time held',
    sign: BOUGHT,
    reason: ([m = ''], analysis) => modelAt(m, analysis)?.reason ?? null,
    inputs: ([m = '', k = ''], analysis) => [
      { name: 'Book', value: 'the whole chain in view', unit: 'text' },
      { name: 'Sign model', value: modelAt(m, analysis)?.sign ?? null, unit: 'text' },
      { name: 'Spot S', value: analysis.book.chain.spot, unit: 'price' },
      { name: 'Price P', value: spotAt(k, analysis) ?? null, unit: 'price' },
    ],
    contributions: ([m = '', k = ''], analysis) => {
      const [model, to] = [modelAt(m, analysis), spotAt(k, analysis)];
      if (model?.hedgeShares == null || to === undefined) return null;
      const held = chainBook(analysis, model.sign);
      return { unit: 'shares', values: boughtColumn(analysis.book, held, analysis.book.chain.spot, to) };
    },
  },
  {
    pattern: /^curve\.(gamma_shares|hedge_per_vol_point|hedge_per_day)$/,
    title: ([name = '']) => AT_SPOT[name]?.title ?? name,
    unit: ([name = '']) => AT_SPOT[name]?.unit ?? 'shares',
    formula: ([name = '']) => AT_SPOT[name]?.formula ?? '',
    sign: ([name]) => (name === 'gamma_shares' ? HELD : BOUGHT),
    inputs: (_, analysis) => chainInputs(analysis),
    contributions: ([name = ''], analysis) => {
      const { book } = analysis;
      const { adds, unit } = AT_SPOT[name] ?? {};
      if (adds === undefined || unit === undefined) return null;
      return { unit, values: heldColumn(book, chainBook(analysis), book.chain.spot, adds) };
    },
  },
  {
    pattern: /^curve\.spots\.(\d+)$/,
    title: ([k]) => `Price ${Number(k) + 1} of the curve’s ${curveSpots(1).length}`,
    unit: 'price',
    formula: 'evenly from 10 % below spot to 10 % above it',
    inputs: (_, analysis) => [{ name: 'Spot S', value: analysis.book.chain.spot, unit: 'price' }],
  },
];
