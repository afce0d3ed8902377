import { formatDollars, formatPrice, formatStrike } from '@/lib/view/format.ts';
import { type HedgingSides, hedgingSides } from './hedging-sides.ts';
import type { LadderPage } from './ladder-page.ts';
import { type LevelTag, levelTags } from './level-tags.ts';
import { type PlanMarks, planMarks } from './plan-marks.ts';
import { type PriceRange, priceRange } from './price-range.ts';
import { type PriceTrace, priceTrace } from './price-trace.ts';
import { type LadderRow, strikeRows } from './strike-rows.ts';

/** A bar: unsigned gamma for its length, its sign for its colour, solid where it is a wall. */
export interface LadderBar {
  readonly size: number;
  readonly isPositive: boolean;
  readonly isWall: boolean;
}

export interface DrawnRow extends LadderRow {
  readonly call: LadderBar;
  readonly put: LadderBar;
}

/** Total unsigned gamma of a side over all strikes and the sign it counts with. */
export interface SideTotal {
  readonly text: string;
  readonly isPositive: boolean;
}

/** Everything the price and strike ladder draws, in prices, dollars and instants. */
export interface PriceLadderSeries {
  readonly range: PriceRange;
  readonly rows: readonly DrawnRow[];
  /** Distance between rows in price. */
  readonly step: number;
  readonly binNote: string | null;
  readonly largest: { readonly call: number; readonly put: number };
  readonly callTotal: SideTotal;
  readonly putTotal: SideTotal;
  readonly tags: readonly LevelTag[];
  readonly priorLevels: readonly { readonly price: number; readonly text: string }[];
  readonly flip: number | null;
  readonly sides: HedgingSides | null;
  readonly trace: PriceTrace;
  readonly session: { readonly opens_at: number; readonly closes_at: number };
  /** The armed trap's spread on the same axis. */
  readonly plan: PlanMarks | null;
  readonly summary: string;
}

const holds = (row: LadderRow, strike: number | undefined) =>
  strike !== undefined && strike >= row.lowest && strike <= row.highest;

function drawn(row: LadderRow, { call_wall, put_wall }: LadderPage['exposure']): DrawnRow {
  const bar = (gex: number, wall: number | undefined) => ({
    size: Math.abs(gex),
    isPositive: gex >= 0,
    isWall: holds(row, wall),
  });
  return { ...row, call: bar(row.call_gex, call_wall?.strike), put: bar(row.put_gex, put_wall?.strike) };
}

/** Totals are of the whole view: what `range` trims is still in them. */
function sideTotal(name: 'call' | 'put', { by_expiry, by_strike }: LadderPage['exposure']): SideTotal {
  const total = by_expiry.reduce((sum, expiry) => sum + expiry[`${name}_gex`], 0);
  const signed = by_strike.reduce((sum, strike) => sum + strike[`${name}_gex`], 0);
  return { text: `${name} gamma ${formatDollars(total)}`, isPositive: signed >= 0 };
}

function summarise({ meta, exposure, trap }: LadderPage, put: string, call: string): string {
  const { spot, call_wall, put_wall, gamma_flip } = exposure;
  const move = trap.levels.expected_move;
  const plan = planMarks(trap);
  const levels = [
    call_wall === null ? 'no call wall' : `call wall ${formatStrike(call_wall.strike)}`,
    put_wall === null ? 'no put wall' : `put wall ${formatStrike(put_wall.strike)}`,
    gamma_flip.level === null ? 'no flip' : `flip ${formatPrice(gamma_flip.level)}`,
    ...(move === null ? [] : [`expected move ±${formatPrice(move.dollars)}`]),
    ...(plan === null ? [] : [`plan: ${plan.short.text}, ${plan.even.text}, ${plan.long.text}`]),
  ];
  return `${meta.symbol} at ${formatPrice(spot)}: ${put} and ${call} per 1 % move, ${levels.join(', ')}.`;
}

function seriesOf(page: LadderPage, asked: PriceRange): PriceLadderSeries {
  const { exposure, trap } = page;
  const { rows, step, isBinned, range } = strikeRows(exposure.by_strike, asked);
  const shown = rows.map((row) => drawn(row, exposure));
  const largest = (side: 'call' | 'put') => shown.reduce((most, row) => Math.max(most, row[side].size), 0);
  const [callTotal, putTotal] = [sideTotal('call', exposure), sideTotal('put', exposure)];
  const isInside = (price: number | null) => price !== null && price >= range.low && price <= range.high;
  const prior = [
    { price: trap.levels.prior_high, name: 'prior high' },
    { price: trap.levels.prior_low, name: 'prior low' },
  ].flatMap(({ price, name }) =>
    price !== null && isInside(price) ? [{ price, text: `${name} ${formatPrice(price)}` }] : [],
  );
  return {
    range,
    rows: shown,
    step,
    binNote: isBinned ? `${formatStrike(step)}-point bins` : null,
    largest: { call: largest('call'), put: largest('put') },
    callTotal,
    putTotal,
    tags: levelTags(page, range),
    priorLevels: prior,
    flip: isInside(exposure.gamma_flip.level) ? exposure.gamma_flip.level : null,
    sides: hedgingSides(exposure),
    trace: priceTrace(page),
    session: { opens_at: page.session.opens_at, closes_at: page.session.closes_at },
    plan: planMarks(trap),
    summary: summarise(page, putTotal.text, callTotal.text),
  };
}

/** Shapes the page for the chart with both panes. */
export const priceLadderSeries = (page: LadderPage): PriceLadderSeries => seriesOf(page, priceRange(page));

const NARROW_STRIKES = 8;

/** Shapes the page for a narrow screen: the eight strikes either side of spot, whatever their spacing. */
export function narrowLadderSeries(page: LadderPage): PriceLadderSeries {
  const { spot, by_strike } = page.exposure;
  const strikes = by_strike.map(({ strike }) => strike).sort((a, b) => a - b);
  const below = strikes.filter((strike) => strike <= spot).slice(-NARROW_STRIKES);
  const above = strikes.filter((strike) => strike > spot).slice(0, NARROW_STRIKES);
  const shown = [...below, ...above];
  if (shown.length < 2) return seriesOf(page, { low: spot * 0.99, high: spot * 1.01 });
  return seriesOf(page, { low: Math.min(...shown, spot), high: Math.max(...shown, spot) });
}
