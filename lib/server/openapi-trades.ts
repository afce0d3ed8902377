import type { z } from 'zod';
import { attributionAnswerSchema } from '../schema/attribution-answer.ts';
import { attributionRequestSchema } from '../schema/attribution-request.ts';
import { planAnswerSchema } from '../schema/plan-answer.ts';
import { planRequestSchema } from '../schema/plan-request.ts';
import { positionDetailSchema, positionSchema, positionsSchema } from '../schema/position-answer.ts';
import {
  annotatePositionSchema,
  closePositionSchema,
  openPositionSchema,
  settlePositionSchema,
} from '../schema/position-request.ts';

interface Parts {
  readonly json: (schema: z.ZodType) => object;
  readonly ok: (description: string, data: z.ZodType) => object;
  readonly failure: object;
}

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };

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
  '/positions': {
    get: {
      summary: 'Paper positions with newest marks, totals and day trades; `format=csv` for a file',
      responses: { 200: ok('The positions', positionsSchema) },
    },
    post: {
      summary: 'Open a plan on paper at the prices of a stored snapshot',
      requestBody: json(openPositionSchema),
      responses: {
        201: ok('Opened', positionSchema),
        400: failure,
        401: failure,
        403: failure,
        404: failure,
      },
    },
  },
  '/positions/{id}': {
    get: {
      summary: 'One position: its marks and where its P&L came from',
      parameters: [id],
      responses: { 200: ok('The position', positionDetailSchema), 404: failure },
    },
    patch: {
      summary: 'Change notes and tags',
      parameters: [id],
      requestBody: json(annotatePositionSchema),
      responses: {
        200: ok('Changed', positionSchema),
        400: failure,
        401: failure,
        403: failure,
        404: failure,
      },
    },
  },
  '/positions/{id}/close': {
    post: {
      summary: 'Close all or a part at the prices of a stored snapshot',
      parameters: [id],
      requestBody: json(closePositionSchema),
      responses: {
        200: ok('Closed', positionSchema),
        400: failure,
        401: failure,
        403: failure,
        404: failure,
      },
    },
  },
  '/positions/{id}/settle': {
    post: {
      summary: 'Settle expired legs at a settlement value that no chain holds',
      parameters: [id],
      requestBody: json(settlePositionSchema),
      responses: {
        200: ok('Settled', positionSchema),
        400: failure,
        401: failure,
        403: failure,
        404: failure,
      },
    },
  },
});
