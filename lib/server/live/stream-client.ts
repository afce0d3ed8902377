import type { StoredEvent } from '../../store/events.ts';
import { eventFrame } from './sse-frames.ts';

/** What may wait for a client that does not read. */
export const MAX_LAG_BYTES = 4 * 1024 * 1024;

/** Frames are encoded once, however many clients get them. */
const frames = new WeakMap<StoredEvent, Uint8Array>();
function frameOf(event: StoredEvent): Uint8Array {
  const frame = frames.get(event) ?? eventFrame(event);
  frames.set(event, frame);
  return frame;
}

/** What is used of Node's response to a stream's request. */
export interface StreamConnection {
  /** Bytes that wait for the client. */
  readonly writableLength: number;
  write(bytes: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: 'close', listener: () => void): unknown;
}

/** One open stream: events in order, each once; dropped when it lags by more than 4 MB. */
export class StreamClient {
  #isOver = false;
  /** Id of the last event sent; null while the ones missed are being read, and then those that come wait. */
  #cursor: number | null = null;
  #waiting: StoredEvent[] = [];

  constructor(
    private readonly connection: StreamConnection,
    private readonly onEnd: (client: StreamClient) => void,
    private readonly maxLagBytes = MAX_LAG_BYTES,
  ) {
    connection.once('close', () => this.#end());
  }

  /** From here on frames are sent: the opening ones, the events missed, then those that came meanwhile. */
  begin(opening: readonly Uint8Array[], cursor: number, missed: readonly StoredEvent[]): void {
    const waiting = this.#waiting;
    this.#cursor = cursor;
    this.#waiting = [];
    for (const frame of opening) this.frame(frame);
    for (const event of [...missed, ...waiting]) this.event(event);
  }

  event(event: StoredEvent): void {
    if (this.#cursor === null) this.#waiting.push(event);
    if (this.#cursor === null || event.id <= this.#cursor) return;
    this.#cursor = event.id;
    this.frame(frameOf(event));
  }

  /** Sends bytes that are no event; none before the opening ones. */
  frame(bytes: Uint8Array): void {
    if (this.#isOver || this.#cursor === null) return;
    if (this.connection.writableLength + bytes.byteLength > this.maxLagBytes) this.#drop();
    else this.connection.write(bytes);
  }

  /** Ends the stream after what has been sent; the browser comes back by itself. */
  close(): void {
    if (this.#isOver) return;
    this.#end();
    this.connection.end();
  }

  #drop(): void {
    this.#end();
    this.connection.destroy();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#waiting = [];
    this.onEnd(this);
  }
}
