import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AS_OF } from '../engine/testing/chain-builder.ts';
import { quotedChain } from '../engine/testing/quoted-chain.ts';
import { ingestWorker } from '../feed/ingest-worker.ts';
import { positionDetailSchema, positionSchema, positionsSchema } from '../schema/position-answer.ts';
import { openStore } from '../store/client.ts';
import { ingestChainFile } from '../store/ingest-chain.ts';
import { migratedDatabase } from '../store/testing/migrated-database.ts';
import { ApiError } from './api-error.ts';
import { changeNotes, closePosition, settlePosition } from './change-position.ts';
import { openPosition } from './open-position.ts';
import { getPosition, getPositions } from './read-positions.ts';

const MINUTE_MS = 60_000;
const DAY = 1_440;
/** From 14:35 to the close at 16:00. */
const TO_CLOSE = 85;
const expiry = '2026-11-20';
const strikes = [90, 92, 94, 96, 98, 100, 102, 104, 106, 108, 110];
const chainAt = (minutes: number, spot: number, volatility = 0.2) =>
  quotedChain({
    header: { asOf: AS_OF + minutes * MINUTE_MS, style: 'american' },
    spot,
    volatility,
    strikes,
    dates: [expiry, '2026-12-18'],
    halfSpread: 0.01,
  });
const store = async (minutes: number, spot: number, volatility?: number) =>
  (
    await ingestChainFile({
      chain: chainAt(minutes, spot, volatility),
      bars: [],
      format: 'native',
      rejected: [],
      flags: {},
    })
  ).id;

const bodyOf = (body: unknown) =>
  new Request('http://localhost/', { method: 'POST', body: JSON.stringify(body) });
const spreadOf = (date: string) => [
  { right: 'call', strike: 102, expiry: date, quantity: -2 },
  { right: 'call', strike: 104, expiry: date, quantity: 2 },
];
const spread = { symbol: 'SPY', legs: spreadOf('2026-12-18'), tags: ['wall'] };
const soon = { legs: spreadOf(expiry) };
const open = async (over: object = {}) =>
  positionSchema.parse(await openPosition(bodyOf({ ...spread, ...over })));
const detail = async (id: string) => positionDetailSchema.parse(await getPosition(id));

let database: Awaited<ReturnType<typeof migratedDatabase>>;
beforeEach(async () => {
  database = await migratedDatabase();
  await store(0, 100);
});
afterEach(() => database.remove());
afterAll(() => ingestWorker().close());

