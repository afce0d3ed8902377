import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { armedTradeAnswerSchema } from '../schema/armed-trade-answer.ts';
import { explanationAnswerSchema } from '../schema/explanation-answer.ts';
import { exposureAnswerSchema } from '../schema/exposure-answer.ts';
import { hedgeAnswerSchema } from '../schema/hedge-answer.ts';
import { ladderAnswerSchema } from '../schema/ladder-answer.ts';
import { ladderRequestSchema } from '../schema/ladder-request.ts';
import { liveEventSchema } from '../schema/live-event.ts';
import { loopBookSchema } from '../schema/loop-book.ts';
import { impliedRowSchema, pricedRowSchema } from '../schema/price-answer.ts';
import { priceRequestSchema } from '../schema/price-request.ts';
import { simulateAnswerSchema } from '../schema/simulate-answer.ts';
import { simulateRequestSchema } from '../schema/simulate-request.ts';
import { trapAnswerSchema } from '../schema/trap-answer.ts';
import { volatilityAnswerSchema } from '../schema/volatility-answer.ts';
import { dataPaths } from './openapi-data.ts';
import { failure, hedge, json, ok, parameter, read } from './openapi-parts.ts';
import { tradePaths } from './openapi-trades.ts';

/** The OpenAPI 3.1 document, made from the schemas that the routes and pages use. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: { title: 'AlphaGEX Psychology Trap', version: packageJson.version },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/exposure/{symbol}': read(
      'Dealer exposure by strike and expiry, profile, flip, walls',
      exposureAnswerSchema,
    ),
    '/hedge/{symbol}': read(
      'Dealer mechanics: ladder, limits, five forces, unwind at the walls, hedge curve, loop',
      hedgeAnswerSchema,
      hedge,
    ),
    '/hedge/{symbol}/book': read(
      'The dealers’ book of the whole chain in columns, for running the loop elsewhere',
      loopBookSchema,
    ),
    '/trap/{symbol}': read('Verdict, loop conditions, trap checks, levels', trapAnswerSchema),
    '/trade/{symbol}': read(
      'What the plan of the session’s last armed trap has made since, of one spread in dollars, the seller’s sign',
      armedTradeAnswerSchema,
    ),
    '/explain/{symbol}': read(
      'Where a figure comes from: formula, inputs, contracts that contribute most',
      explanationAnswerSchema,
      [
        parameter(
          'figure',
          'query',
          'Name of the figure, e.g. net_gex, call_wall.gex, conditions.volume; hedge. and its path in GET /hedge, with that route’s parameters',
        ),
        ...hedge,
      ],
    ),
    '/volatility/{symbol}': read(
      'IV rank, realised volatility, variance premium, term structure, skew, smiles, events ahead',
      volatilityAnswerSchema,
    ),
    ...dataPaths,
    '/pages/{page}/{subject}': {
      get: {
        summary:
          'What a page draws, with what keeps it current; falls back and says so as the page does, whose query it takes',
        parameters: [
          parameter('page', 'path', 'trap, hedge, plan, volatility, or position'),
          parameter('subject', 'path', 'An underlying, e.g. SPY; of `position` its id'),
        ],
        responses: {
          200: ok('The answer', z.looseObject({ page: z.looseObject({}).nullable().optional() })),
          400: failure,
          404: failure,
        },
      },
    },
    '/pages/{page}': {
      get: {
        summary: 'As above, of the pages of no one symbol',
        parameters: [parameter('page', 'path', 'positions or status')],
        responses: { 200: ok('The answer', z.looseObject({})), 404: failure },
      },
    },
    '/stream': {
      get: {
        summary:
          'Server-sent events: id = event, data = which snapshot was stored; `heartbeat` every 15 s; `reset`: read everything again',
        parameters: [
          parameter(
            'last_event_id',
            'query',
            'Go on after this event; the Last-Event-ID header goes before it',
          ),
        ],
        responses: {
          200: {
            description: 'One event for each stored snapshot',
            content: { 'text/event-stream': { schema: z.toJSONSchema(liveEventSchema) } },
          },
          503: failure,
        },
      },
    },
    ...tradePaths({ json, ok, failure }),
    '/implied-volatility': {
      post: {
        summary: 'Volatility of given prices, or the reason why there is none',
        requestBody: json(priceRequestSchema),
        responses: { 200: ok('Rows in order', z.array(impliedRowSchema)), 400: failure },
      },
    },
    '/ladder': {
      post: {
        summary: 'Delta, hedge and limit use of one position at given prices',
        requestBody: json(ladderRequestSchema),
        responses: { 200: ok('Rungs in order', ladderAnswerSchema), 400: failure },
      },
    },
    '/simulate': {
      post: {
        summary: 'The hedging loop after a shock, with price impact',
        requestBody: json(simulateRequestSchema),
        responses: { 200: ok('Rounds, gain and rest', simulateAnswerSchema), 400: failure, 404: failure },
      },
    },
    '/price': {
      post: {
        summary: 'Price and greeks of given contracts',
        requestBody: json(priceRequestSchema),
        responses: { 200: ok('Rows in order', z.array(pricedRowSchema)), 400: failure },
      },
    },
  },
});
