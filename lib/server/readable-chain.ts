import 'server-only';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { loadSnapshot } from '../store/snapshots.ts';
import { CorruptSnapshot, UnknownSnapshot } from '../store/store-errors.ts';

/** Why a snapshot of a path is left out. */
export const UNREADABLE = 'the stored snapshot cannot be read';

/** Whether a snapshot itself, not the store, is at fault. */
export const isUnreadable = (error: unknown): boolean =>
  error instanceof CorruptSnapshot || error instanceof UnknownSnapshot;

/** A stored chain; null where it is gone or damaged: what goes over many snapshots goes on without it, and says so. */
export async function readableChain(id: string): Promise<OptionChain | null> {
  try {
    return (await loadSnapshot(id)).chain;
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}
