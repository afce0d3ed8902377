import path from 'node:path';
import { describeFeed, type FeedSettings, readFeedSettings } from '../feed/feed-settings.ts';
import { ingestWorker } from '../feed/ingest-worker.ts';
import { type RunningFeed, startFeed } from '../feed/start-feed.ts';
import { closeStore } from '../store/client.ts';
import { databaseFile } from '../store/database-url.ts';
import { migrateDatabase } from './migrate-database.ts';

const USAGE = `SOURCE=cboe SYMBOLS=SPY,_SPX EVERY=60 npm run ingest

Polls a source into the database, and imports the files of WATCH_FOLDER, until it is stopped. The same settings make npm start poll by itself; of several
processes on one database, one polls and the others wait. README.md lists the settings.`;

const root = path.resolve(import.meta.dirname, '../..');

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });

function requireSettings(): FeedSettings {
  const settings = readFeedSettings(process.env);
  if (settings.poll !== null || settings.watchFolder !== null) return settings;
  throw new Error(`neither SOURCE nor WATCH_FOLDER is set\n\n${USAGE}`);
}

async function run(): Promise<void> {
  const settings = requireSettings();
  if ((await migrateDatabase(root)) > 0) console.log(`Database: ${databaseFile()}, migrated`);
  for (const line of describeFeed(settings)) console.log(line);
  const isStopped = stopped();
  const feed: RunningFeed = await startFeed(settings, (line) => console.log(line));
  if (feed.lease?.isHeld === false)
    console.log(`Another process polls (${feed.lease.holder}); waiting for its turn to end`);
  const alive = setInterval(() => {}, 60_000);
  await isStopped;
  clearInterval(alive);
  await feed.stop();
  await ingestWorker().close();
  await closeStore();
}

if (process.argv.some((arg) => arg === '--help' || arg === '-h')) console.log(USAGE);
else
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
