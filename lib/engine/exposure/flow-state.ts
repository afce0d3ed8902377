import type { OptionChain } from '../market/option-chain.ts';
import { type ChainLayout, contractKeys, sameLayout } from './chain-layout.ts';
import { midPrices } from './contract-mid.ts';

/** What the snapshots of a session up to one of them say of its trades. Never changed: `addFlow` gives the next. */
export interface FlowState {
  /** Of the newest chain. */
  readonly layout: ChainLayout;
  /** Slot of each of its rows in the columns below. */
  readonly slotOfRow: Uint32Array;
  /** Slot of every contract seen so far. */
  readonly slots: ReadonlyMap<string, number>;
  /** Highest volume of each contract so far; NaN where none was given. */
  readonly volume: Float64Array;
  /** Contracts that customers bought less those they sold since the first snapshot. */
  readonly bought: Float64Array;
  readonly snapshots: number;
}

const NOTHING_LISTED: ChainLayout = {
  expirations: [],
  columns: { expiration: new Uint16Array(), strike: new Float64Array(), right: new Uint8Array() },
};

/** Before the first snapshot. */
export const NO_TRADES: FlowState = {
  layout: NOTHING_LISTED,
  slotOfRow: new Uint32Array(),
  slots: new Map(),
  volume: new Float64Array(),
  bought: new Float64Array(),
  snapshots: 0,
};

/** Prices closer than this share of the larger are the same price. */
const SAME_PRICE = 1e-9;

/** +1: the last trade was above the mid (a customer bought), −1: below it, 0: at it, or either is unknown. */
function tradeSign(last: number, mid: number): number {
  const above = last - mid;
  return Math.abs(above) > SAME_PRICE * mid ? Math.sign(above) : 0;
}

function slotsOf(state: FlowState, { expirations, columns }: OptionChain) {
  if (sameLayout(state.layout, { expirations, columns })) return state;
  const { expiration, strike, right } = columns;
  const layout = { expirations, columns: { expiration, strike, right } };
  const slots = new Map(state.slots);
  const slotOfRow = Uint32Array.from(contractKeys(layout), (key) => {
    const slot = slots.get(key) ?? slots.size;
    slots.set(key, slot);
    return slot;
  });
  return { layout, slots, slotOfRow };
}

function grown(column: Float64Array, length: number, fill: number): Float64Array {
  const copy = new Float64Array(length).fill(fill, column.length);
  copy.set(column);
  return copy;
}

/**
 * The state after one more snapshot of the session: bought += sign(last − mid)·Δvolume per contract, with this
 * snapshot's last and mid and Δvolume over the highest volume before. A contract's first volume is where its count
 * starts; volume that falls or is missing counts nothing, nor does its way back up. O(contracts).
 */
export function addFlow(state: FlowState, chain: OptionChain): FlowState {
  const { layout, slots, slotOfRow } = slotsOf(state, chain);
  const volume = grown(state.volume, slots.size, Number.NaN);
  const bought = grown(state.bought, slots.size, 0);
  const mid = midPrices(chain);
  const { last, volume: traded } = chain.columns;
  for (let i = 0; i < slotOfRow.length; i++) {
    const slot = slotOfRow[i] ?? 0;
    const now = traded[i] ?? Number.NaN;
    const before = volume[slot] ?? Number.NaN;
    if (Number.isNaN(now) || now <= before) continue;
    volume[slot] = now;
    if (Number.isNaN(before)) continue;
    const sign = tradeSign(last[i] ?? Number.NaN, mid[i] ?? Number.NaN);
    bought[slot] = (bought[slot] ?? 0) + sign * (now - before);
  }
  return { layout, slots, slotOfRow, volume, bought, snapshots: state.snapshots + 1 };
}
