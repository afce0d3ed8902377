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
