import 'server-only';
import { attemptLine } from '../feed/attempt-line.ts';
import { readFeedSettings } from '../feed/feed-settings.ts';
import { type RunningFeed, startFeed } from '../feed/start-feed.ts';

const shared = globalThis as typeof globalThis & { alphagexFeed?: Promise<RunningFeed | null> };

async function start(): Promise<RunningFeed | null> {
  const { poll } = readFeedSettings(process.env);
  if (poll === null) return null;
  return startFeed(poll, (record) => console.log(attemptLine(record)));
}

/** Begins, once per process, to poll what the environment names. A failure is logged; pages go on without it. */
export function startServerFeed(): void {
  shared.alphagexFeed ??= start().catch((error) => {
    console.error(JSON.stringify({ level: 'error', feed: String(error).slice(0, 500) }));
    return null;
  });
}

/** Stops polling and gives the lease back. */
export async function stopServerFeed(): Promise<void> {
  await (await shared.alphagexFeed)?.stop();
}
