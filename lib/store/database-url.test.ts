import path from 'node:path';
import { expect, test } from 'vitest';
import { databaseFile } from './database-url.ts';

test('a file beside the project unless DATABASE_URL says otherwise', () => {
  expect(databaseFile({})).toBe(path.resolve('data/alphagex.db'));
  expect(databaseFile({ DATABASE_URL: '' })).toBe(path.resolve('data/alphagex.db'));
  expect(databaseFile({ DATABASE_URL: 'file:./a/b.db' })).toBe(path.resolve('a/b.db'));
  expect(databaseFile({ DATABASE_URL: 'file:/srv/b.db' })).toBe(path.resolve('/srv/b.db'));
});

test('another kind of database is refused without repeating its password', () => {
  expect(() => databaseFile({ DATABASE_URL: 'postgres://me:secret@host/db' })).toThrow(
    /^(?!.*secret).*postgres/,
  );
});
