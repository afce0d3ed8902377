import type { LiveAnswer } from '@/lib/schema/live-answer.ts';

/** The answer that holds more events; of two that hold as many, the later one. */
export function newerAnswer<T>(a: LiveAnswer<T>, b: LiveAnswer<T>): LiveAnswer<T> {
  const isNewer = b.meta.event_id - a.meta.event_id || b.meta.now - a.meta.now;
  return isNewer > 0 ? b : a;
}
