import type { StoredEvent } from '../../store/events.ts';

/** How often the table is looked at for what other processes stored; this one's own writes wake the tail. */
const LOOK_EVERY_MS = 150;
const AFTER_FAILURE_MS = 1_000;
const BATCH = 500;

export interface TailOptions {
  readonly from: number;
  readonly read: (after: number, limit: number) => Promise<readonly StoredEvent[]>;
  readonly emit: (events: readonly StoredEvent[]) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Follows the append-only event table, in order, without gap or repeat, until it is stopped. */
export class EventTail {
  #last: number;
  #isStopped = false;
  #isWoken = false;
  #resume = () => {};

  constructor(private readonly options: TailOptions) {
    this.#last = options.from;
    void this.#follow();
  }

  /** Looks now: something has been stored. */
  wake(): void {
    this.#isWoken = true;
    this.#resume();
  }

  stop(): void {
    this.#isStopped = true;
    this.#resume();
  }

  async #follow(): Promise<void> {
    while (!this.#isStopped) {
      this.#isWoken = false;
      const pause = await this.#look();
      if (!this.#isWoken && !this.#isStopped) await this.#pause(pause);
    }
  }

  /** @returns how long to wait before the next look, ms */
  async #look(): Promise<number> {
    try {
      const events = await this.options.read(this.#last, BATCH);
      if (this.#isStopped || events.length === 0) return LOOK_EVERY_MS;
      this.#last = events.at(-1)?.id ?? this.#last;
      this.options.emit(events);
      return events.length < BATCH ? LOOK_EVERY_MS : 0;
    } catch (error) {
      this.options.onFailure(error);
      return AFTER_FAILURE_MS;
    }
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
