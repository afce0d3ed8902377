import type { FigureRule } from './explanation.ts';
import { bookInputs, hedgeReport } from './hedge-parts.ts';

/** The chosen book itself, and the ladder's step. */
export const HEDGE_BOOK_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^spot$/,
    title: () => 'Spot',
    unit: 'price',
    formula: 'price of the underlying in the snapshot',
  },
  {
    pattern: /^book\.contracts$/,
    title: () => 'Contracts of the book',
    unit: 'count',
    formula: (_, analysis) =>
      hedgeReport(analysis).book.kind === 'typed'
        ? 'as typed in, the dealer’s: minus is short'
        : 'Σ |contracts that dealers hold|, long and short added up',
    inputs: (_, analysis) => bookInputs(analysis),
  },
  {
    pattern: /^book\.lines$/,
    title: () => 'Rows of the chain in the book',
    unit: 'count',
    formula: 'contracts in view with open interest, time and a volatility',
    inputs: (_, analysis) => bookInputs(analysis),
  },
  {
    pattern: /^book\.strike$/,
    title: () => 'Strike of the book',
    unit: 'price',
    formula: 'as chosen; where none is, the wall of that right',
    reason: () => 'the book is the whole chain',
    inputs: (_, analysis) => bookInputs(analysis),
  },
  {
    pattern: /^step$/,
    title: () => 'Dollars between rungs',
    unit: 'price',
    formula: 'as chosen; where none is, about 0.15 % of spot, rounded up to 1, 2 or 5 times a power of ten',
    inputs: (_, analysis) => [{ name: 'Spot S', value: hedgeReport(analysis).spot, unit: 'price' }],
  },
];