describe('paper positions', () => {
  it('open from a plan and are marked by every snapshot that comes', async () => {
    const opened = await open();
    expect(opened).toMatchObject({
      status: 'open',
      structure: 'vertical',
      units: 2,
      tags: ['wall'],
      realised: 0,
    });
    expect(opened.mark).toMatchObject({ unrealised: 0, spot: 100 });
    await store(5, 101);
    await store(10, 99);
    const { marks, position, attribution } = await detail(opened.id);
    expect(marks.map(({ spot }) => spot)).toEqual([100, 101, 99]);
    expect(marks[1]?.unrealised).toBeLessThan(0);
    expect(position.unrealised).toBe(marks[2]?.unrealised);
    expect(position.greeks?.delta).toBeLessThan(0);
    expect(attribution?.actual).toBeCloseTo(position.unrealised ?? Number.NaN, 6);
    expect(attribution?.steps).toHaveLength(2);
  });

  it('are marked by late snapshots and by those that ingest missed', async () => {
    const { id } = await open();
    await store(10, 99);
    await store(5, 101);
    const client = await openStore();
    await client.positionMark.deleteMany({ where: { asOf: new Date(AS_OF + 10 * MINUTE_MS) } });
    // Marked in the background: an answer says that it is not there yet, never that it is nothing.
    const first = await detail(id);
    if (first.marks.length < 3) expect(first.marking).toEqual({ done: 0, of: 1 });
    const whole = await vi.waitUntil(
      async () => {
        const now = await detail(id);
        return now.marking === null && now;
      },
      { timeout: 60_000 },
    );
    expect(whole.marks.map(({ spot }) => spot)).toEqual([100, 101, 99]);
  });

  it('keep their history when a snapshot is deleted', async () => {
    const { id } = await open();
    const gone = await store(5, 101);
    const before = await detail(id);
    const client = await openStore();
    await client.snapshot.delete({ where: { id: gone } });
    expect(await detail(id)).toEqual(before);
  });

  it('watch their exits and record when each was first met', async () => {
    const { id, credit } = await open();
    await store(DAY, 94);
    await store(DAY + 5, 103);
    const { position } = await detail(id);
    const exits = Object.fromEntries(position.exits.map((exit) => [exit.id, exit]));
    expect(exits.target).toMatchObject({
      met: false,
      first_met_at: '2026-11-17T19:35:00.000Z',
    });
    expect(exits.target?.threshold).toBeCloseTo(credit / 2, 9);
    expect(exits.invalidation).toMatchObject({ met: true, value: 103 });
    expect(exits.volume_pace).toMatchObject({ met: null, reason: expect.stringMatching(/30 minutes ago/) });
    expect(exits.time?.met).toBe(false);
  });

  it('close in parts and in whole, at mid or naturally, and count day trades per leg', async () => {
    const { id } = await open();
    await store(5, 98);
    const part = positionSchema.parse(
      await closePosition(
        id,
        bodyOf({
          legs: [
            { leg: 0, contracts: 1 },
            { leg: 1, contracts: 1 },
          ],
        }),
      ),
    );
    expect(part.legs.map(({ held }) => held)).toEqual([-1, 1]);
    expect(part.realised).toBeGreaterThan(0);
    expect(part.unrealised).toBeCloseTo(part.realised, 9);
    const target = part.exits.find((exit) => exit.id === 'target');
    expect(target).toMatchObject({ reason: null, met: expect.any(Boolean) });
    const rest = positionSchema.parse(await closePosition(id, bodyOf({ fill: 'natural' })));
    expect(rest).toMatchObject({ status: 'closed', unrealised: 0, closed_at: '2026-11-16T19:40:00.000Z' });
    expect(2 * part.realised - rest.realised).toBeCloseTo(2, 9);
    const all = positionsSchema.parse(await getPositions(AS_OF + 10 * MINUTE_MS));
    expect(all.day_trades.count).toBe(4);
    expect(all.totals).toMatchObject({ unrealised: 0, unmarked: 0 });
    expect(all.totals.realised).toBeCloseTo(rest.realised, 9);
  });

  it('attribute all that was made, spreads paid included: realised and unrealised, to the cent', async () => {
    const { id } = await open({ fill: 'natural' });
    await store(5, 98);
    const one = [0, 1].map((leg) => ({ leg, contracts: 1 }));
    await closePosition(id, bodyOf({ legs: one, fill: 'natural' }));
    await store(10, 97);
    const half = await detail(id);
    const made = half.position.realised + (half.position.unrealised ?? Number.NaN);
    expect(half.attribution?.actual).toBeCloseTo(made, 9);
    expect(half.attribution?.revaluation.rate).toBe(0);
    await closePosition(id, bodyOf({ fill: 'natural' }));
    const whole = await detail(id);
    expect(whole.attribution?.actual).toBeCloseTo(whole.position.realised, 9);
  });

  it('attribute the settlement too', async () => {
    const { id } = await open(soon);
    await store(5, 98);
    await store(4 * DAY + TO_CLOSE, 103);
    const { attribution, position } = await detail(id);
    expect(attribution?.to?.spot).toBe(103);
    expect(attribution?.actual).toBeCloseTo(position.realised, 9);
  });

  it('watch the V/OI pace at the sold strike against the half hour before', async () => {
    const { id } = await open();
    await store(30, 100.5);
    const exit = (await detail(id)).position.exits.find((own) => own.id === 'volume_pace');
    expect(exit).toMatchObject({ met: null, reason: '0 of 5 sessions for a time-of-day curve of volume' });
  });

  it('settle in shares by the first snapshot after expiration', async () => {
    const { id } = await open(soon);
    await store(4 * DAY + TO_CLOSE, 103);
    const { position } = await detail(id);
    expect(position).toMatchObject({ status: 'closed', shares: -200 });
    const credit = 200 * position.credit;
    expect(position.realised).toBeCloseTo(credit - 200, 6);
  });

  it('wait for a settlement value that no snapshot holds, and take it typed in', async () => {
    const { id } = await open(soon);
    await store(5 * DAY + 18 * 60, 103);
    const waiting = (await detail(id)).position;
    expect(waiting).toMatchObject({ status: 'open', unrealised: null });
    expect(waiting.mark?.reason).toMatch(/no snapshot was stored within 15 minutes after it settled/);
    const settled = await settlePosition(id, bodyOf({ price: 101 }), AS_OF + 6 * DAY * MINUTE_MS);
    expect(settled).toMatchObject({ status: 'closed', shares: 0 });
    expect(settled.realised).toBeCloseTo(200 * waiting.credit, 6);
  });

  it('take notes and tags', async () => {
    const { id } = await open();
    expect(await changeNotes(id, bodyOf({ notes: 'watch 102', tags: [] }))).toMatchObject({
      notes: 'watch 102',
      tags: [],
    });
  });

  it.each([
    ['an unknown position', () => closePosition('none', bodyOf({})), 404],
    [
      'more than is held',
      async () => closePosition((await open()).id, bodyOf({ legs: [{ leg: 0, contracts: 3 }] })),
      400,
    ],
    [
      'a leg that is not there',
      async () => closePosition((await open()).id, bodyOf({ legs: [{ leg: 7, contracts: 1 }] })),
      400,
    ],
    [
      'a settlement before expiration',
      async () => settlePosition((await open()).id, bodyOf({ price: 100 }), AS_OF),
      400,
    ],
    ['a leg without a quote', () => open({ legs: [{ ...spread.legs[0], strike: 103 }] }), 400],
    ['a position of nothing', () => open({ legs: [] }), 400],
  ] as const)('refuse %s', async (_, attempt, status) => {
    const thrown = await Promise.resolve(attempt()).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(ApiError);
    expect((thrown as ApiError).status).toBe(status);
  });
});
