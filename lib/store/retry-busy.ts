import { setTimeout as sleep } from 'node:timers/promises';
import { StorageFull, StoreBusy } from './store-errors.ts';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 250;

/** The driver's own code, wherever Prisma put it: `SQLITE_BUSY`, `SQLITE_FULL` … */
function sqliteCode(error: unknown): string | null {
  for (let cause: unknown = error, depth = 0; cause instanceof Object && depth < 6; depth++) {
    if ('originalCode' in cause && typeof cause.originalCode === 'string') return cause.originalCode;
    if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_'))
      return cause.code;
    const meta: unknown = 'meta' in cause ? cause.meta : undefined;
    const driver =
      meta instanceof Object && 'driverAdapterError' in meta ? meta.driverAdapterError : undefined;
    cause = driver ?? ('cause' in cause ? cause.cause : undefined);
  }
  return null;
}

const isBusy = (code: string) => code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
const isFull = (code: string) => code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE';

/**
 * Runs `operation`, again after growing pauses while another connection holds the write lock, for about `budgetMs`.
 * The driver's own busy timeout is kept short, because it blocks the event loop; these pauses do not.
 * @throws StoreBusy when the budget is used up
 * @throws StorageFull when there is no room
 */
export async function retryBusy<T>(operation: () => PromiseLike<T>, budgetMs = 10_000): Promise<T> {
  const giveUpAt = performance.now() + budgetMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await operation();
    } catch (error) {
      const code = sqliteCode(error) ?? '';
      if (isFull(code)) throw new StorageFull('the disk or the database file is full', { cause: error });
      if (!isBusy(code)) throw error;
      if (performance.now() + pause > giveUpAt)
        throw new StoreBusy(`the database was locked for ${budgetMs / 1000} s`, { cause: error });
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }
}
