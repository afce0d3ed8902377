import type { StoredEvent } from '../../store/events.ts';

/** The latest events in memory, without a hole: who reconnects need not ask the database. */
export class EventLog {
  #events: StoredEvent[] = [];
  /** Every event beyond this id, up to `newest`, is held. */
  #floor: number;
  #newest: number;

  constructor(
    startAt: number,
    readonly limit: number,
  ) {
    this.#floor = startAt;
    this.#newest = startAt;
  }

  get newest(): number {
    return this.#newest;
  }

  append(events: readonly StoredEvent[]): void {
    this.#events.push(...events);
    this.#newest = events.at(-1)?.id ?? this.#newest;
    const dropped = this.#events.splice(0, Math.max(0, this.#events.length - this.limit));
    this.#floor = dropped.at(-1)?.id ?? this.#floor;
  }

  /** The events beyond `id`, in order; null when it is not held here whether there are others. */
  after(id: number): readonly StoredEvent[] | null {
    if (!(id >= this.#floor && id <= this.#newest)) return null;
    return this.#events.filter((event) => event.id > id);
  }
}
