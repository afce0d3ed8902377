import type { Dollars, EpochMilliseconds } from '../units.ts';
import type { HeldLeg, LegEnd } from './attribution-report.ts';
import type { LegInputs, OptionLeg } from './option-leg.ts';
import { bookState, type LegFill, type OpenedLeg } from './position-book.ts';

const YEAR_MS = 365 * 86_400_000;

/** A position as one snapshot marked it: what priced each leg, null where it was not held or had no quote. */
export interface MarkedPoint {
  readonly asOf: EpochMilliseconds;
  readonly spot: number;
  /** Of what is held; null where a held leg has no price. */
  readonly value: Dollars | null;
  readonly legs: readonly ((LegInputs & { readonly price: Dollars }) | null)[];
}

export type PathLeg = OptionLeg & OpenedLeg;

/** What was held from one mark to the next, and where each part of it ended. */
export interface PositionStep<Point extends MarkedPoint> {
  readonly to: Point;
  readonly legs: readonly HeldLeg[];
}

type Start = LegInputs & { readonly price: Dollars };

/** Where a closed part ended: at its fill's price, with the market of the mark it was closed by, else aged from before. */
function endOfFill(
  fill: LegFill,
  start: Start,
  from: MarkedPoint,
  to: MarkedPoint,
  quoted: Start | null,
): LegEnd {
  const spot = fill.spot ?? to.spot;
  if (fill.kind !== 'close') return { ...start, spot, years: 0, price: fill.price };
  if (quoted !== null) return { ...quoted, price: fill.price };
  const years = Math.max(0, start.years - (fill.at - from.asOf) / YEAR_MS);
  return { ...start, spot, years, price: fill.price };
}

/** The marks, and where trades came after the last of them one more point for these. */
function withEnd<Point extends MarkedPoint>(points: readonly Point[], fills: readonly LegFill[]): Point[] {
  const last = points.at(-1);
  const late = fills.filter(({ at }) => last !== undefined && at > last.asOf);
  const end = late.at(-1);
  if (last === undefined || end === undefined) return [...points];
  const asOf = Math.max(...late.map(({ at }) => at));
  const spot = end.spot ?? last.spot;
  return [...points, { ...last, asOf, spot, value: null, legs: last.legs.map(() => null) }];
}

/**
 * A position's life as steps to attribute, oldest first: from its entry prices over its valued marks to the prices it was
 * closed or settled at. Between two marks each contract counts until its own fill. So the steps' P&L is, before rounding,
 * what `bookState` and `heldValue` say is realised and unrealised: entry and exit spreads included, as market minus model.
 * @param marks oldest first
 */
export function positionPath<Point extends MarkedPoint>(
  legs: readonly PathLeg[],
  fills: readonly LegFill[],
  marks: readonly Point[],
): PositionStep<Point>[] {
  const points = withEnd(
    marks.filter(({ value }) => value !== null),
    fills,
  );
  return points.slice(1).flatMap((to, i): PositionStep<Point>[] => {
    const from = points[i] as Point;
    const state = bookState(
      legs,
      fills.filter(({ at }) => at <= from.asOf),
    );
    const ended = fills.filter(({ at }) => at > from.asOf && at <= to.asOf);
    const held = legs.flatMap(({ style, right, strike, entryPrice }, place): HeldLeg[] => {
      const quantity = state.legs[place]?.held ?? 0;
      const marked = from.legs[place] ?? null;
      if (quantity === 0 || marked === null) return [];
      const start = i === 0 ? { ...marked, price: entryPrice } : marked;
      const quoted = to.legs[place] ?? null;
      const own = ended.filter(({ leg }) => leg === place);
      const left = own.reduce((sum, fill) => sum + fill.quantity, quantity);
      const base = { style, right, strike, from: start };
      return [
        ...own.map((fill) => ({
          ...base,
          quantity: -fill.quantity,
          to: endOfFill(fill, start, from, to, quoted),
        })),
        ...(left === 0 || quoted === null ? [] : [{ ...base, quantity: left, to: quoted }]),
      ];
    });
    return held.length === 0 ? [] : [{ to, legs: held }];
  });
}
