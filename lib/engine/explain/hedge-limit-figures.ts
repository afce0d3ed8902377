import type { LimitMeter } from '../hedging/limit-meters.ts';
import type { OptionGreeks } from '../pricing/greeks.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { BOUGHT, bookInputs, chosenBook, HELD, hedgeReport } from './hedge-parts.ts';
import { heldColumn } from './held-column.ts';

interface Meter {
  readonly title: string;
  readonly unit: FigureUnit;
  readonly formula: string;
  readonly adds: (greeks: OptionGreeks, spot: number) => number;
}

const METERS: Readonly<Record<LimitMeter['id'], Meter>> = {
  gross_delta: {
    ...{ title: 'Gross delta', unit: 'dollars' },
    formula: 'Σ |contracts·100·Δ|·S, long and short added up',
    adds: ({ delta }, spot) => delta * spot,
  },
  net_delta: {
    ...{ title: 'Net delta, unhedged', unit: 'dollars', formula: 'Σ contracts·100·Δ·S' },
    adds: ({ delta }, spot) => delta * spot,
  },
  gamma: {
    ...{ title: 'Gamma per $1', unit: 'dollars_per_dollar', formula: 'Σ contracts·100·Γ·S' },
    adds: ({ gamma }, spot) => gamma * spot,
  },
  vega: {
    ...{ title: 'Vega per point', unit: 'dollars_per_point', formula: 'Σ contracts·100·vega' },
    adds: ({ vegaPerPoint }) => vegaPerPoint,
  },
};

const meterAt = (i: string, analysis: ExplainedAnalysis): LimitMeter | undefined =>
  hedgeReport(analysis).limits.meters[Number(i)];
const metersOf = (i: string, analysis: ExplainedAnalysis): Meter =>
  METERS[meterAt(i, analysis)?.id ?? 'gross_delta'];

const PRESETS = 'preset A: warning 45, alert 60, critical 75 %; B: warning 60, alert 75, breach 100 %';

const BAND: Readonly<Record<string, readonly [string, FigureUnit | null, string]>> = {
  from: ['begins at, % of the limit', 'count', PRESETS],
  dollars: ['dollars left', null, 'band’s share·limit − |amount|'],
  price_above: [
    'nearest price above',
    'price',
    'where the use, as displayed to 0.1 %, first reaches the band going up, within 10 %; book re-priced there',
  ],
  price_below: [
    'nearest price below',
    'price',
    'where the use, as displayed to 0.1 %, first reaches the band going down, within 10 %; book re-priced there',
  ],
};

function bandInputs(i: string, which: string, analysis: ExplainedAnalysis): ExplainedInput[] {
  const own = meterAt(i, analysis);
  const { unit } = metersOf(i, analysis);
  const band = which === 'next' ? own?.next : own?.autoHedgeAt;
  return [
    ...bookInputs(analysis),
    { name: 'Amount', value: own?.amount ?? null, unit },
    { name: 'Limit', value: own?.limit ?? null, unit },
    { name: 'Band', value: band?.status ?? null, unit: 'text' },
    { name: 'Begins at, % of the limit', value: band?.from ?? null, unit: 'count' },
  ];
}

/** A band ahead of a limit: of a meter, or of the limit force, which is the gross meter’s. */
const bandRule = (
  pattern: RegExp,
  meterOf: (groups: readonly string[]) => readonly string[],
): FigureRule => ({
  pattern,
  title: (groups, analysis) => {
    const [i = '', which = '', name = ''] = meterOf(groups);
    const band = which === 'next' ? 'next band' : 'forced hedge';
    return `${metersOf(i, analysis).title}, ${band}: ${BAND[name]?.[0]}`;
  },
  unit: (groups, analysis) => {
    const [i = '', , name = ''] = meterOf(groups);
    return BAND[name]?.[1] ?? metersOf(i, analysis).unit;
  },
  formula: (groups) => BAND[meterOf(groups)[2] ?? '']?.[2] ?? '',
  reason: (groups, analysis) => {
    const [i = '', which = ''] = meterOf(groups);
    const own = meterAt(i, analysis);
    const band = which === 'next' ? own?.next : own?.autoHedgeAt;
    return band === null ? 'the band is reached already' : 'no price within 10 % reaches the band';
  },
  inputs: (groups, analysis) => {
    const [i = '', which = ''] = meterOf(groups);
    return bandInputs(i, which, analysis);
  },
});

/** Each limit against the unhedged book, what is left to its bands, the trade to the target, the day's log. */
export const HEDGE_LIMIT_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^limits\.meters\.(\d)\.(amount|use)$/,
    title: ([i = '', what], analysis) => `${what === 'use' ? 'Use: ' : ''}${metersOf(i, analysis).title}`,
    unit: ([i = '', what], analysis) => (what === 'use' ? 'share' : metersOf(i, analysis).unit),
    formula: ([i = '', what], analysis) => {
      const { formula } = metersOf(i, analysis);
      return what === 'use' ? `|${formula}| ÷ limit` : formula;
    },
    sign: ([i, what]) => (what === 'use' || i === '0' ? null : HELD),
    inputs: ([i = ''], analysis) => [
      ...bookInputs(analysis),
      { name: 'Limit', value: meterAt(i, analysis)?.limit ?? null, unit: metersOf(i, analysis).unit },
    ],
    contributions: ([i = ''], analysis) => {
      const { spot } = analysis.book.chain;
      const { adds, unit } = metersOf(i, analysis);
      const own = heldColumn(analysis.book, chosenBook(analysis), spot, (greeks) => adds(greeks, spot));
      return { unit, values: meterAt(i, analysis)?.id === 'gross_delta' ? own.map(Math.abs) : own };
    },
  },
  {
    pattern: /^limits\.meters\.(\d)\.limit$/,
    title: ([i = ''], analysis) => `Limit: ${metersOf(i, analysis).title}`,
    unit: ([i = ''], analysis) => metersOf(i, analysis).unit,
    formula:
      'as typed in, else a typical limit of an equity derivatives desk; a dealer’s own cannot be observed',
  },
  {
    pattern: /^limits\.values\.(gross|net)?_?(delta|gamma|vega)$/,
    title: ([side, what]) => `Limit: ${side === undefined ? what : `${side} ${what}`}`,
    unit: ([, what]) =>
      what === 'gamma' ? 'dollars_per_dollar' : what === 'vega' ? 'dollars_per_point' : 'dollars',
    formula:
      'as typed in, else a typical limit of an equity derivatives desk; a dealer’s own cannot be observed',
  },
  bandRule(/^limits\.meters\.(\d)\.(next|auto_hedge_at)\.(\w+)$/, (groups) => groups),
  bandRule(/^forces\.limit\.(next)\.(\w+)$/, ([which = '', name = '']) => ['0', which, name]),
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
