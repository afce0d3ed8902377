import { z } from 'zod';

export const NATIVE_FORMAT = 'alphagex/1';
const BAR_INTERVALS = ['1m', '5m', '15m', '1h', '4h', '1d'] as const;

const rows = (field: string) =>
  z.custom<readonly unknown[]>(Array.isArray, { error: `${field} as an array` });
const price = (field: string) => z.number({ error: `${field} as a number` }).positive(`${field} above zero`);
const fraction = (field: string) =>
  z
    .number({ error: `${field} as a number` })
    .min(-1, `${field} as a fraction, 0.05 for 5 %`)
    .max(1, `${field} as a fraction, 0.05 for 5 %`);

/** An instant with `Z` or an offset. */
export const instantSchema = z.iso.datetime({ offset: true });

/** A native chain file without the content of its rows, which are read one by one. The messages say what was expected. */
export const nativeFileSchema = z.strictObject({
  format: z.literal(NATIVE_FORMAT, { error: `format "${NATIVE_FORMAT}"` }),
  symbol: z.string({ error: 'symbol as text' }),
  as_of: z.iso.datetime({ offset: true, error: 'as_of as an ISO 8601 instant with Z or an offset' }),
  spot: price('spot'),
  previous_close: price('previous_close').nullish(),
  source: z
    .string({ error: 'source as text' })
    .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/i, 'source of 1 to 40 letters, digits, - or _')
    .refine((source) => source.toLowerCase() !== 'sample', 'another source than the reserved name sample')
    .nullish(),
  style: z.enum(['european', 'american'], { error: 'style european or american' }).nullish(),
  rate: fraction('rate').nullish(),
  dividend_yield: fraction('dividend_yield').nullish(),
  open_interest_date: z.iso.date({ error: 'open_interest_date as YYYY-MM-DD' }).nullish(),
  contracts: rows('contracts'),
  bars: rows('bars').nullish(),
});

const barPrice = z.number().positive();

/** One bar of a native file. */
export const nativeBarSchema = z.object({
  interval: z.enum(BAR_INTERVALS),
  start: instantSchema,
  open: barPrice,
  high: barPrice,
  low: barPrice,
  close: barPrice,
  volume: z.number().nonnegative().nullish(),
});
