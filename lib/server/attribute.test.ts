import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AS_OF } from '../engine/testing/chain-builder.ts';
import { quotedChain } from '../engine/testing/quoted-chain.ts';
import { attributionAnswerSchema } from '../schema/attribution-answer.ts';
import { openStore } from '../store/client.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ApiError } from './api-error.ts';
import { attribute } from './attribute.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const expiry = '2026-12-18';
const chainAt = (minutes: number, spot: number, volatility: number, source = 'test') =>
  quotedChain({
    header: { asOf: AS_OF + minutes * MINUTE_MS, style: 'american', source },
    spot,
    volatility,
    strikes: [95, 100, 105, 110],
    dates: [expiry],
  });

const READINGS: readonly [minutes: number, spot: number, volatility: number][] = [
  [0, 100, 0.2],
  [5, 101, 0.19],
  [10, 102, 0.21],
  [DAY_MINUTES, 103, 0.2],
];

/** Rows: two rights of 95, of 100, then these. */
const CALL_105 = 4;
const CALL_110 = 6;

let database: Awaited<ReturnType<typeof migratedDatabase>>;
const ids: string[] = [];
beforeAll(async () => {
  database = await migratedDatabase();
  const store = async (chain: ReturnType<typeof chainAt>) =>
    (await ingestChainFile({ chain, bars: [], format: 'native', rejected: [], flags: {} })).id;
  for (const reading of READINGS) ids.push(await store(chainAt(...reading)));
  ids.push(await store(chainAt(2 * DAY_MINUTES, 103, 0.2, 'other')));
});
afterAll(() => database.remove());

const post = async (body: unknown) => {
  const request = new Request('http://localhost/api/v1/attribution', {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return attributionAnswerSchema.parse((await attribute(request)).data);
};
const legs = [
  { right: 'call', strike: 105, expiry, quantity: -1 },
  { right: 'call', strike: 110, expiry, quantity: 1 },
];
const between = (from: number, to: number) => ({
  symbol: 'SPY',
  legs,
  from: { snapshot_id: ids[from] },
  to: { snapshot_id: ids[to] },
});
const cents = (row: Readonly<Record<string, number>>) =>
  Object.values(row).reduce((sum, amount) => sum + Math.round(amount * 100), 0);

describe('attribute', () => {
  it('splits what a position made between two snapshots, to the cent', async () => {
    const answer = await post(between(0, 2));
    const spread = (chain: ReturnType<typeof chainAt>) => {
      const { bid, ask } = chain.columns;
      const mid = (row: number) => 0.5 * ((bid[row] ?? 0) + (ask[row] ?? 0));
      return mid(CALL_110) - mid(CALL_105);
    };
    const [before, after] = [0, 2].map((i) => spread(chainAt(...(READINGS[i] ?? [0, 0, 0]))));
    expect(answer.actual).toBe(Number((100 * ((after ?? 0) - (before ?? 0))).toFixed(2)));
    expect(answer.revaluation.rate).toBe(0);
    for (const row of [answer, ...answer.by_leg]) {
      expect(cents(row.greeks)).toBe(Math.round(row.actual * 100));
      expect(cents(row.revaluation)).toBe(Math.round(row.actual * 100));
    }
    expect(answer.from).toMatchObject({ snapshot_id: ids[0], spot: 100 });
  });

  it('takes the newest snapshot not after an instant', async () => {
    const byTime = await post({
      ...between(0, 2),
      from: { at: '2026-11-16T14:36' },
      to: { at: '2026-11-16T14:45' },
    });
    expect(byTime).toEqual(await post(between(0, 2)));
  });

  it.each([
    ['snapshots', [1, 2, 3]],
    ['hours', [2, 3]],
    ['days', [2, 3]],
  ] as const)('walks the path by %s; steps sum to the whole', async (path, expected) => {
    const answer = await post({ ...between(0, 3), path });
    expect(answer.steps?.map((step) => step.snapshot_id)).toEqual(expected.map((i) => ids[i]));
    expect(answer.steps?.reduce((sum, step) => sum + Math.round(step.actual * 100), 0)).toBe(
      Math.round(answer.actual * 100),
    );
    expect(answer.actual).toBe((await post(between(0, 3))).actual);
    expect(answer.skipped).toEqual([]);
  });

  it('charges the spread under natural marks', async () => {
    const atMid = await post(between(0, 1));
    const natural = await post({ ...between(0, 1), mark: 'natural' });
    expect(Math.round((natural.actual - atMid.actual) * 100)).toBe(-800);
  });

  it('attributes typed-in markets', async () => {
    const end = { spot: 5871, years: 30 / 365, volatility: 0.155, rate: 0.043, dividend_yield: 0.013 };
    const leg = { right: 'put', style: 'european', strike: 5800, quantity: 1 };
    const answer = await post({
      legs: [{ ...leg, from: { ...end, price: 60 }, to: { ...end, price: 61.5, spot: 5870 } }],
    });
    expect(answer.actual).toBe(150);
    expect(cents(answer.revaluation)).toBe(15_000);
  });

  it.each([
    ['a snapshot that is not stored', () => ({ ...between(0, 2), to: { snapshot_id: 'gone' } }), 'to', 404],
    ['no snapshot that early', () => ({ ...between(0, 2), from: { at: '2020-01-02T10:00' } }), 'from', 404],
    ['snapshots of two series', () => between(0, 4), 'to', 400],
    ['an exit before the entry', () => between(2, 0), 'to', 400],
    [
      'a leg that is not listed',
      () => ({ ...between(0, 2), legs: [{ ...legs[0], strike: 106 }] }),
      'legs.0',
      400,
    ],
    [
      'a quantity of zero',
      () => ({ ...between(0, 2), legs: [{ ...legs[0], quantity: 0 }] }),
      'legs.0.quantity',
      400,
    ],
    ['another mark', () => ({ ...between(0, 2), mark: 'last' }), 'mark', 400],
    ['nothing', () => ({}), 'legs', 400],
  ] as const)('refuses %s, naming the field', async (_, body, field, status) => {
    const thrown = await post(body()).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect((thrown as ApiError).status).toBe(status);
    expect(Object.keys((thrown as ApiError).fields ?? {})).toContain(field);
  });

  it('leaves a damaged snapshot between out of the path, and says so', async () => {
    const client = await openStore();
    const damaged = { where: { id: ids[1] ?? '' }, data: { columns: new Uint8Array([1, 2, 3]) } };
    await client.snapshot.update(damaged);
    const { steps, skipped, actual } = await post({ ...between(0, 3), path: 'snapshots' });
    expect(steps?.map((step) => step.snapshot_id)).toEqual([ids[2], ids[3]]);
    expect(skipped).toEqual([{ as_of: expect.any(String), reason: 'the stored snapshot cannot be read' }]);
    expect(actual).toBe((await post(between(0, 3))).actual);
  });
});
