import { z } from 'zod';
import { instantSchema } from './chain-file-native.ts';

/** What is read of each provider's envelope; option rows are left to the row reader. The messages say what was expected. */
const loose = z.unknown();
const list = (field: string) =>
  z.custom<readonly unknown[]>(Array.isArray, { error: `${field} as an array` });

const tradierAnswer = {
  quotes: z.object({ quote: loose }).optional(),
  options: z.object({ option: loose }).nullish(),
};

/** Tradier: `quotes` of the underlying and `options` of one expiration, or a list of such `answers`. */
export const tradierFileSchema = z.object({
  as_of: instantSchema.optional(),
  ...tradierAnswer,
  answers: z.array(z.object(tradierAnswer), { error: 'answers as an array' }).optional(),
});

/** Polygon: one answer, or `pages` of them. */
export const polygonFileSchema = z.object({
  as_of: instantSchema.optional(),
  results: list('results').optional(),
  next_url: z.string().nullish(),
  pages: z.array(z.object({ results: list('results').optional() })).optional(),
});

const byExpiration = (field: string) =>
  z.record(z.string(), z.record(z.string(), z.union([z.array(loose), loose])), {
    error: `${field} as an object`,
  });

/** Schwab: two maps, expiration to strike to contracts. */
export const schwabFileSchema = z.object({
  symbol: z.string({ error: 'symbol as text' }),
  status: z.literal('SUCCESS', { error: 'status SUCCESS' }).optional(),
  underlying: loose,
  underlyingPrice: loose,
  isChainTruncated: z.literal(false, { error: 'a whole chain (isChainTruncated false)' }).nullish(),
  callExpDateMap: byExpiration('callExpDateMap'),
  putExpDateMap: byExpiration('putExpDateMap'),
});

/** Yahoo as its site answers. */
export const yahooFileSchema = z.object({
  optionChain: z.object({
    result: z.tuple(
      [
        z.object({
          underlyingSymbol: z.string({ error: 'underlyingSymbol as text' }),
          expirationDates: list('expirationDates').optional(),
          quote: loose,
          options: z.array(z.object({ calls: list('calls').optional(), puts: list('puts').optional() })),
        }),
      ],
      { error: 'one result' },
    ),
  }),
});

/** Yahoo as programs put it: quotes in one list, with the underlying's price and the time beside it. */
export const yahooQuotesSchema = z.object({
  symbol: z.string({ error: 'symbol as text' }),
  updated: instantSchema,
  underlyingPrice: loose,
  quotes: list('quotes'),
});
