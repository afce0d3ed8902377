import type { ServerResponse } from 'node:http';
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
export type StreamConnection = Pick<ServerResponse, 'headersSent' | 'write' | 'writableLength'>;

/**
 * One open stream: events in order, each once; dropped when it lags by more than 4 MB. Where its connection is known,
 * frames are written to it as soon as the first have gone through `stream` with the headers: a chain of web streams for
 * each of a thousand clients costs most of the time and memory that telling them takes.
 */
export class StreamClient {
  readonly stream: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #isOver = false;
  #isDirect = false;
  /** Id of the last event sent; null while the ones missed are being read, and then those that come wait. */
  #cursor: number | null = null;
  #waiting: StoredEvent[] = [];

  constructor(
    private readonly onEnd: (client: StreamClient) => void,
    private readonly onDrop: () => void,
    private readonly maxLagBytes = MAX_LAG_BYTES,
    private readonly connection: StreamConnection | null = null,
  ) {
    const source = {
      start: (controller: ReadableStreamDefaultController<Uint8Array>) => {
        this.#controller = controller;
      },
      // Without room for a queue this is called only when all it gave has been written, and more is waited for.
      pull: () => {
        if (connection?.headersSent) this.#isDirect = true;
      },
      cancel: () => this.#end(),
    };
    this.stream = new ReadableStream(source, new ByteLengthQueuingStrategy({ highWaterMark: 0 }));
  }

  /** From here on events are sent: first those missed, then those that came meanwhile. */
  begin(cursor: number, missed: readonly StoredEvent[]): void {
    const waiting = this.#waiting;
    this.#cursor = cursor;
    this.#waiting = [];
    for (const event of [...missed, ...waiting]) this.event(event);
  }

  event(event: StoredEvent): void {
    if (this.#cursor === null) this.#waiting.push(event);
    if (this.#cursor === null || event.id <= this.#cursor) return;
    this.#cursor = event.id;
    this.frame(frameOf(event));
  }

  frame(bytes: Uint8Array): void {
    if (this.#isOver) return;
    if (this.#lag() + bytes.byteLength > this.maxLagBytes) this.#drop();
    else if (this.#isDirect) this.connection?.write(bytes);
    else this.#controller.enqueue(bytes);
  }

  /** Bytes that wait for the client. */
  #lag(): number {
    const queued = -(this.#controller.desiredSize ?? 0);
    return queued + (this.#isDirect ? (this.connection?.writableLength ?? 0) : 0);
  }

  /** Ends the stream after what has been sent; the browser comes back by itself. */
  close(): void {
    if (this.#isOver) return;
    this.#end();
    this.#controller.close();
  }

  #drop(): void {
    this.#end();
    this.#controller.error(new DOMException('the client does not read what it is sent', 'AbortError'));
    this.onDrop();
  }

  #end(): void {
    this.#isOver = true;
    this.onEnd(this);
  }
}
