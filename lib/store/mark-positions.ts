import { DEFAULT_ASSUMPTIONS } from '../engine/assumptions.ts';
import { sessionAt } from '../engine/market/exchange-calendar.ts';
import type { OptionChain } from '../engine/market/option-chain.ts';
import { exitRules } from '../engine/trades/exit-rules.ts';
import { netCredit } from '../engine/trades/fill.ts';
import { carryKey } from '../engine/trades/leg-mark.ts';
import { type LegReading, readLegs, wholeReading } from '../engine/trades/leg-reading.ts';
import { markPrice } from '../engine/trades/mark-price.ts';
import { bookState, heldValue } from '../engine/trades/position-book.ts';
import { settleLeg } from '../engine/trades/settlement-outcome.ts';
import { type PaceInputs, shortStrikePace } from '../engine/trades/short-strike-pace.ts';
import type { ExchangeDate } from '../engine/units.ts';
import { readPaceInputs } from './pace-inputs.ts';
import {
  addFills,
  listPositions,
  type MarkedInputs,
  markBefore,
  type StoredFill,
  type StoredLeg,
  type StoredMark,
  type StoredPosition,
  saveMark,
} from './positions.ts';

/** How long after settlement a snapshot's spot still is the settlement price. */
const SETTLEMENT_GRACE_MS = 15 * 60_000;

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
    spot: price,
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

/** Rate and yield that the session's marks before were read with: they are held through it. */
function heldCarry({ legs }: StoredPosition, earlier: StoredMark | null, session: ExchangeDate) {
  if (earlier === null || sessionAt(earlier.asOf).date !== session) return null;
  if (legs.some((_, i) => !earlier.legs[i])) return null;
  const held = new Map(
    legs.flatMap(({ root, expiry }, i) => {
      const inputs = earlier.legs[i];
      return inputs ? [[carryKey({ root, date: expiry }), inputs] as const] : [];
    }),
  );
  return { session, held };
}

/** What closing one unit costs a share, where what is held is as many whole units of every leg. */
function unitMark(
  { legs }: StoredPosition,
  held: readonly number[],
  reading: LegReading,
): Pick<Parameters<typeof exitRules>[0], 'mark' | 'markReason'> {
  const [first] = legs;
  const share = (held[0] ?? 0) / (first?.quantity ?? 1);
  if (!legs.every(({ quantity }, i) => Math.abs((held[i] ?? 0) - share * quantity) < 1e-9))
    return { mark: null, markReason: 'the legs were closed in different parts' };
  const whole = wholeReading(reading);
  if ('reason' in whole) return { mark: null, markReason: whole.reason };
  const quoted = whole.marks.map((mark, i) => ({ ...mark, quantity: legs[i]?.quantity ?? 0 }));
  return { mark: netCredit(quoted, 'mid'), markReason: null };
}

/**
 * The position as a snapshot quotes it: value at mid, inputs of each leg held at it or until it, exits as read.
 * @param earlier the newest mark before, where there is one
 */
export function markOf(
  position: StoredPosition,
  chain: OptionChain,
  snapshotId: string,
  { pace, earlier }: { readonly pace: PaceInputs; readonly earlier: StoredMark | null },
): StoredMark {
  const state = bookState(
    position.legs,
    position.fills.filter(({ at }) => at <= chain.asOf),
  );
  const until = bookState(
    position.legs,
    position.fills.filter(({ at }) => at < chain.asOf),
  );
  const names = position.legs.map(({ root, right, strike, expiry }) => ({ root, right, strike, expiry }));
  const carry = heldCarry(position, earlier, sessionAt(chain.asOf).date);
  const reading = readLegs(chain, names, DEFAULT_ASSUMPTIONS, carry);
  const heldNow = state.legs.map(({ held }) => held);
  let reason: string | null = null;
  const legs = position.legs.map((leg, i): MarkedInputs => {
    const held = heldNow[i] ?? 0;
    const own = reading.legs[i];
    if (own === undefined || (held === 0 && until.legs[i]?.held === 0)) return null;
    if (own.mark === null) {
      if (held === 0) return null;
      const due = leg.settlesAt <= chain.asOf ? settlementFault(leg, chain) : null;
      reason ??= due === null ? own.reason : `${leg.strike} ${leg.right} of ${leg.expiry}: ${due}`;
      return null;
    }
    const { spot, years, volatility, rate, dividendYield } = own.mark;
    const price = markPrice(own.mark, held, 'mid', 'close');
    return { spot, years, volatility, rate, dividendYield, held, price };
  });
  const value = heldValue(
    position.legs,
    state,
    legs.map((leg) => leg?.price ?? null),
  );
  return {
    asOf: chain.asOf,
    snapshotId,
    spot: chain.spot,
    value: value?.value ?? null,
    unrealised: value?.unrealised ?? null,
    reason: value === null ? (reason ?? 'a held leg has no usable quote') : null,
    legs,
    exits: exitRules({
      credit: position.credit,
      ...unitMark(position, heldNow, reading),
      volumePace: shortStrikePace(
        chain,
        position.legs.map(({ right, strike }, i) => ({ right, strike, held: heldNow[i] ?? 0 })),
        pace,
      ),
      invalidation: position.exits.invalidation,
      spot: chain.spot,
      now: chain.asOf,
      until: position.exits.until,
    }),
  };
}

/** Stores the mark of an open position, or of one that this very snapshot closed. */
export async function storeMark(
  position: StoredPosition,
  chain: OptionChain,
  snapshotId: string,
  pace: PaceInputs,
): Promise<void> {
  const earlier = await markBefore(position.id, chain.asOf);
  await saveMark(position.id, markOf(position, chain, snapshotId, { pace, earlier }));
}

/** Settles what has expired by a snapshot and marks the position with it, unless it was closed before. */
export async function markAt(
  position: StoredPosition,
  chain: OptionChain,
  snapshotId: string,
  pace: PaceInputs,
): Promise<StoredPosition> {
  const settled = await settleExpired(position, chain);
  if (settled.closedAt === null || settled.closedAt === chain.asOf)
    await storeMark(settled, chain, snapshotId, pace);
  return settled;
}

/** Marks every held position of a chain's series with it: what ingest calls for each new snapshot. */
export async function markWithChain(chain: OptionChain, snapshotId: string): Promise<void> {
  const positions = await listPositions({ symbol: chain.symbol, source: chain.source, held: true });
  const held = positions.filter(({ openedAt }) => chain.asOf > openedAt);
  if (held.length === 0) return;
  const pace = await readPaceInputs(chain);
  for (const position of held) await markAt(position, chain, snapshotId, pace);
}
