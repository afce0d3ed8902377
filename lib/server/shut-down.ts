import 'server-only';
import { checkpointStore } from '../store/client.ts';
import { noneInFlight } from './in-flight.ts';
import { closeStreams } from './live/open-stream.ts';
import { stopServerFeed } from './server-feed.ts';
import { stopUpkeep } from './upkeep.ts';

const GIVE_UP_MS = 9_000;

/**
 * At SIGTERM and SIGINT: ends the streams (Next waits for them for ever otherwise), stops polling and upkeep, waits for the requests in flight
 * and writes the log back into the database file. Next then exits; a process that has not by 9 s is ended.
 */
export function shutDownOnSignal(): void {
  const shutDown = (code: number) => () => {
    setTimeout(() => process.exit(code), GIVE_UP_MS).unref();
    closeStreams();
    Promise.all([noneInFlight(), stopServerFeed(), stopUpkeep()])
      .then(() => checkpointStore())
      .catch((error) => console.error(JSON.stringify({ level: 'error', shutdown: String(error) })));
  };
  process.once('SIGTERM', shutDown(143));
  process.once('SIGINT', shutDown(130));
}
