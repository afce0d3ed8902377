import { z } from 'zod';
import type { GreekTerms, LegPnl, RevaluationTerms } from '../engine/trades/attribution-report.ts';
import type { PathReport } from '../engine/trades/path-report.ts';
import type { SnakeKeys } from './snake-keys.ts';

/** Dollars in whole cents. */
const dollars = z.number();

const greeks = z.strictObject({
  delta: dollars,
  gamma: dollars,
  theta: dollars,
  vega: dollars,
  rho: dollars,
  vanna: dollars,
  charm: dollars,
  vomma: dollars,
  speed: dollars,
  unexplained: dollars,
}) satisfies z.ZodType<GreekTerms>;

const revaluation = z.strictObject({
  spot: dollars,
  time: dollars,
  volatility: dollars,
  rate: dollars,
  market_minus_model: dollars,
}) satisfies z.ZodType<SnakeKeys<RevaluationTerms>>;

const split = { actual: dollars, greeks, revaluation };

const legPnl = z.strictObject({
  style: z.enum(['american', 'european']),
  right: z.enum(['call', 'put']),
  strike: z.number(),
  quantity: z.int(),
  ...split,
}) satisfies z.ZodType<SnakeKeys<LegPnl>>;

const instant = z.strictObject({ snapshot_id: z.string(), as_of: z.iso.datetime(), spot: z.number() });

/** One step of a path: to which snapshot, at which net price a share, what it brought. */
const step = z.strictObject({ ...instant.shape, mark: dollars, ...split });

/** `data` of `POST /attribution`; each split sums to `actual`, cent for cent, in every row. */
export const attributionAnswerSchema = z.strictObject({
  ...split,
  by_leg: z.array(legPnl),
  /** Where the legs were named in stored snapshots: which ones. */
  from: instant.optional(),
  to: instant.optional(),
  /** With `path`: the steps, oldest first, and the snapshots between that could not mark every leg. */
  steps: z.array(step).optional(),
  skipped: z.array(z.strictObject({ as_of: z.iso.datetime(), reason: z.string() })).optional(),
});
export type AttributionAnswer = z.infer<typeof attributionAnswerSchema>;

/** As above, along a path of stored snapshots: nothing left out. */
export const pathAnswerSchema = attributionAnswerSchema.required() satisfies z.ZodType<SnakeKeys<PathReport>>;
