import { z } from 'zod';
import type { EuropeanOption } from '../engine/pricing/black-scholes.ts';
import type { PricedOption as OptionWithPrice } from '../engine/pricing/implied-volatility.ts';

export const MAX_PRICED_OPTIONS = 10_000;

/** One row of `POST /price`. Numbers may be unusable: that row answers with an error, the others stand. */
export const pricedOptionSchema = z.strictObject({
  style: z.enum(['european', 'american']),
  right: z.enum(['call', 'put']),
  spot: z.number(),
  strike: z.number(),
  years: z.number(),
  volatility: z.number(),
  rate: z.number(),
  dividend_yield: z.number(),
});

/** Rows are validated one by one, so that a bad one does not take the others with it. */
export const priceRequestSchema = z.strictObject({
  options: z.array(z.unknown()).max(MAX_PRICED_OPTIONS),
});

/** One row of `POST /implied-volatility`: a price instead of a volatility. */
export const quotedOptionSchema = pricedOptionSchema.omit({ volatility: true }).extend({ price: z.number() });

export type PricedOption = z.infer<typeof pricedOptionSchema>;

export const toEuropeanOption = ({ dividend_yield, style: _, ...rest }: PricedOption): EuropeanOption => ({
  ...rest,
  dividendYield: dividend_yield,
});

export const toPricedOption = ({
  dividend_yield,
  style: _,
  ...rest
}: z.infer<typeof quotedOptionSchema>): OptionWithPrice => ({ ...rest, dividendYield: dividend_yield });
