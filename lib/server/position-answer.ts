import 'server-only';
import { type BookState, bookState, heldValue } from '../engine/trades/position-book.ts';
import { positionGreeks } from '../engine/trades/position-greeks.ts';
import type { PositionAnswer } from '../schema/position-answer.ts';
import { snakeKeys } from '../schema/snake-keys.ts';
import type { StoredMark, StoredPosition } from '../store/positions.ts';

const iso = (at: number) => new Date(at).toISOString();
const whole = (dollars: number) => Math.round(dollars * 1e6) / 1e6;

/** A mark as the API says it. */
export const markAnswer = ({ asOf, snapshotId, spot, value, unrealised, reason }: StoredMark) => ({
  as_of: iso(asOf),
  snapshot_id: snapshotId,
  spot,
  value: value === null ? null : whole(value),
  unrealised: unrealised === null ? null : whole(unrealised),
  reason,
});

/** Greeks of what is held by the inputs of a mark; null where a held leg has none. */
function greeksOf(
  { legs }: StoredPosition,
  mark: StoredMark,
  held: readonly number[],
): PositionAnswer['greeks'] {
  const open = legs.flatMap(({ style, right, strike }, i) => {
    const quantity = held[i] ?? 0;
    const inputs = mark.legs[i];
    return quantity === 0 ? [] : [inputs ? { style, right, strike, quantity, ...inputs } : null];
  });
  if (open.length === 0 || open.some((leg) => leg === null)) return null;
  return snakeKeys(positionGreeks(open.filter((leg) => leg !== null)).net);
}

/** What is held now at the newest mark's prices: a mark may be older than the last trade. */
function unrealisedOf({ legs }: StoredPosition, mark: StoredMark | null, state: BookState): number | null {
  const prices = mark?.legs.map((leg) => leg?.price ?? null);
  const made = prices === undefined ? null : heldValue(legs, state, prices);
  return made === null ? null : whole(made.unrealised);
}

/** The exits as last read, and when each was first met. */
function exitsOf(marks: readonly StoredMark[]): PositionAnswer['exits'] {
  return (marks.at(-1)?.exits ?? []).map((exit) => {
    const first = marks.find((mark) => mark.exits.some(({ id, met }) => id === exit.id && met === true));
    return { ...exit, first_met_at: first === undefined ? null : iso(first.asOf) };
  });
}

/** A position with its newest mark as the API says it. @param marks oldest first */
export function positionAnswer(position: StoredPosition, marks: readonly StoredMark[]): PositionAnswer {
  const state = bookState(position.legs, position.fills);
  const last = marks.at(-1) ?? null;
  const { id, symbol, source, sample, structure, basis, units, credit, notes, tags } = position;
  const isOpen = position.closedAt === null;
  return {
    id,
    symbol,
    source,
    sample,
    structure,
    status: isOpen ? 'open' : 'closed',
    opened_at: iso(position.openedAt),
    closed_at: position.closedAt === null ? null : iso(position.closedAt),
    basis,
    units,
    credit: whole(credit),
    notes,
    tags: [...tags],
    legs: position.legs.map(({ root, right, strike, expiry, quantity, entryPrice }, i) => ({
      root,
      right,
      strike,
      expiry,
      quantity,
      held: state.legs[i]?.held ?? 0,
      entry_price: entryPrice,
      realised: whole(state.legs[i]?.realised ?? 0),
    })),
    mark: last === null ? null : markAnswer(last),
    realised: whole(state.realised),
    unrealised: isOpen ? unrealisedOf(position, last, state) : 0,
    shares: state.shares,
    greeks:
      isOpen && last !== null
        ? greeksOf(
            position,
            last,
            state.legs.map(({ held }) => held),
          )
        : null,
    exits: exitsOf(marks),
  };
}
