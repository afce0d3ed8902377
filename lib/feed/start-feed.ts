import { SourceClient } from '../ingest/sources/source-client.ts';
import type { PollRecord } from '../store/source-states.ts';
import { attemptLine } from './attempt-line.ts';
import { BarsKeeper } from './bars-keeper.ts';
import type { FeedSettings, PollSettings } from './feed-settings.ts';
import { watchFolder } from './folder-watcher.ts';
import { ingestWorker } from './ingest-worker.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { newOwner } from './lease-owner.ts';
import { Poller } from './poller.ts';

const LONGEST_ATTEMPT_MS = 30_000;

/** What runs until it is stopped. */
export interface RunningFeed {
  /** Null when nothing is polled. */
  readonly lease: LeaseKeeper | null;
  stop(): Promise<void>;
}

/** Where what happens is told: one line of JSON each, without any token. */
type Log = (line: string) => void;

async function startPolling(
  { source, address, symbols, schedule }: PollSettings,
  log: Log,
): Promise<RunningFeed> {
  const client = new SourceClient(address);
  const worker = ingestWorker();
  const timeoutMs = Math.min(LONGEST_ATTEMPT_MS, schedule.intervalMs);
  const lease = new LeaseKeeper(`poll ${source.name}`, newOwner());
  const onAttempt = (record: PollRecord) => log(attemptLine(record));
  const parts = { source, client, schedule, timeoutMs, symbols, lease, onAttempt };
  const bars = new BarsKeeper({ ...parts, ingestBars: (task) => worker.runBars(task) });
  const poller = new Poller({ ...parts, bars, ingest: (task) => worker.run(task) });
  await lease.start();
  poller.start();
  return {
    lease,
    stop: async () => {
      await Promise.all([poller.stop(), lease.stop()]);
      await client.close();
    },
  };
}

/**
 * Begins to poll, or to wait until the process that polls this source into the same database stops, and to import the
 * files of the watched folder.
 */
export async function startFeed({ poll, watchFolder: folder }: FeedSettings, log: Log): Promise<RunningFeed> {
  const polling = poll === null ? null : await startPolling(poll, log);
  const watching =
    folder === null
      ? null
      : await watchFolder(folder, {
          ingest: (task) => ingestWorker().run(task),
          onFile: (file) => log(JSON.stringify({ level: file.detail === null ? 'info' : 'warn', ...file })),
        });
  return {
    lease: polling?.lease ?? null,
    stop: async () => {
      await Promise.all([polling?.stop(), watching?.close()]);
    },
  };
}
