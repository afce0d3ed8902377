import { z } from 'zod';
import type { LadderBook } from '../engine/hedging/delta-ladder.ts';
import { limitPresetSchema, riskLimitsSchema } from './risk-limits.ts';

export const MAX_RUNGS = 1_000;

const position = {
  /** Signed: negative = the dealer is short. */
  contracts: z.number(),
  multiplier: z.number().default(100),
  limits: riskLimitsSchema.partial().optional(),
  preset: limitPresetSchema.default('a'),
};

/** Deltas of one long contract, typed in. */
const typedLadder = z.strictObject({
  ...position,
  rungs: z.array(z.strictObject({ spot: z.number(), delta: z.number() })).max(MAX_RUNGS),
});

/** A European option whose delta is computed at each spot. */
const pricedLadder = z.strictObject({
  ...position,
  right: z.enum(['call', 'put']),
  strike: z.number(),
  years: z.number(),
  volatility: z.number(),
  rate: z.number(),
  dividend_yield: z.number(),
  spots: z.array(z.number()).max(MAX_RUNGS),
});

/** Body of `POST /ladder`. Values out of range are refused by the engine, by name. */
export const ladderRequestSchema = z.union([typedLadder, pricedLadder]);
export type LadderRequest = z.infer<typeof ladderRequestSchema>;

/** The engine's book of a request. */
export function toLadderBook(request: LadderRequest): LadderBook {
  const { contracts, multiplier } = request;
  if ('rungs' in request) return { contracts, multiplier, rungs: request.rungs };
  const { right, strike, years, volatility, rate, dividend_yield: dividendYield, spots } = request;
  return { contracts, multiplier, right, strike, years, volatility, rate, dividendYield, spots };
}
