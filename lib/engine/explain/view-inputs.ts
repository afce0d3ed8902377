import type { ExplainedAnalysis, ExplainedInput } from './explanation.ts';

export const DEALER_SIGN =
  'The dealers’: plus means that they are long gamma (or delta, vanna, charm) and gain when the input rises.';

/** The choices of the view that every exposure rests on. */
export const viewInputs = ({ book, assumptions }: ExplainedAnalysis): ExplainedInput[] => [
  { name: 'Spot S', value: book.chain.spot, unit: 'price' },
  { name: 'Sign model', value: assumptions.sign, unit: 'text' },
  { name: 'Size', value: assumptions.basis === 'oi' ? 'open interest' : 'volume', unit: 'text' },
  { name: 'Greeks', value: assumptions.greeks, unit: 'text' },
  {
    name: 'Expirations',
    value: typeof assumptions.expiries === 'string' ? assumptions.expiries : assumptions.expiries.join(', '),
    unit: 'text',
  },
];
