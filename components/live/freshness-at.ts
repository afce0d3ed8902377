import type { FreshnessAhead } from '@/lib/schema/live-answer.ts';

/** The state that holds at `now` (the server's clock), from what was said to lie ahead; null where nothing was. */
export const freshnessAt = (ahead: readonly FreshnessAhead[], now: number): FreshnessAhead | null =>
  ahead.findLast((change) => change.from <= now) ?? ahead[0] ?? null;
