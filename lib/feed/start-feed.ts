import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { SourceClient } from '../ingest/sources/source-client.ts';
import type { PollRecord } from '../store/source-states.ts';
import { BarsKeeper } from './bars-keeper.ts';
import type { PollSettings } from './feed-settings.ts';
import { ingestWorker } from './ingest-worker.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import { Poller } from './poller.ts';

const LONGEST_ATTEMPT_MS = 30_000;

/** What runs until it is stopped. */
export interface RunningFeed {
  readonly poller: Poller;
  readonly lease: LeaseKeeper;
  stop(): Promise<void>;
}

/**
 * Begins to poll, or to wait until the process that polls this source into the same database stops.
 * @param onAttempt told of every attempt
 */
export async function startFeed(
  { source, address, symbols, schedule }: PollSettings,
  onAttempt: (record: PollRecord) => void,
): Promise<RunningFeed> {
  const client = new SourceClient(address);
  const worker = ingestWorker();
  const timeoutMs = Math.min(LONGEST_ATTEMPT_MS, schedule.intervalMs);
  const lease = new LeaseKeeper(`poll ${source.name}`, `${hostname()} ${process.pid} ${randomUUID()}`);
  const parts = { source, client, schedule, timeoutMs, symbols, lease, onAttempt };
  const bars = new BarsKeeper({ ...parts, ingestBars: (task) => worker.runBars(task) });
  const poller = new Poller({ ...parts, bars, ingest: (task) => worker.run(task) });
  await lease.start();
  poller.start();
  return {
    poller,
    lease,
    stop: async () => {
      await poller.stop();
      await lease.stop();
      await client.close();
    },
  };
}
