import { cboeSource } from '../../ingest/sources/cboe-source.ts';
import { SourceClient } from '../../ingest/sources/source-client.ts';
import { requireSourceOrigin } from '../../ingest/sources/source-origin.ts';
import { type FakeSource, fakeSource, type Handler } from '../../ingest/sources/testing/fake-source.ts';
import { cboeJsonText } from '../../ingest/testing/cboe-json-text.ts';
import type { PollRecord } from '../../store/source-states.ts';
import { type ChainTask, ingestChain } from '../ingest-task.ts';
import { Poller, type PollerParts } from '../poller.ts';
import type { VirtualTime } from './virtual-time.ts';

export const MINUTE = 60_000;
/** Five minutes between snapshots, quotes 15 minutes late. */
export const SCHEDULE = { intervalMs: 5 * MINUTE, delayMs: 15 * MINUTE };
const RUT = { symbol: 'RUT', isIndex: true };

const utcText = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

/** A made-up chain of RUT published at an instant, its quotes of then; any part may be another. */
export function chainText(at: number, over: Parameters<typeof cboeJsonText>[0] = {}): string {
  const option = {
    option: 'RUTW261218C01800000',
    bid: 40.1,
    ask: 40.9,
    iv: 0.18,
    open_interest: 7,
    volume: 3,
  };
  const spot = 1800 + (Math.floor(at / MINUTE) % 97) / 10;
  const { data, ...rest } = over;
  return cboeJsonText({
    timestamp: utcText(at),
    options: [option],
    data: { current_price: spot, last_trade_time: null, ...data },
    ...rest,
  });
}

/** What was published last at an instant: every five minutes there is something new. */
export const publishedAt = (now: number): number =>
  Math.floor(now / SCHEDULE.intervalMs) * SCHEDULE.intervalMs;

/** A source that answers well at every moment of `time`, with its own clock in `Date`. */
export const goodAnswer =
  (time: VirtualTime): Handler =>
  (_, response) => {
    response.writeHead(200, { date: new Date(time.now).toUTCString() });
    response.end(chainText(publishedAt(time.now)));
  };

/** A poller of RUT over a source on this machine and virtual time. */
export interface PolledSource {
  readonly fake: FakeSource;
  readonly records: PollRecord[];
  /** Polls until `isOver` says so of the records so far, in one process after another. */
  run(isOver: (records: readonly PollRecord[]) => boolean, parts?: Partial<PollerParts>): Promise<void>;
  close(): Promise<void>;
}

export async function polledSource(time: VirtualTime): Promise<PolledSource> {
  const fake = await fakeSource(goodAnswer(time));
  const client = new SourceClient(requireSourceOrigin(fake.url, []));
  const { fetchBars: _, ...source } = cboeSource;
  const records: PollRecord[] = [];
  const run: PolledSource['run'] = async (isOver, parts = {}) => {
    await new Promise<void>((done, fail) => {
      const poller = new Poller({
        source,
        client,
        schedule: SCHEDULE,
        symbols: [RUT],
        lease: { isHeld: true },
        ingest: (task: ChainTask) => ingestChain(task),
        timeoutMs: 20_000,
        random: () => 0.5,
        sleep: time.sleep,
        clockFor: time.clockFor,
        onAttempt: (record) => {
          records.push(record);
          if (isOver(records)) poller.stop().then(done, fail);
        },
        ...parts,
      });
      poller.start();
    });
  };
  const close = async () => {
    await client.close();
    await fake.close();
  };
  return { fake, records, run, close };
}
