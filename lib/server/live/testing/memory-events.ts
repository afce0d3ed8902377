import type { StoredEvent } from '../../../store/events.ts';
import type { EventStore } from '../live-hub.ts';

/** An event table in memory: `store` commits a snapshot and, like this process's own writes, announces it. */
export class MemoryEvents implements EventStore {
  #events: StoredEvent[] = [];
  readonly #listeners = new Set<() => void>();
  #nextId = 1;
  reads = 0;

  /** @returns the event's id */
  store({ symbol = 'SPY', announced = true } = {}): number {
    const id = this.#nextId++;
    this.#events.push({ id, snapshotId: `snapshot-${id}`, symbol, asOf: Date.UTC(2026, 10, 16, 19) + id });
    if (announced) for (const listener of this.#listeners) listener();
    return id;
  }

  /** Forgets events up to an id, as retention would. */
  prune(upTo: number): void {
    this.#events = this.#events.filter((event) => event.id > upTo);
  }

  async eventsAfter(id: number, limit: number): Promise<StoredEvent[]> {
    this.reads++;
    return this.#events.filter((event) => event.id > id).slice(0, limit);
  }

  async eventRange(): Promise<{ oldest: number; newest: number }> {
    return { oldest: this.#events[0]?.id ?? 0, newest: this.#events.at(-1)?.id ?? 0 };
  }

  onEvent(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}
