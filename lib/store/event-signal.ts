const STORED = 'stored';
const shared = globalThis as typeof globalThis & { alphagexEventSignal?: EventTarget };

/** One for the process, however often a bundler has copied this module. */
function signal(): EventTarget {
  shared.alphagexEventSignal ??= new EventTarget();
  return shared.alphagexEventSignal;
}

/** Says in this process that an event has been committed, so that its tail need not wait for its next look. */
export const announceEvent = (): void => void signal().dispatchEvent(new Event(STORED));

/** Calls `listener` after each announced event. @returns what ends it */
export function onEvent(listener: () => void): () => void {
  const target = signal();
  target.addEventListener(STORED, listener);
  return () => target.removeEventListener(STORED, listener);
}
