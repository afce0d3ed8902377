import type { OptionGreeks } from '../pricing/greeks.ts';
import type { FigureUnit } from './explanation.ts';
import { BOUGHT, HELD } from './hedge-parts.ts';

/** A figure of a rung. */
export interface RungFigure {
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly sign: string | null;
  /** What one share's option adds, and the unit of the sum. */
  readonly adds?: (greeks: OptionGreeks, spot: number) => number;
  readonly sumUnit?: FigureUnit;
  /** The limit that a use is a share of. */
  readonly limit?: 'grossDelta' | 'netDelta' | 'gamma' | 'vega';
}

const figure = (
  title: string,
  unit: FigureUnit,
  formula: string,
  sign: string | null,
  more: Partial<RungFigure> = {},
): RungFigure => ({ title, unit, formula, sign, ...more });
const use = (title: string, formula: string, more: Partial<RungFigure>) =>
  figure(title, 'share', formula, null, more);

const delta = (greeks: OptionGreeks) => greeks.delta;
const deltaDollars = (greeks: OptionGreeks, spot: number) => greeks.delta * spot;
const gamma = (greeks: OptionGreeks) => greeks.gamma;
const vega = (greeks: OptionGreeks) => greeks.vegaPerPoint;

/** Every figure of a rung, by its name in the API’s answer. */
export const RUNG_FIGURES: Readonly<Record<string, RungFigure>> = {
  position_shares: figure('Delta of the book', 'shares', 'Σ contracts·100·Δ(P)', HELD, { adds: delta }),
  position_dollars: figure('Delta in dollars', 'dollars', 'Σ contracts·100·Δ(P)·P', HELD, {
    adds: deltaDollars,
  }),
  gross_dollars: figure('Gross delta', 'dollars', 'Σ |contracts·100·Δ(P)|·P, long and short added up', null, {
    adds: deltaDollars,
  }),
  hedge_shares: figure('Dealers buy', 'shares', 'Σ Δ on the rung before − Σ Δ on this one', BOUGHT),
  cumulative_hedge_shares: figure(
    'Total bought',
    'shares',
    'Σ Δ on the first rung − Σ Δ on this one',
    BOUGHT,
  ),
  gamma_shares: figure('Gamma of the book', 'shares_per_dollar', 'Σ contracts·100·Γ(P)', HELD, {
    adds: gamma,
  }),
  theta: figure('Theta a day', 'dollars_per_day', 'Σ contracts·100·θ(P), a year has 365 days', HELD, {
    adds: (greeks) => greeks.thetaPerDay,
  }),
  vega: figure('Vega of the book', 'dollars_per_point', 'Σ contracts·100·vega(P)', HELD, { adds: vega }),
  hedge_per_vol_point: figure(
    'Bought when volatility rises a point',
    'shares_per_point',
    '−Σ contracts·100·vanna(P), price stands',
    BOUGHT,
    { adds: (greeks) => -greeks.vannaPerPoint },
  ),
  hedge_per_day: figure(
    'Bought when a day passes',
    'shares_per_day',
    '−Σ contracts·100·charm(P), price stands',
    BOUGHT,
    { adds: (greeks) => -greeks.charmPerDay },
  ),
  gross_limit_use: use('Use of the gross delta limit', 'Σ |contracts·100·Δ(P)|·P ÷ limit, unhedged', {
    ...{ adds: deltaDollars, sumUnit: 'dollars', limit: 'grossDelta' },
  }),
  net_limit_use: use('Use of the net delta limit', '|Σ contracts·100·Δ(P)·P| ÷ limit, unhedged', {
    ...{ adds: deltaDollars, sumUnit: 'dollars', limit: 'netDelta' },
  }),
  gamma_limit_use: use('Use of the gamma limit', '|Σ contracts·100·Γ(P)|·P ÷ limit', {
    adds: (greeks, spot) => greeks.gamma * spot,
    ...{ sumUnit: 'dollars_per_dollar', limit: 'gamma' },
  }),
  vega_limit_use: use('Use of the vega limit', '|Σ contracts·100·vega(P)| ÷ limit', {
    ...{ adds: vega, sumUnit: 'dollars_per_point', limit: 'vega' },
  }),
  spot: figure('Price of the rung', 'price', 'a multiple of the step, six on each side of spot', null),
};
