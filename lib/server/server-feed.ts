import 'server-only';
import { readFeedSettings } from '../feed/feed-settings.ts';
import { type RunningFeed, startFeed } from '../feed/start-feed.ts';

const shared = globalThis as typeof globalThis & { alphagexFeed?: Promise<RunningFeed | null> };

async function start(): Promise<RunningFeed | null> {
  const settings = readFeedSettings(process.env);
  if (settings.poll === null && settings.watchFolder === null) return null;
  return startFeed(settings, (line) => console.log(line));
}

/** Begins, once per process, to poll and watch what the environment names. A failure is logged; pages go on without it. */
export function startServerFeed(): void {
  shared.alphagexFeed ??= start().catch((error) => {
    console.error(JSON.stringify({ level: 'error', feed: String(error).slice(0, 500) }));
    return null;
  });
}

/** Stops polling and watching, and gives the lease back. */
export async function stopServerFeed(): Promise<void> {
  await (await shared.alphagexFeed)?.stop();
}
