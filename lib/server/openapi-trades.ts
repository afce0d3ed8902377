import type { z } from 'zod';
import { attributionAnswerSchema } from '../schema/attribution-answer.ts';
import { attributionRequestSchema } from '../schema/attribution-request.ts';
import { planAnswerSchema } from '../schema/plan-answer.ts';
import { planRequestSchema } from '../schema/plan-request.ts';

interface Parts {
  readonly json: (schema: z.ZodType) => object;
  readonly ok: (description: string, data: z.ZodType) => object;
  readonly failure: object;
}

/** The paths of plans, attribution and positions. */
export const tradePaths = ({ json, ok, failure }: Parts) => ({
  '/attribution': {
    post: {
      summary: 'Where the P&L of a position came from, between stored snapshots or typed-in markets',
      requestBody: json(attributionRequestSchema),
      responses: {
        200: ok('Two splits, each summing to the P&L', attributionAnswerSchema),
        400: failure,
        404: failure,
      },
    },
  },
  '/plan': {
    post: {
      summary:
        'What a position of stored contracts risks and earns: payoff, greeks, odds, margin, assignment',
      requestBody: json(planRequestSchema),
      responses: { 200: ok('The plan', planAnswerSchema), 400: failure, 404: failure },
    },
  },
});
