import { z } from 'zod';
import { attributionAnswerSchema } from './attribution-answer.ts';

const number = z.number();
const maybe = number.nullable();
const instant = z.iso.datetime();

const greeks = z.strictObject({
  delta: maybe,
  gamma: maybe,
  theta_per_day: maybe,
  vega_per_point: maybe,
  rho_per_point: maybe,
});

const exit = z.strictObject({
  id: z.enum(['target', 'volume_pace', 'invalidation', 'time']),
  met: z.boolean().nullable(),
  value: maybe,
  threshold: maybe,
  reason: z.string().nullable(),
  /** The first mark at which it was met; null: never yet. */
  first_met_at: instant.nullable(),
});

const leg = z.strictObject({
  root: z.string(),
  right: z.enum(['call', 'put']),
  strike: number,
  expiry: z.iso.date(),
  quantity: z.int(),
  held: z.int(),
  entry_price: number,
  realised: number,
});

const mark = z.strictObject({
  as_of: instant,
  snapshot_id: z.string(),
  spot: number,
  value: maybe,
  unrealised: maybe,
  reason: z.string().nullable(),
});

/** Stored snapshots that are marking held positions in the background: done, of all that had not; null when all have. */
const marking = z.strictObject({ done: z.int(), of: z.int() }).nullable();

/** One paper position. Dollars of the whole position, the holder's sign. */
export const positionSchema = z.strictObject({
  id: z.string(),
  symbol: z.string(),
  source: z.string(),
  sample: z.boolean(),
  structure: z.string(),
  status: z.enum(['open', 'closed']),
  opened_at: instant,
  closed_at: instant.nullable(),
  basis: z.string(),
  units: z.int(),
  credit: number,
  notes: z.string(),
  tags: z.array(z.string()),
  legs: z.array(leg),
  /** The newest mark; null before the first. */
  mark: mark.nullable(),
  realised: number,
  /** What is held now at the newest mark's prices; null where a held leg has none. */
  unrealised: maybe,
  /** Shares that settlement left in the account. */
  shares: z.int(),
  greeks: greeks.nullable(),
  exits: z.array(exit),
});
export type PositionAnswer = z.infer<typeof positionSchema>;

/** `data` of `GET /positions`. */
export const positionsSchema = z.strictObject({
  marking,
  positions: z.array(positionSchema),
  totals: z.strictObject({
    realised: number,
    unrealised: maybe,
    /** Open positions without a value, which `unrealised` leaves out. */
    unmarked: z.int(),
    greeks,
    beta_weighted: z.strictObject({ delta: maybe, index: z.string(), reason: z.string().nullable() }),
  }),
  day_trades: z.strictObject({
    count: z.int(),
    sessions: z.int(),
    rules: z.array(z.strictObject({ id: z.string(), text: z.string(), count: z.int().nullable() })),
  }),
});
export type PositionsAnswer = z.infer<typeof positionsSchema>;

/** `data` of `GET /positions/{id}`: the position, its marks, and where its P&L came from, mark by mark. */
export const positionDetailSchema = z.strictObject({
  marking,
  position: positionSchema,
  marks: z.array(mark),
  attribution: attributionAnswerSchema.nullable(),
  attribution_reason: z.string().nullable(),
  /** Whether the path goes by every mark, or by the last one of each hour or day where they are many. */
  attribution_by: z.enum(['mark', 'hour', 'day']),
});
export type PositionDetail = z.infer<typeof positionDetailSchema>;
