import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { type FlowReading, flowReading } from '../engine/exposure/flow-positions.ts';
import { addFlow, type FlowState, NO_TRADES } from '../engine/exposure/flow-state.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { listSnapshots, loadSnapshot, type SnapshotInfo } from './snapshots.ts';
import { CorruptSnapshot, UnknownSnapshot } from './store-errors.ts';

/**
 * A state is 16 bytes per contract: a session of five-minute snapshots of the widest chains takes some 40 MB. The ingest
 * thread only goes on from the newest ones.
 */
const LARGEST = isMainThread ? 100 : 12;
/** So many chains are read for a flow reading that may come later as well. */
const MOST_STEPS = 8;

const shared = globalThis as typeof globalThis & { alphagexFlowStates?: Map<string, Promise<FlowState>> };

/**
 * States by the snapshots that led to them, least recently used first: a late arrival leads to other ones. One map for
 * the process, however often a bundler has copied this module.
 */
shared.alphagexFlowStates ??= new Map();
const states = shared.alphagexFlowStates;

function keep(key: string, state: Promise<FlowState>): Promise<FlowState> {
  states.delete(key);
  states.set(key, state);
  const [oldest] = states.keys();
  if (states.size > LARGEST && oldest !== undefined) states.delete(oldest);
  return state;
}

async function addStored(before: Promise<FlowState>, id: string): Promise<FlowState> {
  const state = await before;
  await setImmediate();
  return addFlow(state, (await loadSnapshot(id)).chain);
}

/** The keys of the states after each of `ids`, and the last of them that is known; −1 for none. */
function knownStates(ids: readonly string[]): { readonly keys: readonly string[]; readonly known: number } {
  const hash = createHash('sha256');
  const keys = ids.map((id) => hash.update(id).copy().digest('base64'));
  return { keys, known: keys.findLastIndex((key) => states.has(key)) };
}

/** Goes on from the longest run of `ids` that is known; requests at the same time share one computation. */
function stateAfter(ids: readonly string[]): Promise<FlowState> {
  const { keys, known } = knownStates(ids);
  const key = keys[known];
  const start = key === undefined ? undefined : states.get(key);
  let state = key === undefined || start === undefined ? Promise.resolve(NO_TRADES) : keep(key, start);
  ids.forEach((id, i) => {
    const own = keys[i];
    if (i <= known || own === undefined) return;
    state = keep(own, addStored(state, id));
    state.catch(() => states.delete(own));
  });
  return state;
}

/**
 * The snapshots whose trades count for this one: of its series and session, before its instant, oldest first; of
 * several at one instant the one that counts as the latest.
 */
export async function earlierSnapshots({
  symbol,
  source,
  asOf,
}: Pick<SnapshotInfo, 'symbol' | 'source' | 'asOf'>): Promise<string[]> {
  const from = sessionAt(asOf).opensAt;
  const listed = await listSnapshots({ symbol, source, from, to: asOf - 1 });
  return [...new Map(listed.map((snapshot) => [snapshot.asOf, snapshot.id])).values()];
}

/** The flow reading of a chain after the stored snapshots `earlier`; without a reading where one cannot be read. */
export async function readFlow(earlier: readonly string[], chain: OptionChain): Promise<FlowReading> {
  try {
    return flowReading(addFlow(await stateAfter(earlier), chain), chain);
  } catch (error) {
    if (!(error instanceof CorruptSnapshot || error instanceof UnknownSnapshot)) throw error;
    return { positions: null, reason: 'an earlier snapshot of the session cannot be read' };
  }
}

/**
 * As readFlow where it needs few of the stored chains. Null where it needs more: then it has come some of the way, and a
 * later call goes on from there.
 */
export async function readFlowSoon(
  earlier: readonly string[],
  chain: OptionChain,
): Promise<FlowReading | null> {
  const next = knownStates(earlier).known + 1;
  if (earlier.length - next <= MOST_STEPS) return readFlow(earlier, chain);
  await readFlow(earlier.slice(0, next + MOST_STEPS), chain);
  return null;
}
