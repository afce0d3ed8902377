import { setTimeout as sleep } from 'node:timers/promises';
import { StorageFull, StoreBusy } from '../store/store-errors.ts';

const BUSY_PAUSE_MS = 1_000;

/** How far upkeep is: items done, of all that this run found. */
export interface UpkeepProgress {
  readonly done: number;
  readonly of: number;
}

/** What upkeep looks after: which stored snapshots are due, in order, and what is done with each. */
export interface UpkeepTask {
  readonly due: () => Promise<readonly string[]>;
  readonly work: (snapshotId: string) => Promise<unknown>;
}

const first = (ids: ReadonlySet<string>): string => {
  for (const id of ids) return id;
  throw new RangeError('nothing is left');
};

/**
 * Work on stored snapshots that no answer waits for: one after the other, in one run at a time, which goes on with what
 * becomes due meanwhile. A snapshot that cannot be read is tried once by a process; a full disk ends the run.
 */
export class Upkeep {
  readonly #task: UpkeepTask;
  readonly #failed = new Set<string>();
  readonly #asked = new Set<string>();
  #first: string[] = [];
  #run: Promise<void> | null = null;
  #progress: UpkeepProgress | null = null;
  #isStopped = false;

  constructor(task: UpkeepTask) {
    this.#task = task;
  }

  /** Null while nothing is due. */
  get progress(): UpkeepProgress | null {
    return this.#progress;
  }

  /** Snapshots that could not be read. */
  get failed(): number {
    return this.#failed.size;
  }

  /**
   * Begins a run, or joins the one under way. Settles with its end. @throws what `due` throws
   * @param first goes before whatever else is due; each is asked for once by a process
   */
  start(first: readonly string[] = []): Promise<void> {
    const fresh = first.filter((id) => !this.#asked.has(id));
    for (const id of fresh) this.#asked.add(id);
    this.#first = [...fresh, ...this.#first];
    this.#run ??= this.#work().finally(() => {
      this.#run = null;
      this.#progress = null;
    });
    return this.#run;
  }

  /** Ends after the snapshot under way. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#run?.catch(() => undefined);
  }

  async #work(): Promise<void> {
    let done = 0;
    for (;;) {
      const left = new Set([...this.#first, ...(await this.#task.due())]);
      for (const id of this.#failed) left.delete(id);
      if (left.size === 0) return;
      while (left.size > 0) {
        for (const id of this.#first) left.add(id);
        const id = this.#first.shift() ?? first(left);
        this.#progress = { done, of: done + left.size };
        if (this.#isStopped || !(await this.#one(id))) return;
        left.delete(id);
        done++;
      }
    }
  }

  /** @returns whether to go on */
  async #one(id: string): Promise<boolean> {
    try {
      await this.#task.work(id);
    } catch (error) {
      if (error instanceof StorageFull) return false;
      if (error instanceof StoreBusy) await sleep(BUSY_PAUSE_MS);
      else this.#failed.add(id);
    }
    return true;
  }
}
