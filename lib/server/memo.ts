/**
 * A bounded, single-flight memo: concurrent calls with one key share one computation; the least recently used
 * of more than `limit` results is forgotten, and each `validMs` after it was there; a failure is not kept.
 */
export class Memo<T> {
  readonly #entries = new Map<string, Promise<T>>();
  constructor(
    readonly limit: number,
    readonly validMs = Number.POSITIVE_INFINITY,
  ) {}

  get(key: string, compute: () => Promise<T>): Promise<T> {
    const known = this.#entries.get(key);
    const entry = known ?? compute();
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    if (known) return known;
    const forget = () => {
      if (this.#entries.get(key) === entry) this.#entries.delete(key);
    };
    entry.then(() => this.#forgetLater(forget), forget);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.limit && oldest !== undefined) this.#entries.delete(oldest);
    return entry;
  }

  #forgetLater(forget: () => void): void {
    if (Number.isFinite(this.validMs)) setTimeout(forget, this.validMs).unref();
  }
}
