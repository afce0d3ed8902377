import { z } from 'zod';

export const MARKET_FORMAT = 'alphagex-market/1';

const dateSchema = z.iso.date({ error: 'expected a date such as 2026-11-20' });
const rows = z.array(z.unknown()).optional();

/** Bars, dividends, earnings and daily volatilities of one underlying; rows are read one by one. */
export const marketFileSchema = z.strictObject({
  format: z.literal(MARKET_FORMAT, { error: `format "${MARKET_FORMAT}"` }),
  symbol: z.string().optional(),
  source: z.string().optional(),
  bars: rows,
  dividends: rows,
  earnings: rows,
  volatility: rows,
});

export const DIVIDEND_STATUS = ['declared', 'estimated'] as const;
export const EARNINGS_STATUS = ['confirmed', 'estimated'] as const;
export const EARNINGS_TIMING = ['before_open', 'during', 'after_close', 'unknown'] as const;

const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
  z.enum(names, { error: `expected ${names.join(', ')}` });

export const dividendRowSchema = z.strictObject({
  ex_date: dateSchema,
  amount: z
    .number({ error: 'expected dollars per share, such as 1.83' })
    .positive('expected an amount above zero')
    .max(100_000, 'expected an amount per share'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected a code such as USD')
    .default('USD'),
  status: oneOf(DIVIDEND_STATUS).default('declared'),
});

export const earningsRowSchema = z.strictObject({
  date: dateSchema,
  timing: oneOf(EARNINGS_TIMING).default('unknown'),
  status: oneOf(EARNINGS_STATUS).default('estimated'),
});

export const volatilityRowSchema = z.strictObject({
  date: dateSchema,
  iv30: z
    .number({ error: 'expected a fraction, 0.1393 for 13.93 %' })
    .positive('expected a volatility above zero')
    .max(5, 'expected a fraction, 0.1393 for 13.93 %'),
});

/** Answer of `POST /market-data`. */
export const marketReceiptSchema = z.strictObject({
  symbol: z.string(),
  source: z.string(),
  /** Stored bars by interval. */
  bars: z.record(z.string(), z.int()),
  /** Runs of bars missing between those of the file. */
  bar_gaps: z.int(),
  dividends: z.int(),
  earnings: z.int(),
  volatility: z.int(),
  rejected: z.array(z.strictObject({ row: z.int(), field: z.string(), reason: z.string() })),
});
export type MarketReceipt = z.infer<typeof marketReceiptSchema>;

/** One row of `GET /market-events/{symbol}`. */
export const marketEventSchema = z.union([
  z.strictObject({
    kind: z.literal('dividend'),
    source: z.string(),
    date: z.iso.date(),
    amount: z.number(),
    currency: z.string(),
    status: z.enum(DIVIDEND_STATUS),
  }),
  z.strictObject({
    kind: z.literal('earnings'),
    source: z.string(),
    date: z.iso.date(),
    timing: z.enum(EARNINGS_TIMING),
    status: z.enum(EARNINGS_STATUS),
  }),
]);
export type MarketEventRow = z.infer<typeof marketEventSchema>;
