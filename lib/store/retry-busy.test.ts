import { expect, test } from 'vitest';
import { retryBusy } from './retry-busy.ts';
import { StorageFull, StoreBusy } from './store-errors.ts';

/** As Prisma wraps what the driver threw. */
const driverError = (originalCode: string) =>
  Object.assign(new Error('database error'), { meta: { driverAdapterError: { cause: { originalCode } } } });

const failing = (error: Error, times: number) => {
  let calls = 0;
  const operation = async () => {
    if (++calls <= times) throw error;
    return calls;
  };
  return operation;
};

test('tries again while the database is busy', async () => {
  expect(await retryBusy(failing(driverError('SQLITE_BUSY'), 3))).toBe(4);
  expect(await retryBusy(failing(driverError('SQLITE_BUSY_SNAPSHOT'), 1))).toBe(2);
});

test('gives up with StoreBusy when the budget is used up', async () => {
  const error = driverError('SQLITE_BUSY');
  await expect(retryBusy(failing(error, 1e9), 40)).rejects.toThrow(StoreBusy);
});

test('a full disk is StorageFull at once', async () => {
  await expect(retryBusy(failing(driverError('SQLITE_FULL'), 1))).rejects.toThrow(StorageFull);
});

test('any other error passes through, untried', async () => {
  const error = driverError('SQLITE_CONSTRAINT_UNIQUE');
  await expect(retryBusy(failing(error, 1))).rejects.toBe(error);
});
