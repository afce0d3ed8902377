import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandPath } from './expand-paths.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alphagex-'));
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(() => {
  mkdirSync(at('empty'));
  for (const name of ['b.json', 'a.CSV', 'c.csv.gz', 'notes.md', '.hidden.json']) writeFileSync(at(name), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file stands for itself, whatever its name', () => {
  expect(expandPath(at('notes.md'))).toEqual([at('notes.md')]);
});

test('a folder stands for its chain files, by name', () => {
  expect(expandPath(folder)).toEqual([at('a.CSV'), at('b.json'), at('c.csv.gz')]);
});

test('what is not there, or holds nothing, is named', () => {
  expect(() => expandPath(at('missing.csv'))).toThrow(`${at('missing.csv')}: no such file or folder`);
  expect(() => expandPath(at('empty'))).toThrow(`${at('empty')} holds no .json, .csv`);
});
