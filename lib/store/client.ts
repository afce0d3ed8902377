import { requireDatabaseUrl } from './database-url.ts';
import { DurableSqlite } from './durable-sqlite.ts';
import { PrismaClient } from './generated/client.ts';
import { retryBusy } from './retry-busy.ts';

const DRIVER_BUSY_TIMEOUT_MS = 50;

const shared = globalThis as typeof globalThis & { alphagexStores?: Map<string, Promise<PrismaClient>> };

async function connect(url: string): Promise<PrismaClient> {
  const client = new PrismaClient({ adapter: new DurableSqlite({ url, timeout: DRIVER_BUSY_TIMEOUT_MS }) });
  await retryBusy(() => client.$connect());
  return client;
}

/**
 * The one client per database file of this process, connected and with its settings read back. It outlives module
 * reloads. Only batch transactions may be used on it: an interactive one would swallow other requests' writes.
 * @throws UnsafeDatabase, StoreBusy, StorageFull
 */
export function openStore(url = requireDatabaseUrl()): Promise<PrismaClient> {
  shared.alphagexStores ??= new Map();
  const stores = shared.alphagexStores;
  const known = stores.get(url);
  if (known) return known;
  const opening = connect(url);
  stores.set(url, opening);
  opening.catch(() => stores.delete(url));
  return opening;
}

/** Closes the client of a database file, if one is open; the next openStore connects again. */
export async function closeStore(url = requireDatabaseUrl()): Promise<void> {
  const opening = shared.alphagexStores?.get(url);
  shared.alphagexStores?.delete(url);
  await (await opening)?.$disconnect();
}

/** Writes the write-ahead log back into the database file of this process, if one is open. */
export async function checkpointStore(url = requireDatabaseUrl()): Promise<void> {
  const client = await shared.alphagexStores?.get(url);
  await client?.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
}
