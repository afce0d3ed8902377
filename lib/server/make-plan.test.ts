import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quotedChain } from '../engine/testing/quoted-chain.ts';
import { planAnswerSchema } from '../schema/plan-answer.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { saveEvents } from '../store/market-events.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ApiError } from './api-error.ts';
import { makePlan } from './make-plan.ts';

const expiry = '2026-12-18';
let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeAll(async () => {
  database = await migratedDatabase();
  const strikes = [90, 92, 94, 96, 98, 100, 102, 104, 106, 108, 110];
  const chain = quotedChain({
    header: { style: 'american' },
    spot: 100,
    volatility: 0.2,
    strikes,
    dates: [expiry],
  });
  await ingestChainFile({ chain, bars: [], format: 'native', rejected: [], flags: {} });
  const dividend = {
    kind: 'dividend',
    date: '2026-12-17',
    amount: 1.5,
    currency: 'USD',
    status: 'declared',
  } as const;
  await saveEvents({ symbol: 'SPY', source: 'test', sample: false }, [dividend]);
});
afterAll(() => database.remove());

const post = async (body: unknown) => {
  const request = new Request('http://localhost/api/v1/plan', { method: 'POST', body: JSON.stringify(body) });
  const { meta, data } = await makePlan(request);
  return { meta, data: planAnswerSchema.parse(data) };
};
const spread = {
  symbol: 'SPY',
  legs: [
    { right: 'call', strike: 104, expiry, quantity: -1 },
    { right: 'call', strike: 106, expiry, quantity: 1 },
  ],
};

describe('makePlan', () => {
  it('plans a spread in the newest chain, with stored dividends and SPY’s own beta', async () => {
    const { meta, data } = await post(spread);
    expect(meta).toMatchObject({ symbol: 'SPY', source: 'test', sample: false });
    expect(data.structure).toBe('vertical');
    expect(data.chosen.max_profit.dollars).toBeCloseTo(data.fill.mid * 100, 9);
    expect(data.assignment[0]).toMatchObject({ early: 'unlikely', ex_date: '2026-12-17', gain: 1.5 });
    expect(data.beta_weighted).toMatchObject({ beta: 1, index: 'SPY' });
    expect(data.beta_weighted.delta).toBeCloseTo(data.greeks.delta ?? Number.NaN, 9);
    expect(data.margin.funding).toMatchObject({ source: 'file', rate: 0.04 });
  });

  it('takes price, funding rate and snapshot from the body', async () => {
    const { meta, data } = await post({ ...spread, credit: 0.5, funding_rate: 0.05, at: '2026-11-16T15:00' });
    expect(data.basis).toBe('typed');
    expect(data.chosen.max_profit.dollars).toBeCloseTo(50, 9);
    expect(data.margin.funding.per_day).toBeCloseTo((150 * 0.05) / 365, 9);
    expect((await post({ ...spread, snapshot_id: meta.snapshot_id })).meta).toEqual(meta);
  });

  it.each([
    ['a symbol without a chain', { ...spread, symbol: 'QQQ' }, 'symbol', 404],
    ['a time before the first chain', { ...spread, at: '2020-01-02T10:00' }, 'at', 404],
    ['a strike that is not listed', { ...spread, legs: [{ ...spread.legs[0], strike: 105 }] }, 'legs.0', 400],
    ['a quantity of zero', { ...spread, legs: [{ ...spread.legs[0], quantity: 0 }] }, 'legs.0.quantity', 400],
    ['no leg', { ...spread, legs: [] }, 'legs', 400],
    ['a field that does not exist', { ...spread, colour: 'red' }, 'body', 400],
  ])('refuses %s, naming the field', async (_, body, field, status) => {
    const thrown = await post(body).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect((thrown as ApiError).status).toBe(status);
    expect(Object.keys((thrown as ApiError).fields ?? {})).toContain(field);
  });
});
