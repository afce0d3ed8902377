import { z } from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import { armedTradeAnswerSchema } from '../schema/armed-trade-answer.ts';
import { explanationAnswerSchema } from '../schema/explanation-answer.ts';
import { exposureAnswerSchema } from '../schema/exposure-answer.ts';
import { hedgeAnswerSchema } from '../schema/hedge-answer.ts';
import { hedgeParameterExpectation } from '../schema/hedge-parameters.ts';
import { HISTORY_METRICS, historyAnswerSchema, historyMetaSchema } from '../schema/history-answer.ts';
import { ladderAnswerSchema } from '../schema/ladder-answer.ts';
import { ladderRequestSchema } from '../schema/ladder-request.ts';
import { liveEventSchema } from '../schema/live-event.ts';
import { loopBookSchema } from '../schema/loop-book.ts';
import { marketEventSchema, marketReceiptSchema } from '../schema/market-file.ts';
import { errorAnswerSchema, metaSchema } from '../schema/meta.ts';
import { impliedRowSchema, pricedRowSchema } from '../schema/price-answer.ts';
import { priceRequestSchema } from '../schema/price-request.ts';
import { HEDGE_PARAMETER_NAMES } from '../schema/serialise-hedge-parameters.ts';
import { simulateAnswerSchema } from '../schema/simulate-answer.ts';
import { simulateRequestSchema } from '../schema/simulate-request.ts';
import { snapshotReceiptSchema, snapshotRowSchema, symbolRowSchema } from '../schema/snapshot-answers.ts';
import { trapAnswerSchema } from '../schema/trap-answer.ts';
import { VIEW_PARAMETER_NAMES, viewParameterExpectation } from '../schema/view-parameters.ts';
import { volatilityAnswerSchema } from '../schema/volatility-answer.ts';
import { tradePaths } from './openapi-trades.ts';

const json = (schema: z.ZodType) => ({
  content: {
    'application/json': { schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) },
  },
});
const ok = (description: string, data: z.ZodType, meta: z.ZodType = z.looseObject({})) => ({
  description,
  ...json(z.strictObject({ meta, data })),
});
const failure = { description: 'The error, with its code', ...json(errorAnswerSchema) };

const parameter = (name: string, where: 'path' | 'query', description: string) => ({
  name,
  in: where,
  required: where === 'path',
  description,
  schema: { type: 'string' },
});
const symbol = parameter('symbol', 'path', 'Underlying, e.g. SPY');
const view = VIEW_PARAMETER_NAMES.map((name) => parameter(name, 'query', viewParameterExpectation(name)));
const hedge = HEDGE_PARAMETER_NAMES.map((name) => parameter(name, 'query', hedgeParameterExpectation(name)));

const read = (summary: string, data: z.ZodType, more: readonly ReturnType<typeof parameter>[] = []) => ({
  get: {
    summary,
    parameters: [symbol, ...more, ...view],
    responses: { 200: ok('The answer', data, metaSchema), 400: failure, 404: failure },
  },
});

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
    '/market-data': {
      post: {
        summary: 'Store bars, dividends, earnings or daily volatilities (JSON or CSV, gzip allowed)',
        parameters: ['symbol', 'source'].map((name) => parameter(name, 'query', name)),
        responses: {
          200: ok('What was stored and what was rejected', marketReceiptSchema),
          400: failure,
          401: failure,
          403: failure,
          413: failure,
          415: failure,
          422: failure,
          503: failure,
          507: failure,
        },
      },
    },
    '/market-events/{symbol}': {
      get: {
        summary: 'Dividends and earnings, oldest first, from today on unless `from` is given',
        parameters: [symbol, ...['from', 'to', 'sample'].map((name) => parameter(name, 'query', name))],
        responses: { 200: ok('The answer', z.array(marketEventSchema)), 400: failure },
      },
      delete: {
        summary: 'Remove one event',
        parameters: [symbol, ...['kind', 'date', 'source'].map((name) => parameter(name, 'query', name))],
        responses: {
          200: ok('Removed', z.strictObject({ removed: z.boolean() })),
          400: failure,
          404: failure,
        },
      },
    },
    '/history/{symbol}': {
      get: {
        summary: 'Stored figures and bars over a range, thinned for charts',
        parameters: [
          symbol,
          parameter('metric', 'query', `One or more of bars, ${HISTORY_METRICS.join(', ')}, by commas`),
          parameter('from', 'query', 'Exchange date or instant; a year before `to` unless given'),
          parameter('to', 'query', 'Exchange date or instant; the newest row unless given'),
          parameter('at', 'query', viewParameterExpectation('at')),
          parameter('source', 'query', 'Series; the one of the newest chain unless given'),
          parameter('interval', 'query', 'Of bars: 1m, 5m, 15m, 1h, 4h or 1d (default)'),
          parameter('points', 'query', 'About how many points a series may have: 100 to 10000, default 1000'),
        ],
        responses: {
          200: ok('The answer', historyAnswerSchema, historyMetaSchema),
          400: failure,
          404: failure,
        },
      },
    },
    '/symbols': {
      get: { summary: 'Stored symbols', responses: { 200: ok('The answer', z.array(symbolRowSchema)) } },
    },
    '/snapshots': {
      get: {
        summary: 'Stored snapshots, oldest first',
        parameters: ['symbol', 'from', 'to', 'limit'].map((name) => parameter(name, 'query', name)),
        responses: { 200: ok('The answer', z.array(snapshotRowSchema)), 400: failure },
      },
      post: {
        summary: 'Store a chain file (JSON or CSV, gzip allowed)',
        parameters: ['format', 'symbol'].map((name) => parameter(name, 'query', name)),
        responses: {
          200: ok('Stored already', snapshotReceiptSchema),
          201: ok('Stored', snapshotReceiptSchema),
          401: failure,
          403: failure,
          413: failure,
          415: failure,
          422: failure,
          503: failure,
          507: failure,
        },
      },
    },
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
