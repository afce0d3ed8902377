import { type ChosenBook, dealersBook } from '../hedging/book-choice.ts';
import type { HedgeReport } from '../hedging/hedge-report.ts';
import { requestedBook } from '../hedging/requested-book.ts';
import type { ExplainedAnalysis, ExplainedHedge, ExplainedInput } from './explanation.ts';

export const BOUGHT = 'Plus: dealers buy. Minus: they sell.';
export const HELD = 'The dealer’s own: plus is long, minus is short.';

function hedgeIn({ hedge }: ExplainedAnalysis): ExplainedHedge {
  if (hedge === null) throw new Error('this analysis holds no hedge report');
  return hedge;
}

/** The hedge report that a rule explains. */
export const hedgeReport = (analysis: ExplainedAnalysis): HedgeReport => hedgeIn(analysis).report;

/** The book that ladder, limits and forces are about. */
export const chosenBook = (analysis: ExplainedAnalysis): ChosenBook =>
  requestedBook(analysis.book, analysis.assumptions.sign, analysis.exposure, hedgeIn(analysis).request);

/** The dealers' book of the whole view, under its sign model or another. */
export const chainBook = ({ book, assumptions }: ExplainedAnalysis, sign = assumptions.sign): ChosenBook =>
  dealersBook(book, sign, { kind: 'chain' });

function bookWords({ book }: HedgeReport): string {
  if (book.kind === 'chain') return `the whole chain, ${book.sign} sign`;
  if (book.kind === 'strike') return `all at ${book.strike}, ${book.sign} sign`;
  const side = book.contracts < 0 ? 'short' : 'long';
  return `${side} ${Math.abs(book.contracts)} of the ${book.strike} ${book.right}, ${book.expiry}`;
}

/** What every figure of the chosen book rests on. */
export function bookInputs(analysis: ExplainedAnalysis): ExplainedInput[] {
  const report = hedgeReport(analysis);
  const own = report.book.kind === 'typed' ? (chosenBook(analysis).lines[0] ?? null) : null;
  const { profileVolatility, contracts } = analysis.book;
  const inputs: ExplainedInput[] = [
    { name: 'Book', value: bookWords(report), unit: 'text' },
    { name: 'Spot S', value: report.spot, unit: 'price' },
  ];
  if (own === null) return inputs;
  return [
    ...inputs,
    { name: 'Volatility, held', value: profileVolatility[own] ?? null, unit: 'volatility' },
    { name: 'Time T, held', value: contracts.years[own] ?? null, unit: 'years' },
    { name: 'Rate', value: (contracts.rate[own] ?? 0) * 100, unit: 'percent' },
    { name: 'Yield', value: (contracts.dividendYield[own] ?? 0) * 100, unit: 'percent' },
  ];
}

/** What every figure of the whole chain's book rests on. */
export const chainInputs = (analysis: ExplainedAnalysis): ExplainedInput[] => [
  { name: 'Book', value: `the whole chain, ${analysis.assumptions.sign} sign`, unit: 'text' },
  { name: 'Spot S', value: analysis.book.chain.spot, unit: 'price' },
];

/** A price in a title. */
export const priceText = (price: number | null | undefined): string =>
  price === null || price === undefined ? '' : price.toFixed(2);
