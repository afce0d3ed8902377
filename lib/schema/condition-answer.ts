import { z } from 'zod';

const number = z.number();

/** One figure against its threshold, with its history in the session; each list adds its own ids. */
export const measuredSchema = z.strictObject({
  name: z.string(),
  value: number.nullable(),
  unit: z.enum([
    'dollars',
    'times',
    'percent',
    'unsigned_percent',
    'ratio',
    'expected_moves',
    'points',
    'count',
  ]),
  operator: z.enum(['<', '>', '>=', '<=']),
  threshold: number,
  met: z.boolean().nullable(),
  distance: number.nullable(),
  reason: z.string().nullable(),
  leave: number.nullable(),
  held: z.boolean(),
  inputs: z.record(z.string(), z.union([number, z.string(), z.null()])),
  history: z.array(z.strictObject({ at: z.iso.datetime(), value: number.nullable() })),
});

/** A condition of the loop or a check of the trap. */
export const conditionSchema = measuredSchema.extend({
  id: z.enum(['net_gex', 'volume', 'momentum', 'volume_oi', 'wall_distance', 'rsi_15m', 'loop_off']),
});
