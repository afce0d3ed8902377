import type { FigureRule } from './explanation.ts';
import { SELLERS, stepsIn, stretchInputs, tradeIn } from './trade-parts.ts';

const CAUSES: Readonly<Record<string, readonly [title: string, what: string]>> = {
  spot: ['price', 'spot'],
  time: ['time', 'time to settlement'],
  volatility: ['volatility', 'each strike’s volatility'],
  rate: ['rate and yield', 'rate and yield, which are held within a session'],
};

const GREEKS: Readonly<Record<string, string>> = {
  delta: 'Δ·dS',
  gamma: '½·Γ·dS²',
  theta: 'Θ·dt, dt in days',
  vega: 'vega·dσ, dσ in points',
  rho: 'rho·dr + ∂V/∂q·dq, in points; 0 while rate and yield are held',
  vanna: 'vanna·dS·dσ',
  charm: 'charm·dS·dt',
  vomma: '½·vomma·dσ²',
  speed: '⅙·speed·dS³',
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const causeTitle = (cause: string) =>
  cause === 'market_minus_model' ? 'Market less model' : `Made by ${CAUSES[cause]?.[0] ?? cause}`;

const causeFormula = (cause: string): string =>
  cause === 'market_minus_model'
    ? 'P&L − the model’s terms: what a leg’s own quote says beyond its strike’s volatility'
    : `Σ quantity·100·[V after ${CAUSES[cause]?.[1] ?? cause} moves − V before], averaged over every order in which spot, time, volatility and rate could have moved (Shapley)`;

const greekFormula = (greek: string): string =>
  greek === 'unexplained'
    ? 'P&L − the nine greek terms: what a Taylor series leaves'
    : `Σ quantity·100·${GREEKS[greek] ?? ''}, greeks at the start of each step`;

const TO_THE_CENT = 'rounded so that rows and columns add up to the cent';

/** The P&L of the armed plan and its two splits: in all, by step, and running along the path. */
export const TRADE_SPLIT_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^attribution\.actual$/,
    title: () => 'What the plan has made, mid',
    unit: 'dollars',
    formula: '(credit at mid − cost to buy back at mid)·100',
    sign: SELLERS,
    inputs: (_, analysis) => {
      const { creditMid, mark, quotes } = tradeIn(analysis);
      return [
        { name: 'Credit at mid', value: creditMid, unit: 'price' },
        { name: 'Cost to buy back at mid', value: mark.mid, unit: 'price' },
        ...stretchInputs(analysis, 0, quotes.length - 1),
      ];
    },
  },
  {
    pattern: /^attribution\.revaluation\.(\w+)$/,
    title: ([cause = '']) => causeTitle(cause),
    unit: 'dollars',
    formula: ([cause = '']) => `${causeFormula(cause)}; the sum of the steps, ${TO_THE_CENT}`,
    sign: SELLERS,
    inputs: (_, analysis) => stretchInputs(analysis, 0, stepsIn(analysis).length),
  },
  {
    pattern: /^attribution\.greeks\.(\w+)$/,
    title: ([greek = '']) => (greek === 'unexplained' ? 'Left unexplained by greeks' : capital(greek)),
    unit: 'dollars',
    formula: ([greek = '']) => `${greekFormula(greek)}; the sum of the steps, ${TO_THE_CENT}`,
    sign: SELLERS,
    inputs: (_, analysis) => stretchInputs(analysis, 0, stepsIn(analysis).length),
  },
  {
    pattern: /^attribution\.steps\.(\d+)\.(?:(actual)|revaluation\.(\w+)|greeks\.(\w+))$/,
    title: ([i = '', actual, cause, greek]) => {
      const of = actual ? 'P&L' : cause ? causeTitle(cause) : capital(greek ?? '');
      return `Step ${Number(i) + 1}: ${of}`;
    },
    unit: 'dollars',
    formula: ([, actual, cause, greek]) =>
      actual
        ? '(mark at its start − mark at its end)·100, at mid'
        : `${cause ? causeFormula(cause) : greekFormula(greek ?? '')}; of this step, ${TO_THE_CENT}`,
    sign: SELLERS,
    inputs: ([i = ''], analysis) => stretchInputs(analysis, Number(i), Number(i) + 1),
  },
  {
    pattern: /^attribution\.cumulative\.(\d+)\.(\w+)$/,
    title: ([i = '', cause = '']) =>
      `${cause === 'actual' ? 'P&L' : causeTitle(cause)} after ${Number(i)} ${Number(i) === 1 ? 'step' : 'steps'}`,
    unit: 'dollars',
    formula: 'the sum of the steps up to there, in whole cents',
    sign: SELLERS,
    inputs: ([i = ''], analysis) => stretchInputs(analysis, 0, Number(i)),
  },
];
