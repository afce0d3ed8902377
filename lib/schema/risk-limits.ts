import { z } from 'zod';
import type { RiskLimits } from '../engine/hedging/risk-limits.ts';
import type { SnakeKeys } from './snake-keys.ts';

/** A desk's limits: dollars of delta gross and net, dollars of delta per $1, dollars per volatility point. */
export const riskLimitsSchema = z.strictObject({
  gross_delta: z.number(),
  net_delta: z.number(),
  gamma: z.number(),
  vega: z.number(),
}) satisfies z.ZodType<SnakeKeys<RiskLimits>>;

export const limitPresetSchema = z.enum(['a', 'b']);
export const limitStatusSchema = z.enum(['within', 'warning', 'alert', 'critical', 'breach']);
