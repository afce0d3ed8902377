import { z } from 'zod';
import type { Explanation } from '../engine/explain/explanation.ts';
import type { SnakeKeys } from './snake-keys.ts';

export type ExplanationAnswer = SnakeKeys<Explanation>;

const unit = z.enum([
  'dollars',
  'dollars_per_percent',
  'dollars_per_point',
  'dollars_per_day',
  'dollars_per_dollar',
  'dollars_per_share',
  'shares',
  'shares_per_dollar',
  'shares_per_point',
  'shares_per_day',
  'price_move',
  'price',
  'percent',
  'share',
  'volatility',
  'count',
  'ratio',
  'times',
  'expected_moves',
  'points',
  'years',
  'text',
]);
const number = z.number();
const contributor = z.strictObject({
  root: z.string(),
  expiry: z.string(),
  strike: number,
  right: z.enum(['call', 'put']),
  open_interest: number.nullable(),
  volume: number.nullable(),
  gamma: number.nullable(),
  volatility: number.nullable(),
  value: number,
  share: number,
});

/** `data` of `GET /explain/{symbol}`. */
export const explanationAnswerSchema = z.strictObject({
  figure: z.string(),
  title: z.string(),
  value: number.nullable(),
  unit,
  formula: z.string(),
  sign: z.string().nullable(),
  reason: z.string().nullable(),
  inputs: z.array(z.strictObject({ name: z.string(), value: z.union([number, z.string(), z.null()]), unit })),
  contributions: z
    .strictObject({ unit, total: number, contracts: z.int(), top: z.array(contributor) })
    .nullable(),
  method_version: z.string(),
}) satisfies z.ZodType<ExplanationAnswer>;
