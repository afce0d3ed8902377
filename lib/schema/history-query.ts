import { z } from 'zod';
import { HISTORY_INTERVALS, HISTORY_METRICS } from './history-answer.ts';
import { atSchema } from './view-parameters.ts';

const names = ['bars', ...HISTORY_METRICS] as const;
const metricSchema = z.enum(names, { error: `expected some of ${names.join(', ')}` });
const momentSchema = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date such as 2026-11-20 or an instant such as 2026-11-20T20:45:00Z',
});
const sourceSchema = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/i, 'expected the name of a stored source');

/** Query of `GET /history/{symbol}`. A date stands for the whole exchange day. */
export const historyQuerySchema = z.strictObject({
  metric: z
    .string({ error: `expected some of ${names.join(', ')}` })
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(metricSchema)),
  from: momentSchema.optional(),
  to: momentSchema.optional(),
  /** The view's moment: nothing later is in the answer. */
  at: atSchema.optional(),
  source: sourceSchema.optional(),
  interval: z.enum(HISTORY_INTERVALS).default('1d'),
  points: z
    .string()
    .regex(/^\d{3,5}$/, 'expected 100 to 10000')
    .transform(Number)
    .pipe(z.number().min(100, 'expected 100 to 10000').max(10_000, 'expected 100 to 10000'))
    .default(1_000),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;
