import { z } from 'zod';

const figure = z.union([z.number(), z.string()]).nullish();
const rows = z.custom<readonly unknown[]>(Array.isArray, { error: 'data as an array' });

/** Cboe's chart files without the content of their rows, which are read one by one. */
export const cboeChartSchema = z.object({ data: rows }, { error: 'a JSON object' });

/** A day of `charts/historical`. */
export const cboeDaySchema = z.object({
  date: z.string(),
  open: figure,
  high: figure,
  low: figure,
  close: figure,
  volume: figure,
});

/** A minute of `charts/intraday`, labelled in New York's time. */
export const cboeMinuteSchema = z.object({
  datetime: z.string(),
  price: z.object({ open: figure, high: figure, low: figure, close: figure }),
  volume: z.object({ stock_volume: figure }).nullish(),
});
