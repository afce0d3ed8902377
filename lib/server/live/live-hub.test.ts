import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HEARTBEAT_MS } from '../../schema/heartbeat.ts';
import { LiveHub } from './live-hub.ts';
import { MemoryEvents } from './testing/memory-events.ts';
import { type Frame, readFrames } from './testing/read-frames.ts';

let events: MemoryEvents;
let hub: LiveHub;

beforeEach(() => {
  events = new MemoryEvents();
  hub = new LiveHub(events);
});
afterEach(() => {
  vi.useRealTimers();
  hub.close();
});

async function open(lastEventId: string | null = null): Promise<AsyncGenerator<Frame>> {
  const connection = new PassThrough();
  await hub.open(lastEventId, connection);
  return readFrames(connection);
}

async function take(frames: AsyncGenerator<Frame>, count: number): Promise<Frame[]> {
  const taken: Frame[] = [];
  while (taken.length < count) {
    const { value, done } = await frames.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}
const ids = (frames: readonly Frame[]) => frames.map((frame) => frame.id);

describe('LiveHub', () => {
  it('sends only which snapshot, under the id of its event', async () => {
    events.store();
    const frames = await open();
    await frames.next();
    events.store({ symbol: 'QQQ' });
    const [frame] = await take(frames, 1);
    expect(frame).toMatchObject({ event: 'message', id: '2' });
    expect(JSON.parse(frame?.data ?? '')).toEqual({
      snapshot_id: 'snapshot-2',
      symbol: 'QQQ',
      as_of: '2026-11-16T19:00:00.002Z',
    });
  });

  it('sends the id to go on from before the first event', async () => {
    events.store();
    expect(await take(await open(), 1)).toEqual([{ event: 'message', id: '1', data: '' }]);
  });

  it('finds what another process stored, without being told', async () => {
    const frames = await open();
    await frames.next();
    events.store({ announced: false });
    expect(ids(await take(frames, 1))).toEqual(['1']);
  });

  it('goes on after a known id, from memory and from the table, each event once', async () => {
    for (let i = 0; i < 3; i++) events.store();
    const first = await open('1');
    expect(ids(await take(first, 3))).toEqual(['1', '2', '3']);
    events.store();
    expect(ids(await take(first, 1))).toEqual(['4']);
    const reads = events.reads;
    expect(ids(await take(await open('3'), 2))).toEqual(['3', '4']);
    expect(events.reads).toBe(reads);
  });

  it('loses and doubles nothing that is stored while the missed ones are read', async () => {
    for (let i = 0; i < 5; i++) events.store();
    const read = events.eventsAfter.bind(events);
    events.eventsAfter = async (id, limit) => {
      const rows = await read(id, limit);
      if (id === 2) events.store();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return rows;
    };
    const frames = await open('2');
    events.store();
    expect(ids(await take(frames, 6))).toEqual(['2', '3', '4', '5', '6', '7']);
  });

  it('tells a page to read again when its id is evicted, unknown or garbage, and goes on from now', async () => {
    for (let i = 0; i < 8; i++) events.store();
    events.prune(5);
    for (const [id, reason] of [
      ['2', 'too_old'],
      ['99', 'unknown_id'],
      ['garbage', 'unknown_id'],
      ['-1', 'unknown_id'],
    ] as const) {
      const [opening, reset] = await take(await open(id), 2);
      expect(opening?.id).toBe('8');
      expect(reset).toEqual({ event: 'reset', id: null, data: JSON.stringify({ reason }) });
    }
    expect(ids(await take(await open('5'), 4))).toEqual(['5', '6', '7', '8']);
  });

  it.each([
    ['each once and in order', false],
    ['control: with one event that the table does not give, none of them', true],
  ])('tells 100 clients of 40 snapshots: %s', async (_, isLost) => {
    const read = events.eventsAfter.bind(events);
    if (isLost)
      events.eventsAfter = async (id, limit) => (await read(id, limit)).filter((event) => event.id !== 17);
    const clients = await Promise.all(Array.from({ length: 100 }, () => open()));
    const heard = Promise.all(clients.map((frames) => take(frames, isLost ? 40 : 41)));
    const stored = Array.from({ length: 40 }, () => String(events.store()));
    const whole = (await heard).filter((frames) => ids(frames).slice(1).join() === stored.join());
    expect(whole).toHaveLength(isLost ? 0 : 100);
  });

  it('beats every 15 s', async () => {
    vi.useFakeTimers();
    const frames = await open();
    await frames.next();
    await vi.advanceTimersByTimeAsync(2 * HEARTBEAT_MS);
    expect((await take(frames, 2)).map((frame) => frame.event)).toEqual(['heartbeat', 'heartbeat']);
  });

  it('rests when the last client has gone', async () => {
    const connection = new PassThrough();
    await hub.open(null, connection);
    expect([hub.clients, events.listeners]).toEqual([1, 1]);
    connection.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([hub.clients, events.listeners]).toEqual([0, 0]);
  });

  it('ends every stream when the process goes down, and opens none', async () => {
    const frames = await open();
    await frames.next();
    hub.close();
    expect((await frames.next()).done).toBe(true);
    await expect(open()).rejects.toMatchObject({ code: 'busy' });
  });

  it('sends nothing before it is known where to go on: no head, no heartbeat', async () => {
    events.store();
    let answer = () => {};
    events.eventRange = () => new Promise((resolve) => (answer = () => resolve({ oldest: 1, newest: 1 })));
    const connection = new PassThrough();
    const order: string[] = [];
    connection.on('data', (bytes: Buffer) => order.push(bytes.toString().split('\n', 1)[0] ?? ''));
    const opening = hub.open(null, connection, () => order.push('head'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual([]);
    answer();
    await opening;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(order).toEqual(['head', 'retry: 1000']);
  });

  it('writes nothing to a connection that it refuses', async () => {
    hub.close();
    const connection = new PassThrough();
    await expect(hub.open(null, connection)).rejects.toMatchObject({ code: 'busy' });
    expect([connection.writableLength, connection.readableLength, connection.destroyed]).toEqual([
      0,
      0,
      false,
    ]);
  });
});
