import { z } from 'zod';
import type { ArmedTradeReport } from '../engine/trades/armed-trade.ts';
import { pathAnswerSchema } from './attribution-answer.ts';
import type { SnakeKeys } from './snake-keys.ts';

const number = z.number();
const maybe = number.nullable();
const reason = z.string().nullable();
const side = z.enum(['call', 'put']);
const exitId = z.enum(['target', 'pace', 'broken', 'time', 'invalidation']);
const { from: instant } = pathAnswerSchema.shape;

const legQuote = z.strictObject({ bid: number, ask: number, mid: number, volatility: number, years: number });

const trade = z.strictObject({
  side,
  root: z.string(),
  expiry: z.iso.date(),
  wall: number,
  legs: z.array(
    z.strictObject({
      root: z.string(),
      right: side,
      strike: number,
      expiry: z.iso.date(),
      quantity: z.int(),
    }),
  ),
  since: instant,
  until: instant,
  status: z.enum(['just_armed', 'open', 'closed']),
  credit_mid: number,
  credit_natural: number,
  target_mark: number,
  mark: z.strictObject({ mid: maybe, natural: maybe, reason }),
  actual_natural: maybe,
  exits: z.array(
    z.strictObject({
      id: exitId,
      met: z.boolean().nullable(),
      value: maybe,
      threshold: maybe,
      at: z.iso.datetime().nullable(),
      reason,
    }),
  ),
  unread: z.array(z.strictObject({ id: exitId, snapshots: z.int(), reason })),
  snapshots: z.int(),
  attribution: pathAnswerSchema.nullable(),
  quotes: z.array(z.strictObject({ as_of: z.iso.datetime(), legs: z.array(legQuote) })),
  reason,
});

/** `data` of `GET /trade/{symbol}`: what the plan of the session's last armed trap has made. */
export const armedTradeAnswerSchema = z.strictObject({
  trade: trade.nullable(),
  reason,
}) satisfies z.ZodType<SnakeKeys<ArmedTradeReport>>;
export type ArmedTradeAnswer = z.infer<typeof armedTradeAnswerSchema>;
