import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 0: the migrations make this schema; 2: they do not. */
async function driftCode(schema: string): Promise<number> {
  const prisma = path.join(root, 'node_modules/prisma/build/index.js');
  const args = [
    prisma,
    'migrate',
    'diff',
    '--from-migrations',
    'prisma/migrations',
    '--to-schema',
    schema,
    '--exit-code',
  ];
  const env = { ...process.env, DATABASE_URL: `file:${path.join(folder, 'drift.db')}` };
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, env });
    return 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return error.code;
    throw error;
  }
}

test('the migrations make the schema', async () => {
  expect(await driftCode('prisma/schema.prisma')).toBe(0);
}, 60_000);

test('a schema with one more column is told apart', async () => {
  const schema = path.join(folder, 'schema.prisma');
  const text = readFileSync(path.join(root, 'prisma/schema.prisma'), 'utf8');
  writeFileSync(schema, text.replace('model PriceBar {', 'model PriceBar {\n  vwap Float?'));
  expect(await driftCode(schema)).toBe(2);
}, 60_000);
