import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { z } from 'zod';
import { FUZZ_REQUESTS, type FuzzRequest } from './fuzz-requests.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 100);
const SEED = 20_261_121;

const errorSchema = z.object({ error: z.object({ code: z.string(), message: z.string().min(1) }) });

type Path = readonly (string | number)[];
type Tree = Record<string | number, unknown>;

/** Every place in a JSON tree. */
function pathsOf(tree: unknown, path: Path = []): Path[] {
  if (typeof tree !== 'object' || tree === null) return [path];
  return [path, ...Object.entries(tree).flatMap(([key, value]) => pathsOf(value, [...path, key]))];
}

/** The tree with one place replaced, or removed where the new value is undefined. */
function bent(tree: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const copy = (Array.isArray(tree) ? [...tree] : { ...(tree as Tree) }) as Tree;
  const own = bent(copy[key], rest, value);
  if (own === undefined) delete copy[key];
  else copy[key] = own;
  return copy;
}

const NASTY = [
  '',
  ' ',
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '5e-324',
  '0x10',
  '1,234.5',
  '9007199254740993',
  'null',
];
const word = fc.oneof(
  fc.constantFrom(
    ...NASTY,
    'call',
    'put',
    'flow',
    'short_all',
    'volume',
    'vendor',
    '0dte',
    'week',
    '2026-11-16',
  ),
  fc.constantFrom(
    '2026-13-40',
    '2001-01-01T10:00',
    '2026-11-16T09:30',
    '595',
    '600,605',
    '__proto__',
    'x'.repeat(2_000),
  ),
  fc.string(),
  fc.double().map(String),
);
const json = fc.oneof(
  word,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1, -1, 5e-324, 1e308, 2 ** 53 + 1, null, true, undefined),
  fc.constantFrom([], {}, [[]], { a: 1 }),
);

/** One to three places of a request bent. */
function bentRequests({ query, body }: FuzzRequest) {
  const places = pathsOf(query ?? body);
  const change = fc.record({
    at: fc.constantFrom(...places),
    value: query === undefined ? json : fc.option(word),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce<unknown>((tree, { at, value }) => bent(tree, at, value ?? undefined), query ?? body),
    );
}

test.describe.configure({ timeout: 900_000 });

for (const own of FUZZ_REQUESTS)
  test(`${own.method} ${own.route} ${own.page ?? own.query?.figure ?? ''}: no bent request breaks it, and its answers keep their shape`, async ({
    request,
  }) => {
    const { paths } = await (await request.get('/api/v1/openapi.json')).json();
    const { responses } = paths[own.route][own.method.toLowerCase()];
    const answerSchema = z.fromJSONSchema(responses[200].content['application/json'].schema);
    const path = `/api/v1${own.route.replace('{page}', own.page ?? '').replace(/\{(symbol|subject)\}/, own.symbol ?? '')}`;
    const send = async (tree: unknown) => {
      if (own.method === 'POST')
        return request.post(path, {
          data: JSON.stringify(tree) ?? '',
          headers: { 'content-type': 'application/json' },
        });
      const query = typeof tree === 'object' && tree !== null ? (tree as Record<string, string>) : {};
      return request.get(`${path}?${new URLSearchParams(query)}`);
    };
    const plain = await send(own.query ?? own.body);
    expect(plain.status(), await plain.text()).toBe(200);
    answerSchema.parse(await plain.json());
    const counts = { good: 0, bad: 0 };
    await fc.assert(
      fc.asyncProperty(bentRequests(own), async (tree) => {
        const answer = await send(tree);
        expect(answer.status(), `${JSON.stringify(tree)}: ${await answer.text()}`).toBeLessThan(500);
        const data = await answer.json();
        if (answer.ok()) answerSchema.parse(data);
        else errorSchema.parse(data);
        counts[answer.ok() ? 'good' : 'bad']++;
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // A page's answer falls back to its defaults, as the page does; every other route refuses some.
    if (!own.route.startsWith('/pages')) expect(counts.bad).toBeGreaterThan(0);
  });
