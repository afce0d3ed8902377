import { z } from 'zod';
import { HISTORY_METRICS, historyAnswerSchema, historyMetaSchema } from '../schema/history-answer.ts';
import { marketEventSchema, marketReceiptSchema } from '../schema/market-file.ts';
import { snapshotReceiptSchema, snapshotRowSchema, symbolRowSchema } from '../schema/snapshot-answers.ts';
import { viewParameterExpectation } from '../schema/view-parameters.ts';
import { failure, ok, parameter, symbol } from './openapi-parts.ts';

/** The paths of what is stored: bars, events, histories, symbols, snapshots. */
export const dataPaths = {
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
};
