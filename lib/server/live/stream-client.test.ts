import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { StoredEvent } from '../../store/events.ts';
import { MAX_LAG_BYTES, StreamClient } from './stream-client.ts';

const text = (word: string) => new TextEncoder().encode(word);
const event = (id: number): StoredEvent => ({ id, snapshotId: `s-${id}`, symbol: 'SPY', asOf: 0 });

/** Node's response, as far as it is used: what was written, and how much of it waits. */
class FakeConnection extends EventEmitter {
  writableLength = 0;
  readonly written: string[] = [];
  ends = 0;
  destroys = 0;
  write(bytes: Uint8Array): boolean {
    this.written.push(new TextDecoder().decode(bytes));
    return true;
  }
  end(): void {
    this.ends++;
    this.emit('close');
  }
  destroy(): void {
    this.destroys++;
    this.emit('close');
  }
}

function newClient(maxLagBytes = MAX_LAG_BYTES) {
  const connection = new FakeConnection();
  const calls = { ended: 0 };
  const client = new StreamClient(connection, () => calls.ended++, maxLagBytes);
  return { client, connection, calls };
}

describe('StreamClient', () => {
  it('sends what opens it, then what was missed, then what came meanwhile, each event once', () => {
    const { client, connection } = newClient();
    client.frame(text('heartbeat'));
    for (const id of [4, 5]) client.event(event(id));
    client.begin([text('opening')], 2, [event(3), event(4)]);
    client.event(event(5));
    client.event(event(6));
    const [opening, ...frames] = connection.written;
    expect(opening).toBe('opening');
    expect(frames.map((frame) => /^id: (\d+)/.exec(frame)?.[1])).toEqual(['3', '4', '5', '6']);
  });

  it('drops a client when more than 4 MB would wait for it, and sends it nothing more', () => {
    const { client, connection, calls } = newClient();
    client.begin([], 0, []);
    connection.writableLength = MAX_LAG_BYTES - 1;
    client.frame(text('a'));
    expect([connection.written, connection.destroys]).toEqual([['a'], 0]);
    connection.writableLength = MAX_LAG_BYTES;
    client.frame(text('b'));
    client.frame(text('c'));
    client.event(event(1));
    expect([connection.written, connection.destroys, calls.ended]).toEqual([['a'], 1, 1]);
  });

  it('control: keeps it where no lag is too much', () => {
    const { client, connection, calls } = newClient(Number.POSITIVE_INFINITY);
    client.begin([], 0, []);
    connection.writableLength = 2 * MAX_LAG_BYTES;
    client.frame(text('a'));
    expect([connection.written, connection.destroys, calls.ended]).toEqual([['a'], 0, 0]);
  });

  it('ends once, whoever ends it', () => {
    const { client, connection, calls } = newClient();
    client.begin([], 0, []);
    connection.emit('close');
    client.close();
    client.frame(text('a'));
    expect([connection.written, connection.ends, calls.ended]).toEqual([[], 0, 1]);
  });

  it('ends its connection after what has been sent', () => {
    const { client, connection, calls } = newClient();
    client.begin([text('a')], 0, []);
    client.close();
    client.close();
    expect([connection.written, connection.ends, connection.destroys, calls.ended]).toEqual([['a'], 1, 0, 1]);
  });
});
