import { CALL, type OptionChain } from '../market/option-chain.ts';
import { addFlow, type FlowState, NO_TRADES } from './flow-state.ts';

/** Dealer's position in contracts of each row under the flow model, or why it has none. */
export type FlowReading =
  | { readonly positions: Float64Array; readonly reason: null }
  | { readonly positions: null; readonly reason: string };

/** The reading where nobody looked for earlier snapshots. */
export const FLOW_NOT_READ = {
  positions: null,
  reason: 'the flow model needs the trades between the session’s snapshots',
} as const;

const SINGLE: FlowReading = {
  positions: null,
  reason: `${FLOW_NOT_READ.reason}, and this is the session’s first`,
};

/**
 * Position = s·OI − bought, s = +1 for calls and −1 for puts: what customers bought at the ask since the session's
 * first snapshot, dealers owe. NaN where open interest is not given. `state` ends with `chain`; without a snapshot
 * before it there is no reading.
 */
export function flowReading({ snapshots, slotOfRow, bought }: FlowState, chain: OptionChain): FlowReading {
  if (snapshots < 2) return SINGLE;
  const { openInterest, right } = chain.columns;
  const positions = openInterest.map(
    (held, i) => (right[i] === CALL ? held : -held) - (bought[slotOfRow[i] ?? 0] ?? 0),
  );
  return { positions, reason: null };
}

/**
 * Dealer's position in contracts for each row of the last chain, from all of a session's snapshots, oldest first.
 * Contracts are matched by root, expiration, strike and right.
 */
export function flowPositions(chains: readonly OptionChain[]): FlowReading {
  const last = chains.at(-1);
  return last === undefined ? FLOW_NOT_READ : flowReading(chains.reduce(addFlow, NO_TRADES), last);
}
