import type { FigureUnit } from './explanation.ts';

/** A figure of a force. */
export interface ForceFigure {
  /** `#` stands for its place in a list. */
  readonly title: string;
  readonly unit: FigureUnit;
  /** Where it is not the force's own. */
  readonly formula?: string;
  readonly sign?: 'bought' | 'gained';
  /** Why there is none, where there is none. */
  readonly reason?: string;
}

const NO_PROFIT = 'without margin, or without a two-sided quote in the book, there is no return';
const cost = (side: 'unhedged' | 'hedged'): Readonly<Record<string, ForceFigure>> => ({
  [`capital.${side}.margin`]: {
    title: `Margin, ${side}`,
    unit: 'dollars',
    formula: side === 'unhedged' ? '0.5·|unhedged delta|' : 'the stress estimate of the hedged book',
  },
  [`capital.${side}.funding_per_day`]: {
    ...{ title: `Funding a day, ${side}`, unit: 'dollars_per_day', formula: 'margin·rate ÷ 365' },
  },
  [`capital.${side}.return`]: {
    ...{ title: `Return on margin, ${side}`, unit: 'share', formula: 'half the spreads ÷ margin' },
    reason: NO_PROFIT,
  },
  [`capital.${side}.annual_return`]: {
    ...{ title: `Return a year, ${side}`, unit: 'share', formula: 'half the spreads ÷ margin·365' },
    reason: NO_PROFIT,
  },
});

/** Every figure of the five forces, by its path below `forces`; places in a list are left out. */
export const FORCE_FIGURES: Readonly<Record<string, ForceFigure>> = {
  'contract.unhedged': { title: 'Contract: unhedged to the target', unit: 'dollars', sign: 'gained' },
  'contract.hedged': { title: 'Contract: hedged on the way', unit: 'dollars', sign: 'gained' },
  'contract.exercise': {
    ...{ title: 'Contract: exercise at the target', unit: 'dollars', sign: 'gained' },
    formula: 'Σ contracts·100·intrinsic value at the target',
  },
  'contract.target': {
    ...{ title: 'Contract: target', unit: 'price' },
    formula: 'as chosen, else an expected move from spot on the side that loses more',
  },
  'contract.step': { title: 'Contract: dollars between stops', unit: 'price', formula: 'the ladder’s rung' },
  'contract.stops': {
    ...{ title: 'Contract: stops on the way', unit: 'count' },
    formula: 'distance ÷ step rounded up, at most 200',
  },
  'regulation.naked': { title: 'Regulation: naked margin', unit: 'dollars' },
  'regulation.premium': {
    ...{ title: 'Regulation: premium in it', unit: 'dollars', formula: 'Σ short: mid·contracts·100' },
  },
  'regulation.hedged': {
    ...{ title: 'Regulation: hedged, an estimate', unit: 'dollars' },
    formula: 'largest loss of the book with its delta held, at ten prices to ±15 % (broad index −8, +6 %)',
  },
  'regulation.worst_spot': {
    ...{ title: 'Regulation: price of the worst stress', unit: 'price' },
    formula: 'of the ten prices the one at which the hedged book loses most',
    reason: 'the hedged book loses at none of the ten prices',
  },
  'regulation.short_contracts': {
    ...{ title: 'Regulation: short contracts', unit: 'count', formula: 'Σ contracts that are short' },
  },
  'regulation.notional': {
    ...{ title: 'Regulation: stock under them', unit: 'dollars', formula: 'Σ short: contracts·100·S' },
  },
  'limit.use': { title: 'Firm limit: use of the gross delta limit', unit: 'share' },
  'growth.up': { title: 'Gamma growth: shares for dollar # up', unit: 'shares', sign: 'bought' },
  'growth.down': {
    ...{ title: 'Gamma growth: shares for dollar # down', unit: 'shares', sign: 'bought' },
    formula: 'Δ(S − k) − Δ(S − k − 1) for k = 0 … 4',
  },
  'growth.total_up': {
    ...{ title: 'Gamma growth: five dollars up', unit: 'shares', sign: 'bought', formula: 'Δ(S) − Δ(S + 5)' },
  },
  'growth.total_down': {
    ...{
      title: 'Gamma growth: five dollars down',
      unit: 'shares',
      sign: 'bought',
      formula: 'Δ(S) − Δ(S − 5)',
    },
  },
  'growth.ratio': {
    ...{ title: 'Gamma growth: fifth dollar over first, up', unit: 'ratio' },
    formula: 'shares of the fifth dollar ÷ shares of the first; within 5 % of one it is called linear',
    reason: 'the first dollar needs nothing',
  },
  'capital.unhedged_delta': {
    ...{ title: 'Capital: unhedged delta', unit: 'dollars', formula: 'Σ contracts·100·Δ·S' },
  },
  'capital.rate': { title: 'Capital: rate a year', unit: 'share', formula: 'as chosen, 5 % otherwise' },
  'capital.profit': {
    ...{ title: 'Capital: half the spreads', unit: 'dollars' },
    formula: 'Σ |contracts|·100·(ask − bid)/2 of the rows with two sides',
    reason: 'no contract of the book has a two-sided quote',
  },
  ...cost('unhedged'),
  ...cost('hedged'),
};
