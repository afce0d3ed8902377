import type { FigureRule } from './explanation.ts';
import { BOUGHT, bookInputs, chosenBook, HELD, hedgeReport } from './hedge-parts.ts';
import { heldColumn } from './held-column.ts';
import { meterAt, meterOf } from './limit-meter-kinds.ts';

const LIMIT =
  'as typed in, else a typical limit of an equity derivatives desk; a dealer’s own cannot be observed';

/** Each limit against the unhedged book, the trade to the target, the day's log. */
export const HEDGE_LIMIT_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^limits\.meters\.(\d)\.(amount|use)$/,
    title: ([i = '', what], analysis) => `${what === 'use' ? 'Use: ' : ''}${meterOf(i, analysis).title}`,
    unit: ([i = '', what], analysis) => (what === 'use' ? 'share' : meterOf(i, analysis).unit),
    formula: ([i = '', what], analysis) => {
      const { formula } = meterOf(i, analysis);
      return what === 'use' ? `|${formula}| ÷ limit` : formula;
    },
    sign: ([i, what]) => (what === 'use' || i === '0' ? null : HELD),
    inputs: ([i = ''], analysis) => [
      ...bookInputs(analysis),
      { name: 'Limit', value: meterAt(i, analysis)?.limit ?? null, unit: meterOf(i, analysis).unit },
    ],
    contributions: ([i = ''], analysis) => {
      const { spot } = analysis.book.chain;
      const { adds, unit } = meterOf(i, analysis);
      const own = heldColumn(analysis.book, chosenBook(analysis), spot, (greeks) => adds(greeks, spot));
      return { unit, values: meterAt(i, analysis)?.id === 'gross_delta' ? own.map(Math.abs) : own };
    },
  },
  {
    pattern: /^limits\.meters\.(\d)\.limit$/,
    title: ([i = ''], analysis) => `Limit: ${meterOf(i, analysis).title}`,
    unit: ([i = ''], analysis) => meterOf(i, analysis).unit,
    formula: LIMIT,
  },
  {
    pattern: /^limits\.values\.(gross|net)?_?(delta|gamma|vega)$/,
    title: ([side, what]) => `Limit: ${side === undefined ? what : `${side} ${what}`}`,
    unit: ([, what]) =>
      what === 'gamma' ? 'dollars_per_dollar' : what === 'vega' ? 'dollars_per_point' : 'dollars',
    formula: LIMIT,
  },
  {
    pattern: /^limits\.target$/,
    title: () => 'Delta to hedge to',
    unit: 'dollars',
    formula: 'as chosen, else the net delta limit',
    inputs: (_, analysis) => [
      { name: 'Net delta limit', value: hedgeReport(analysis).limits.values.netDelta, unit: 'dollars' },
    ],
  },
  {
    pattern: /^limits\.shares_to_target$/,
    title: () => 'Shares to the target',
    unit: 'shares',
    formula: '(|delta in dollars| − target) ÷ S, bought where the delta is short; 0 within the target',
    sign: BOUGHT,
    inputs: (_, analysis) => [
      ...bookInputs(analysis),
      { name: 'Delta in dollars', value: hedgeReport(analysis).now.positionDollars, unit: 'dollars' },
      { name: 'Target', value: hedgeReport(analysis).limits.target, unit: 'dollars' },
    ],
  },
  {
    pattern: /^limits\.log\.(\d+)\.(use|spot)$/,
    title: ([i = '', what], analysis) => {
      const at = hedgeReport(analysis).limits.log[Number(i)]?.at ?? '';
      return `${what === 'use' ? 'Use of the gross delta limit' : 'Price'} at ${at}`;
    },
    unit: ([, what]) => (what === 'use' ? 'share' : 'price'),
    formula: ([, what]) =>
      what === 'use'
        ? 'Σ |contracts·100·Δ(P)|·P ÷ limit: the book as it is now, at the price of then'
        : 'close of the session’s five-minute bar, else the snapshot’s price, at which the status changed',
    inputs: ([i = ''], analysis) => [
      ...bookInputs(analysis),
      { name: 'Price P', value: hedgeReport(analysis).limits.log[Number(i)]?.spot ?? null, unit: 'price' },
      { name: 'Limit', value: hedgeReport(analysis).limits.values.grossDelta, unit: 'dollars' },
    ],
  },
];
