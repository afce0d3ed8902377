const shared = globalThis as typeof globalThis & { alphagexResults?: Map<string, Map<string, unknown>> };

function resultsOf(name: string): Map<string, unknown> {
  shared.alphagexResults ??= new Map();
  const results = shared.alphagexResults.get(name) ?? new Map<string, unknown>();
  shared.alphagexResults.set(name, results);
  return results;
}

/**
 * As Memo, with results that are shared under a name by the whole process, however often a bundler has copied this module
 * and what it is asked for. Only results are: each copy finds its own failures.
 */
export class ProcessMemo<T> {
  readonly #results: Map<string, unknown>;
  readonly #running = new Map<string, Promise<T>>();

  constructor(
    name: string,
    readonly limit: number,
    readonly validMs = Number.POSITIVE_INFINITY,
  ) {
    this.#results = resultsOf(name);
  }

  get(key: string, compute: () => Promise<T>): Promise<T> {
    if (this.#results.has(key)) {
      const result = this.#results.get(key) as T;
      this.#put(key, result);
      return Promise.resolve(result);
    }
    return this.#running.get(key) ?? this.#run(key, compute);
  }

  /** Keeps a result that was computed elsewhere. */
  keep(key: string, result: T): void {
    this.#put(key, result);
    if (!Number.isFinite(this.validMs)) return;
    setTimeout(() => {
      if (this.#results.get(key) === result) this.#results.delete(key);
    }, this.validMs).unref();
  }

  #run(key: string, compute: () => Promise<T>): Promise<T> {
    const running = Promise.resolve()
      .then(compute)
      .then((result) => {
        this.keep(key, result);
        return result;
      });
    this.#running.set(key, running);
    const end = () => void this.#running.delete(key);
    running.then(end, end);
    return running;
  }

  #put(key: string, result: T): void {
    this.#results.delete(key);
    this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.limit && oldest !== undefined) this.#results.delete(oldest);
  }
}
