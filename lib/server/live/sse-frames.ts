import type { LiveEvent } from '../../schema/live-event.ts';
import type { StoredEvent } from '../../store/events.ts';

/** How long a browser waits before it connects again, ms. */
const RETRY_MS = 1_000;

const bytes = (text: string) => new TextEncoder().encode(text);

/** The first frame: how soon to come back, and from which event on, without a message of its own. */
export const openingFrame = (id: number): Uint8Array => bytes(`retry: ${RETRY_MS}\nid: ${id}\n\n`);

/** A stored snapshot: which one, never its figures. */
export function eventFrame({ id, snapshotId, symbol, asOf }: StoredEvent): Uint8Array {
  const data: LiveEvent = { snapshot_id: snapshotId, symbol, as_of: new Date(asOf).toISOString() };
  return bytes(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** A comment for whatever stands between, and an empty event for the page, which sees no comments. */
export const HEARTBEAT_FRAME = bytes(': heartbeat\nevent: heartbeat\ndata:\n\n');

export type ResetReason = 'unknown_id' | 'too_old';

/** Tells the page to read everything again: what it missed cannot be told event by event. */
export const resetFrame = (reason: ResetReason): Uint8Array =>
  bytes(`event: reset\ndata: ${JSON.stringify({ reason })}\n\n`);
