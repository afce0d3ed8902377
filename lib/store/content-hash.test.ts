import { expect, test } from 'vitest';
import { contentHash, snapshotId } from './content-hash.ts';

test('is SHA-256 over metadata, a line feed and columns', () => {
  const hash = contentHash('ab', new TextEncoder().encode('c'));
  // printf 'ab\nc' | sha256sum
  expect(hash).toBe('0acdf9a2665198da784232d827b01ae3d24af5db060d723950cfcd47cd82ac07');
  expect(snapshotId(hash)).toBe(hash.slice(0, 20));
});
