import { expect, test } from 'vitest';
import { InvalidArgument } from '../engine/require.ts';
import { IngestError } from '../ingest/ingest-error.ts';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';
import { putTogether, takeApart } from './error-transfer.ts';

test.each([
  new IngestError('truncated', 'whole JSON', 'its end missing'),
  new InvalidArgument('spot', -1, 'above zero'),
  new StoreBusy('the database was locked'),
  new StorageFull('the disk is full'),
  new TypeError('x is not a function'),
])('$name keeps its class and words', (error) => {
  const copy = putTogether(structuredClone(takeApart(error)));
  expect(copy.message).toBe(error.message);
  expect(copy.name).toBe(error.name);
  if (error.name !== 'TypeError') expect(copy.constructor).toBe(error.constructor);
});

test('what is no error becomes one', () => {
  expect(putTogether(takeApart('no')).message).toBe('no');
});
