import { z } from 'zod';
import type { SurfaceReport } from '../engine/volatility/surface-report.ts';
import type { VolatilityReport } from '../engine/volatility/volatility-report.ts';
import { marketEventSchema } from './market-file.ts';
import type { SnakeKeys } from './snake-keys.ts';

const number = z.number();
const share = number.nullable();
const reason = z.string().nullable();

const indexTerm = z.strictObject({
  expiry: z.iso.date(),
  root: z.string(),
  days: number,
  variance: number,
  forward: number,
  strikes: z.int(),
});
const index = z.union([
  z.strictObject({ value: number, near: indexTerm, next: indexTerm, reason: z.null() }),
  z.strictObject({ value: z.null(), near: z.null(), next: z.null(), reason: z.string() }),
]);

const rank = z.strictObject({
  rank: share,
  percentile: share,
  reason,
  n: z.int(),
  window: z.int(),
  low: share,
  high: share,
  band: z.enum(['buy', 'neutral', 'sell']).nullable(),
  spike_distorted: z.boolean().nullable(),
});

const realised = z.strictObject({
  method: z.enum(['close_to_close', 'parkinson', 'yang_zhang']),
  sessions: z.int(),
  value: share,
  reason,
  n: z.int(),
});

const premium = z.strictObject({
  premium: share,
  reason,
  realised,
  ex_post: z
    .strictObject({
      date: z.iso.date(),
      iv30: number,
      realised: number,
      premium: number,
      sessions: z.int(),
    })
    .nullable(),
  ex_post_reason: reason,
});

const move = z.union([
  z.strictObject({
    move: z.strictObject({ dollars: number, percent: number, covers: number }),
    reason: z.null(),
  }),
  z.strictObject({ move: z.null(), reason: z.string() }),
]);
const deltaStrike = z.strictObject({ strike: number, volatility: number });

const term = z.strictObject({
  expiry: z.iso.date(),
  root: z.string(),
  days: number,
  volatility: share,
  forward_volatility: share,
  move: z.strictObject({
    expiry: z.iso.date(),
    root: z.string(),
    years: number,
    straddle_quote: z.strictObject({ strike: number, price: number }).nullable(),
    volatility: share,
    straddle: move,
    straddle85: move,
    standard_deviation: move,
  }),
  skew: z
    .strictObject({
      call: deltaStrike,
      put: deltaStrike,
      at_the_forward: number,
      risk_reversal: number,
      butterfly: number,
    })
    .nullable(),
  skew_reason: reason,
});

const smile = z.strictObject({
  expiry: z.iso.date(),
  root: z.string(),
  days: number,
  forward: number,
  quotes: z.array(
    z.strictObject({
      strike: number,
      right: z.enum(['call', 'put']),
      volatility: number,
      half_spread: number,
    }),
  ),
  curve: z.array(deltaStrike),
  reason,
});

type Reports = SnakeKeys<VolatilityReport & SurfaceReport>;

/** The engine's volatility reports in snake_case. Volatilities are fractions, 0.15 = 15 %; the index value is in points. */
const reportsSchema = z.strictObject({
  iv30: share,
  index,
  rank,
  realised: z.array(realised),
  premium,
  terms: z.array(term),
  shape: z.enum(['contango', 'backwardation', 'flat']).nullable(),
  smiles: z.array(smile),
}) satisfies z.ZodType<Reports>;

/** `data` of `GET /volatility/{symbol}`. */
export const volatilityAnswerSchema = reportsSchema.extend({
  spot: number,
  /** Dividends and earnings of the next 120 days. */
  events: z.array(marketEventSchema),
});
export type VolatilityAnswer = z.infer<typeof volatilityAnswerSchema>;
