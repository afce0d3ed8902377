import { describe, expect, it } from 'vitest';
import { MAX_LAG_BYTES, StreamClient } from './stream-client.ts';

const FRAME = new Uint8Array(64 * 1024);
const WHOLE_FRAMES = MAX_LAG_BYTES / FRAME.length;

function newClient() {
  const calls = { ended: 0, dropped: 0 };
  const client = new StreamClient(
    () => calls.ended++,
    () => calls.dropped++,
  );
  return { client, calls, reader: client.stream.getReader() };
}

describe('StreamClient', () => {
  it('keeps 4 MB for a client that does not read, and drops it beyond', async () => {
    const { client, calls, reader } = newClient();
    for (let i = 0; i < WHOLE_FRAMES; i++) client.frame(FRAME);
    expect(calls).toEqual({ ended: 0, dropped: 0 });
    client.frame(FRAME);
    client.frame(FRAME);
    expect(calls).toEqual({ ended: 1, dropped: 1 });
    await expect(reader.read()).rejects.toThrow('does not read');
  });

  it('never drops one that reads', async () => {
    const { client, calls, reader } = newClient();
    for (let i = 0; i < 3 * WHOLE_FRAMES; i++) {
      client.frame(FRAME);
      expect((await reader.read()).value).toBe(FRAME);
    }
    expect(calls).toEqual({ ended: 0, dropped: 0 });
  });

  it('ends once, whoever ends it', async () => {
    const { client, calls, reader } = newClient();
    await reader.cancel();
    client.close();
    client.frame(FRAME);
    expect(calls).toEqual({ ended: 1, dropped: 0 });
  });
});

describe('with its connection known', () => {
  /** Node's response, as far as it is used: what was written, and how much of it waits. */
  function fakeConnection() {
    const written: string[] = [];
    const connection = {
      headersSent: false,
      writableLength: 0,
      written,
      write: (bytes: Uint8Array) => written.push(new TextDecoder().decode(bytes)) > 0,
    };
    return connection;
  }
  const text = (word: string) => new TextEncoder().encode(word);

  it('sends the first frames through the stream, the others past it, each once and in order', async () => {
    const connection = fakeConnection();
    const client = new StreamClient(
      () => {},
      () => {},
      MAX_LAG_BYTES,
      connection as never,
    );
    client.frame(text('a'));
    client.frame(text('b'));
    const piped = client.stream.pipeTo(
      new WritableStream({
        write: (chunk) => {
          connection.headersSent = true;
          connection.write(chunk);
        },
      }),
    );
    client.frame(text('c'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = connection.written.length;
    client.frame(text('d'));
    client.frame(text('e'));
    expect(before).toBe(3);
    expect(connection.written).toEqual(['a', 'b', 'c', 'd', 'e']);
    client.close();
    await piped;
  });

  it('drops a client when more than the lag waits in its connection', async () => {
    const connection = fakeConnection();
    let dropped = 0;
    const client = new StreamClient(
      () => {},
      () => dropped++,
      100,
      connection as never,
    );
    client.frame(text('a'));
    connection.headersSent = true;
    const reader = client.stream.getReader();
    await reader.read();
    const failed = reader.read().catch((error: Error) => error.message);
    await new Promise(setImmediate);
    connection.writableLength = 99;
    client.frame(text('b'));
    expect(dropped).toBe(0);
    connection.writableLength = 100;
    client.frame(text('c'));
    expect([dropped, connection.written]).toEqual([1, ['b']]);
    expect(await failed).toContain('does not read');
  });
});
