import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearBuildStamp, isBuilt, sourceDigest, writeBuildStamp } from './build-stamp.ts';

let root = '';
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
  write('app/page.tsx', 'one');
  write('lib/engine/units.ts', 'two');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test.each([
  ['changed source', () => write('app/page.tsx', 'other')],
  ['a new file', () => write('components/new.tsx', '')],
  ['a moved file', () => write('lib/engine/renamed.ts', 'two')],
  ['other packages', () => write('package-lock.json', '{"a":1}')],
  ['another Next configuration', () => write('next.config.ts', 'x')],
])('%s needs a new build', (_, change) => {
  const before = sourceDigest(root);
  change();
  expect(sourceDigest(root)).not.toBe(before);
});

test.each([
  'lib/engine/units.test.ts',
  'lib/store/generated/client.ts',
  'README.md',
  'app/.DS_Store',
  'data/a.db',
])('%s does not', (file) => {
  const before = sourceDigest(root);
  write(file, 'anything');
  expect(sourceDigest(root)).toBe(before);
});

test('only a finished build of the same source counts', () => {
  const digest = sourceDigest(root);
  expect(isBuilt(root, digest)).toBe(false);
  writeBuildStamp(root, digest);
  expect(isBuilt(root, digest)).toBe(true);
  expect(isBuilt(root, 'other')).toBe(false);
  clearBuildStamp(root);
  expect(isBuilt(root, digest)).toBe(false);
});
