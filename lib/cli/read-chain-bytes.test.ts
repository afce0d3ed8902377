import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { readChainBytes } from './read-chain-bytes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
const file = path.join(folder, 'chain');
const write = (bytes: Uint8Array | string) => writeFileSync(file, bytes);
afterAll(() => rmSync(folder, { recursive: true }));

test('gunzips by content, not by name', () => {
  write('{"a":1}');
  expect(Buffer.from(readChainBytes(file)).toString()).toBe('{"a":1}');
  write(gzipSync('{"a":1}'));
  expect(Buffer.from(readChainBytes(file)).toString()).toBe('{"a":1}');
});

test('refuses cut gzip data', () => {
  write(gzipSync('x'.repeat(1000)).subarray(0, 20));
  expect(() => readChainBytes(file)).toThrow('expected whole gzip data, found');
});

test('refuses what is too large, inflated or not, without reading it', () => {
  write(gzipSync(Buffer.alloc(64 * 1024 * 1024 + 1)));
  expect(() => readChainBytes(file)).toThrow('expected at most 64 MiB, found more when inflated');
  truncateSync(file, 64 * 1024 * 1024 + 1);
  expect(() => readChainBytes(file)).toThrow('expected at most 64 MiB, found 67108865 bytes');
});
