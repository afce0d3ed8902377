import { halfSpreads } from '../hedging/half-spreads.ts';
import { type ShortMargin, shortMargins } from '../hedging/short-margins.ts';
import type { ExplainedAnalysis, FigureUnit } from './explanation.ts';
import { chosenBook, hedgeReport } from './hedge-parts.ts';
import { boughtColumn, heldColumn, intrinsicColumn } from './held-column.ts';

interface Column {
  readonly unit: FigureUnit;
  readonly values: Float64Array;
}

const SHORTS: Readonly<Record<string, keyof Omit<ShortMargin, 'row'>>> = {
  'regulation.naked': 'margin',
  'regulation.premium': 'premium',
  'regulation.short_contracts': 'contracts',
  'regulation.notional': 'notional',
};

/** Columns of the rows that a sum has. */
function placed(
  rows: number,
  parts: readonly { readonly row: number; readonly value: number }[],
): Float64Array {
  const column = new Float64Array(rows);
  for (const { row, value } of parts) column[row] = value;
  return column;
}

/** From and to of a dollar, or of all five: `growth.up.3`, `growth.total_down`. */
function dollarsOf(path: string, spot: number): readonly [number, number] | null {
  const [, way, k] = /^growth\.(?:total_)?(up|down)(?:\.(\d))?$/.exec(path) ?? [];
  if (way === undefined) return null;
  const side = way === 'up' ? 1 : -1;
  return k === undefined ? [spot, spot + 5 * side] : [spot + side * Number(k), spot + side * (Number(k) + 1)];
}

/** What each contract adds to a figure of a force; null where the figure is no sum over contracts. */
export function forceColumn(path: string, analysis: ExplainedAnalysis): Column | null {
  const { book } = analysis;
  const { spot } = book.chain;
  const { contract } = hedgeReport(analysis).forces;
  const rows = book.chain.columns.strike.length;
  const held = chosenBook(analysis);
  const short = SHORTS[path];
  if (short !== undefined) {
    const parts = shortMargins(book, held).map((own) => ({ row: own.row, value: own[short] }));
    return { unit: short === 'contracts' ? 'count' : 'dollars', values: placed(rows, parts) };
  }
  const dollars = dollarsOf(path, spot);
  if (dollars !== null) return { unit: 'shares', values: boughtColumn(book, held, ...dollars) };
  if (path === 'contract.unhedged') {
    const now = heldColumn(book, held, spot, ({ price }) => price);
    const then = heldColumn(book, held, contract.target, ({ price }) => price);
    return { unit: 'dollars', values: then.map((value, row) => value - (now[row] ?? 0)) };
  }
  if (path === 'contract.exercise')
    return { unit: 'dollars', values: intrinsicColumn(book, held, contract.target) };
  if (path === 'limit.use' || path === 'capital.unhedged_delta') {
    const own = heldColumn(book, held, spot, ({ delta }) => delta * spot);
    return { unit: 'dollars', values: path === 'limit.use' ? own.map(Math.abs) : own };
  }
  if (path !== 'capital.profit') return null;
  const parts = halfSpreads(book, held).map(({ row, dollars: value }) => ({ row, value }));
  return { unit: 'dollars', values: placed(rows, parts) };
}
