import { HEARTBEAT_MS } from '@/lib/schema/heartbeat.ts';
import type { LiveMessage } from './live-message.ts';

/** Two missed heartbeats, and a second for the way. */
export const SILENT_AFTER_MS = 2 * HEARTBEAT_MS + 1_000;
const LOOK_EVERY_MS = 1_000;

type TabMessage =
  | LiveMessage
  /** A tab that has just opened asks how far the others are … */
  | { readonly kind: 'hello' }
  /** … and the one that leads says it. */
  | { readonly kind: 'at'; readonly id: number };

/** What the feed needs of a browser. */
export interface LiveBrowser {
  /** Monotonic, ms. */
  now(): number;
  openStream(after: () => number, tell: (message: LiveMessage) => void): () => void;
  /** Calls `lead` when no other tab leads any more; at once where tabs cannot agree on one. */
  elect(lead: () => void): () => void;
  /** To and from the other tabs. */
  openChannel(hear: (message: TabMessage) => void): { post(message: TabMessage): void; close(): void };
}

/**
 * The stream of stored snapshots, one for all tabs of a browser: one tab holds it and tells the others. Each tab
 * hears of an event once. A tab that hears nothing for two heartbeats opens a stream of its own.
 */
export class LiveFeed {
  #after: number;
  #heardAt: number;
  #openedAt = Number.NEGATIVE_INFINITY;
  #isSilent = false;
  #isLeader = false;
  #isOver = false;
  #closeStream: (() => void) | null = null;
  readonly #listeners = new Set<(message: LiveMessage) => void>();
  readonly #watchers = new Set<() => void>();
  readonly #channel: ReturnType<LiveBrowser['openChannel']>;
  readonly #end: () => void;

  /** @param after the event up to which the page's data are complete */
  constructor(
    after: number,
    private readonly browser: LiveBrowser,
  ) {
    this.#after = after;
    this.#heardAt = browser.now();
    this.#channel = browser.openChannel((message) => this.#hearTab(message));
    this.#channel.post({ kind: 'hello' });
    const resign = browser.elect(() => this.#lead());
    const timer = setInterval(() => this.#look(), LOOK_EVERY_MS);
    this.#end = () => {
      clearInterval(timer);
      resign();
    };
  }

  /** Nothing has been heard for two heartbeats: what is shown may be old. */
  get isSilent(): boolean {
    return this.#isSilent;
  }

  /** Calls `listener` with each event and reset once, and with heartbeats. @returns what ends it */
  listen = (listener: (message: LiveMessage) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls `watcher` when `isSilent` changes. @returns what ends it */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  close(): void {
    this.#isOver = true;
    this.#end();
    this.#closeStream?.();
    this.#channel.close();
  }

  /** A lock that was given while it was given up is told of after the end. */
  #lead(): void {
    if (this.#isOver) return;
    this.#isLeader = true;
    this.#openStream();
  }

  #openStream(): void {
    this.#openedAt = this.browser.now();
    this.#closeStream?.();
    this.#closeStream = this.browser.openStream(
      () => this.#after,
      (message) => {
        this.#hear(message);
        if (this.#isLeader) this.#channel.post(message);
      },
    );
  }

  #hearTab(message: TabMessage): void {
    if (message.kind === 'hello') {
      if (this.#isLeader) this.#channel.post({ kind: 'at', id: this.#after });
    } else if (message.kind === 'at') {
      this.#hear(message.id > this.#after ? { kind: 'reset', id: message.id } : { kind: 'beat' });
    } else this.#hear(message);
  }

  #hear(message: LiveMessage): void {
    this.#heardAt = this.browser.now();
    this.#setSilent(false);
    if (message.kind === 'stored' && message.id <= this.#after) return;
    if (message.kind !== 'beat') this.#after = message.id;
    for (const listener of this.#listeners) listener(message);
  }

  #look(): void {
    const now = this.browser.now();
    if (now - this.#heardAt < SILENT_AFTER_MS) return;
    if (now - this.#openedAt >= SILENT_AFTER_MS) this.#openStream();
    this.#setSilent(true);
  }

  #setSilent(isSilent: boolean): void {
    if (isSilent === this.#isSilent) return;
    this.#isSilent = isSilent;
    for (const watcher of this.#watchers) watcher();
  }
}
