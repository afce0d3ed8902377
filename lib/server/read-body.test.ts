import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflate, MAX_COMPRESSED_BYTES, readBody } from './read-body.ts';

const post = (body: Uint8Array, headers: Record<string, string> = {}) =>
  new Request('http://127.0.0.1/api/v1/snapshots', { method: 'POST', body: body.slice(), headers });
const text = Buffer.from(JSON.stringify({ hello: 'chain' }));

describe('readBody', () => {
  it('hands over plain and gzipped bodies alike', async () => {
    expect(Buffer.from(await readBody(post(text)))).toEqual(text);
    expect(Buffer.from(await readBody(post(gzipSync(text))))).toEqual(text);
  });

  it('refuses a body over the limit and one shorter than declared', async () => {
    await expect(readBody(post(new Uint8Array(MAX_COMPRESSED_BYTES + 1)))).rejects.toMatchObject({
      code: 'too_large',
    });
    const cut = post(text, { 'content-length': String(text.length + 1) });
    await expect(readBody(cut)).rejects.toMatchObject({ code: 'unusable_chain' });
  });

  it('refuses truncated gzip and a gzip bomb', async () => {
    const whole = gzipSync(Buffer.from('chain '.repeat(9_000)));
    await expect(inflate(whole.subarray(0, whole.length - 12))).rejects.toMatchObject({
      code: 'unusable_chain',
    });
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
    await expect(inflate(bomb)).rejects.toMatchObject({ code: 'too_large' });
  });
});
