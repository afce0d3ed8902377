import type { LoopInputs } from '../hedging/loop-of.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { BOUGHT, chainBook, HELD, hedgeReport } from './hedge-parts.ts';
import { heldColumn } from './held-column.ts';

type Named = readonly [title: string, unit: FigureUnit, formula: string];

const LAMBDA = 'λ = Y·σ_daily·S ÷ ADV';

const INPUTS: Readonly<Record<string, Named>> = {
  spot: ['Spot', 'price', 'price of the underlying in the snapshot'],
  shock: ['Shock', 'price_move', 'as chosen, else one usual rung: about 0.15 % of spot'],
  usual_shock: ['Shock where none is chosen', 'price_move', 'one usual rung: about 0.15 % of spot, rounded'],
  volatility_points: ['Volatility moves, points', 'ratio', 'as chosen, 0 otherwise'],
  days: ['Days that pass', 'ratio', 'as chosen, 0 otherwise'],
  y: ['Impact Y', 'ratio', 'as chosen, 1 otherwise: about 1 in the literature on price impact'],
  daily_volatility: [
    'A day’s deviation',
    'volatility',
    '30-day index ÷ √252, else at the money of the next date',
  ],
  adv_shares: ['Average daily volume', 'shares', 'as chosen, else the mean of the 20 sessions before'],
  stored_adv_shares: ['Average daily volume stored', 'shares', 'mean of the 20 sessions before'],
  lambda: ['Impact λ', 'dollars_per_share', `${LAMBDA}, unless typed in`],
  threshold_dollars: ['Dealers hedge beyond', 'dollars', 'as chosen, 0 otherwise: all is hedged at once'],
  gamma_shares: ['Gamma of the whole chain', 'shares_per_dollar', 'Σ s·Γ·size·100 at spot'],
};

const REPORT: Readonly<Record<string, Named>> = {
  gain: ['Gain g', 'ratio', `g = λ·|Γ|, ${LAMBDA}: what of a move its own hedging adds at the first round`],
  total_move: [
    'Total move',
    'price_move',
    'first x from the shock on with x = shock − λ·(Δ(S + x) − Δ(S)), the book re-priced at every price',
  ],
  amplification: ['Amplification', 'times', 'total move ÷ shock'],
  hedge_shares: ['All that dealers trade', 'shares', '(total move − shock) ÷ λ'],
};

const STEP: Readonly<Record<string, Named>> = {
  spot: ['price', 'price', 'price before the round’s hedge'],
  unhedged_dollars: ['unhedged delta', 'dollars', '(Δ(P) − Δ(S) + what was traded before)·P'],
  hedge_shares: ['hedge', 'shares', '−unhedged delta, once it is above the threshold'],
  price_move: ['push', 'price_move', 'λ·shares traded'],
};

const loopIn = (analysis: ExplainedAnalysis) => hedgeReport(analysis).loop;

const scenario = (own: LoopInputs): ExplainedInput[] => [
  { name: 'Book', value: 'the whole chain in view', unit: 'text' },
  { name: 'Spot S', value: own.spot, unit: 'price' },
  { name: 'Shock', value: own.shock, unit: 'price_move' },
  { name: 'Impact Y', value: own.y, unit: 'ratio' },
  { name: 'Daily volatility', value: own.dailyVolatility, unit: 'volatility' },
  { name: 'Daily volatility of', value: own.volatilityOf, unit: 'text' },
  { name: 'Average daily volume', value: own.advShares, unit: 'shares' },
  { name: 'Impact λ', value: own.lambda, unit: 'dollars_per_share' },
  { name: 'Gamma Γ', value: own.gammaShares, unit: 'shares_per_dollar' },
  { name: 'Volatility moves, points', value: own.volatilityPoints, unit: 'ratio' },
  { name: 'Days that pass', value: own.days, unit: 'ratio' },
  { name: 'Dealers hedge beyond', value: own.thresholdDollars, unit: 'dollars' },
];

const gammaColumn = (analysis: ExplainedAnalysis) => {
  const { book } = analysis;
  const values = heldColumn(book, chainBook(analysis), book.chain.spot, ({ gamma }) => gamma);
  return { unit: 'shares_per_dollar' as const, values };
};

/** The loop simulator: what it starts from, its rounds, where it rests. */
export const HEDGE_LOOP_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^loop\.inputs\.(\w+)$/,
    title: ([name = '']) => INPUTS[name]?.[0] ?? name,
    unit: ([name = '']) => INPUTS[name]?.[1] ?? 'ratio',
    formula: ([name = '']) => INPUTS[name]?.[2] ?? '',
    sign: ([name]) => (name === 'gamma_shares' ? HELD : null),
    reason: (_, analysis) => loopIn(analysis).inputs.reason,
    inputs: (_, analysis) => scenario(loopIn(analysis).inputs),
    contributions: ([name], analysis) => (name === 'gamma_shares' ? gammaColumn(analysis) : null),
  },
  {
    pattern: /^loop\.report\.(\w+)$/,
    title: ([name = '']) => REPORT[name]?.[0] ?? name,
    unit: ([name = '']) => REPORT[name]?.[1] ?? 'ratio',
    formula: ([name = '']) => REPORT[name]?.[2] ?? '',
    sign: ([name]) => (name === 'hedge_shares' ? BOUGHT : null),
    reason: (_, analysis) => loopIn(analysis).report?.reason ?? loopIn(analysis).inputs.reason,
    inputs: (_, analysis) => scenario(loopIn(analysis).inputs),
    contributions: ([name], analysis) => (name === 'gain' ? gammaColumn(analysis) : null),
  },
  {
    pattern: /^loop\.report\.steps\.(\d+)\.(\w+)$/,
    title: ([i, name = '']) => `Round ${Number(i) + 1}: ${STEP[name]?.[0] ?? name}`,
    unit: ([, name = '']) => STEP[name]?.[1] ?? 'ratio',
    formula: ([, name = '']) => STEP[name]?.[2] ?? '',
    sign: ([, name]) => (name === 'hedge_shares' ? BOUGHT : null),
    inputs: ([i = ''], analysis) => [
      { name: 'Price P', value: loopIn(analysis).report?.steps[Number(i)]?.spot ?? null, unit: 'price' },
      ...scenario(loopIn(analysis).inputs),
    ],
  },
  {
    pattern: /^loop\.gex_for_factor_two$/,
    title: () => 'Short gamma for a factor of two',
    unit: 'dollars_per_percent',
    formula: '|net GEX| at which g is 0.5: 0.5·0.01·S² ÷ λ',
    reason: (_, analysis) => loopIn(analysis).inputs.reason,
    inputs: (_, analysis) => scenario(loopIn(analysis).inputs),
  },
];
