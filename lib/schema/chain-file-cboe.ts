import { z } from 'zod';

const figure = z.union([z.number(), z.string()]).nullish();

/**
 * What is read of Cboe's delayed-quotes envelope; the rest of it and the option rows are left to the row reader.
 * The messages say what was expected.
 */
export const cboeEnvelopeSchema = z.object(
  {
    timestamp: z.string({ error: 'timestamp as text' }),
    symbol: z.string({ error: 'symbol as text' }).nullish(),
    data: z.object({
      symbol: z.string({ error: 'data.symbol as text' }).nullish(),
      current_price: figure,
      close: figure,
      prev_day_close: figure,
      last_trade_time: z.string().nullish(),
      options: z.custom<readonly unknown[]>(Array.isArray, { error: 'data.options as an array' }),
    }),
  },
  { error: 'a JSON object' },
);
