import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { exitRules } from '../engine/trades/exit-rules.ts';
import { netCredit } from '../engine/trades/fill.ts';
import { readLegs } from '../engine/trades/leg-reading.ts';
import { markPrice } from '../engine/trades/mark-price.ts';
import { bookState, heldValue } from '../engine/trades/position-book.ts';
import { settleLeg } from '../engine/trades/settlement-outcome.ts';
import {
  addFills,
  listPositions,
  type MarkedInputs,
  markedInstants,
  type StoredFill,
  type StoredLeg,
  type StoredMark,
  type StoredPosition,
  saveMark,
} from './positions.ts';
import { listSnapshots, loadSnapshot } from './snapshots.ts';
import { CorruptSnapshot, UnknownSnapshot } from './store-errors.ts';

/** How long after settlement a snapshot's spot still is the settlement price. */
const SETTLEMENT_GRACE_MS = 15 * 60_000;
/** Snapshots that one catch-up marks at most: a page must not wait for a year of them. */
const MOST_AT_ONCE = 400;

type Chain = Pick<OptionChain, 'asOf' | 'spot'>;

/**
 * Why a leg that has settled cannot be settled by this snapshot, else null. AM settlement is the special opening
 * quotation, which no chain holds; PM settlement is taken from the first snapshot within 15 minutes after it.
 */
function settlementFault({ settlement, settlesAt }: StoredLeg, { asOf }: Chain): string | null {
  if (settlement === 'AM') return 'its AM settlement value is not in any chain: enter it';
  return asOf - settlesAt <= SETTLEMENT_GRACE_MS
    ? null
    : 'no snapshot was stored within 15 minutes after it settled: enter its settlement value';
}

/** The fill that settles what is held of a leg at a price. */
export function settlementFill(
  position: Pick<StoredPosition, 'cashSettled'>,
  leg: StoredLeg,
  place: number,
  held: number,
  price: number,
): StoredFill {
  const settled = settleLeg({ ...leg, quantity: held }, price, position.cashSettled);
  const value = settled.exercised
    ? Math.max(0, leg.right === 'call' ? price - leg.strike : leg.strike - price)
    : 0;
  return {
    leg: place,
    kind: settled.exercised ? 'settle' : 'expire',
    at: leg.settlesAt,
    quantity: -held,
    price: value,
    shares: settled.shares,
    cash: settled.cash,
    note: `settled at ${price}`,
  };
}

/** Settles what has expired by this snapshot. @returns the position with those fills */
async function settleExpired(position: StoredPosition, chain: Chain): Promise<StoredPosition> {
  const { legs } = bookState(position.legs, position.fills);
  const fills = position.legs.flatMap((leg, place) => {
    const held = legs[place]?.held ?? 0;
    const isDue = held !== 0 && leg.settlesAt <= chain.asOf && settlementFault(leg, chain) === null;
    return isDue ? [settlementFill(position, leg, place, held, chain.spot)] : [];
  });
  if (fills.length === 0) return position;
  const all = [...position.fills, ...fills];
  const closedAt = bookState(position.legs, all).isOpen ? null : chain.asOf;
  await addFills(position.id, fills, closedAt);
  return { ...position, fills: all, closedAt };
}

/** The position as a snapshot quotes it: value at mid, inputs of each held leg, exits as read. */
export function markOf(position: StoredPosition, chain: OptionChain, snapshotId: string): StoredMark {
  const fills = position.fills.filter(({ at }) => at <= chain.asOf);
  const state = bookState(position.legs, fills);
  const names = position.legs.map(({ root, right, strike, expiry }) => ({ root, right, strike, expiry }));
  const reading = readLegs(chain, names, DEFAULT_ASSUMPTIONS);
  let reason: string | null = null;
  const legs = position.legs.map((leg, i): MarkedInputs => {
    const held = state.legs[i]?.held ?? 0;
    const own = reading.legs[i];
    if (held === 0 || own === undefined) return null;
    if (own.mark === null) {
      const due = leg.settlesAt <= chain.asOf ? settlementFault(leg, chain) : null;
      reason ??= due === null ? own.reason : `${leg.strike} ${leg.right} of ${leg.expiry}: ${due}`;
      return null;
    }
    const { spot, years, volatility, rate, dividendYield } = own.mark;
    return {
      spot,
      years,
      volatility,
      rate,
      dividendYield,
      held,
      price: markPrice(own.mark, held, 'mid', 'close'),
    };
  });
  const held = heldValue(
    position.legs,
    state,
    legs.map((leg) => leg?.price ?? null),
  );
  const isWhole = held !== null && state.legs.every(({ held: now }, i) => now === position.legs[i]?.quantity);
  const quotes = reading.legs.flatMap(({ mark }, i) =>
    mark === null ? [] : [{ ...mark, quantity: position.legs[i]?.quantity ?? 0 }],
  );
  return {
    asOf: chain.asOf,
    snapshotId,
    spot: chain.spot,
    value: held?.value ?? null,
    unrealised: held?.unrealised ?? null,
    reason: held === null ? (reason ?? 'a held leg has no usable quote') : null,
    legs,
    exits: exitRules({
      credit: position.credit,
      mark: isWhole && quotes.length === position.legs.length ? netCredit(quotes, 'mid') : null,
      volumePace: null,
      invalidation: position.exits.invalidation,
      spot: chain.spot,
      now: chain.asOf,
      until: position.exits.until,
    }),
  };
}

async function markAt(
  position: StoredPosition,
  chain: OptionChain,
  snapshotId: string,
): Promise<StoredPosition> {
  const settled = await settleExpired(position, chain);
  if (settled.closedAt === null || settled.closedAt === chain.asOf)
    await saveMark(position.id, markOf(settled, chain, snapshotId));
  return settled;
}

/** Marks every held position of a chain's series with it: what ingest calls for each new snapshot. */
export async function markWithChain(chain: OptionChain, snapshotId: string): Promise<void> {
  const positions = await listPositions({ symbol: chain.symbol, source: chain.source, held: true });
  for (const position of positions)
    if (chain.asOf > position.openedAt) await markAt(position, chain, snapshotId);
}

/** Marks held positions with the stored snapshots that have not marked them yet, oldest first. */
export async function catchUpMarks(): Promise<void> {
  for (const position of await listPositions({ held: true })) {
    const { symbol, source, openedAt } = position;
    const done = await markedInstants(position.id);
    const rows = await listSnapshots({ symbol, source, from: openedAt + 1 });
    const missing = rows.filter(({ asOf }) => !done.has(asOf)).slice(0, MOST_AT_ONCE);
    let current = position;
    for (const { id } of missing) {
      if (current.closedAt !== null) break;
      try {
        const { chain } = await loadSnapshot(id);
        current = await markAt(current, chain, id);
      } catch (error) {
        if (!(error instanceof CorruptSnapshot || error instanceof UnknownSnapshot)) throw error;
      }
    }
  }
}
