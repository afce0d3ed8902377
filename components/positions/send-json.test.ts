import { afterEach, expect, it, vi } from 'vitest';
import { sendJson } from './send-json.ts';

afterEach(() => vi.unstubAllGlobals());
const answering = (response: () => Promise<Response>) => vi.stubGlobal('fetch', response);
const error = { error: { code: 'invalid_request', message: 'no bid' } };

it.each([
  ['a success', async () => Response.json({ data: {} }, { status: 201 }), null],
  ['the API’s reason', async () => Response.json(error, { status: 400 }), 'no bid'],
  ['an answer of another shape', async () => Response.json({}, { status: 502 }), 'the server answered 502'],
  [
    'no answer at all',
    async () => Promise.reject(new TypeError('offline')),
    'the server cannot be reached; nothing was stored',
  ],
])('tells %s', async (_, response, expected) => {
  answering(response);
  expect(await sendJson('POST', '/api/v1/positions', {})).toBe(expected);
});
