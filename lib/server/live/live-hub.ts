import { HEARTBEAT_MS } from '../../schema/heartbeat.ts';
import type { StoredEvent } from '../../store/events.ts';
import { ApiError } from '../api-error.ts';
import { EventLog } from './event-log.ts';
import { EventTail } from './event-tail.ts';
import { HEARTBEAT_FRAME, openingFrame, type ResetReason, resetFrame } from './sse-frames.ts';
import { StreamClient, type StreamConnection } from './stream-client.ts';

/** More missed events than this are not told one by one. */
const MAX_MISSED = 1_000;
const MAX_CLIENTS = 5_000;

/** The event table, as far as the hub needs it. */
export interface EventStore {
  eventsAfter(id: number, limit: number): Promise<readonly StoredEvent[]>;
  eventRange(): Promise<{ oldest: number; newest: number }>;
  /** @returns what ends it */
  onEvent(listener: () => void): () => void;
}

interface Following {
  readonly log: EventLog;
  readonly stop: () => void;
}

interface Resume {
  readonly cursor: number;
  readonly missed: readonly StoredEvent[];
  readonly reset?: ResetReason;
}

/** One tail of the event table for the process, fanned out to every open stream. It rests while there is none. */
export class LiveHub {
  readonly #clients = new Set<StreamClient>();
  #following: Promise<Following> | null = null;
  #isClosed = false;

  /** @param maxLagBytes what may wait for one client */
  constructor(
    private readonly store: EventStore,
    private readonly maxLagBytes?: number,
  ) {}

  get clients(): number {
    return this.#clients.size;
  }

  /**
   * Makes a connection a stream that goes on after `lastEventId`, or from now on where that is absent. An id that is not
   * known, or from which too much is missed, brings a `reset`. A client that lags too far loses its connection.
   * @param onOpen called right before the first bytes are written
   * @throws ApiError busy when the process is going down or has too many streams; nothing has been written then
   */
  async open(lastEventId: string | null, connection: StreamConnection, onOpen = () => {}): Promise<void> {
    if (this.#isClosed || this.#clients.size >= MAX_CLIENTS)
      throw new ApiError('busy', 'no stream can be opened now', undefined, 1);
    const client = new StreamClient(connection, (ended) => this.#remove(ended), this.maxLagBytes);
    this.#clients.add(client);
    try {
      this.#following ??= this.#follow();
      const { cursor, missed, reset } = await this.#resume(lastEventId, (await this.#following).log);
      const opening = [openingFrame(cursor), ...(reset === undefined ? [] : [resetFrame(reset)])];
      onOpen();
      client.begin(opening, cursor, missed);
    } catch (error) {
      this.#remove(client);
      throw error;
    }
  }

  /** Id of the newest event that open streams have been told of; without one, of the newest stored. */
  async newestId(): Promise<number> {
    const following = await this.#following;
    return following?.log.newest ?? (await this.store.eventRange()).newest;
  }

  /** Ends every stream for good. */
  close(): void {
    this.#isClosed = true;
    for (const client of this.#clients) client.close();
  }

  async #follow(): Promise<Following> {
    try {
      const { newest } = await this.store.eventRange();
      const log = new EventLog(newest, MAX_MISSED);
      const tail = new EventTail({
        from: newest,
        read: (after, limit) => this.store.eventsAfter(after, limit),
        emit: (events) => {
          log.append(events);
          for (const client of this.#clients) for (const event of events) client.event(event);
        },
        onFailure: (error) => console.error(JSON.stringify({ level: 'error', tail: String(error) })),
      });
      const endSignal = this.store.onEvent(() => tail.wake());
      const timer = setInterval(() => {
        for (const client of this.#clients) client.frame(HEARTBEAT_FRAME);
      }, HEARTBEAT_MS);
      const stop = () => {
        clearInterval(timer);
        endSignal();
        tail.stop();
      };
      return { log, stop };
    } catch (error) {
      this.#following = null;
      throw error;
    }
  }

  async #resume(lastEventId: string | null, log: EventLog): Promise<Resume> {
    if (lastEventId === null || lastEventId === '') return { cursor: log.newest, missed: [] };
    const id = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : Number.NaN;
    const held = log.after(id);
    if (held !== null) return { cursor: id, missed: held };
    const { oldest, newest } = await this.store.eventRange();
    const restart = { cursor: newest, missed: [] };
    if (!(id <= newest)) return { ...restart, reset: 'unknown_id' };
    const missed = id < oldest - 1 ? null : await this.store.eventsAfter(id, MAX_MISSED + 1);
    if (missed === null || missed.length > MAX_MISSED) return { ...restart, reset: 'too_old' };
    return { cursor: id, missed };
  }

  #remove(client: StreamClient): void {
    this.#clients.delete(client);
    if (this.#clients.size > 0) return;
    const following = this.#following;
    this.#following = null;
    following?.then(({ stop }) => stop()).catch(() => {});
  }
}
