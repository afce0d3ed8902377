import { LIMIT_PRESETS } from '../hedging/risk-limits.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule, FigureUnit } from './explanation.ts';
import { bookInputs, hedgeReport } from './hedge-parts.ts';
import { meterAt, meterOf } from './limit-meter-kinds.ts';

const BAND: Readonly<Record<string, readonly [string, FigureUnit | null, string]>> = {
  from: [
    'begins at, % of the limit',
    'count',
    'the next of the preset’s bands, compared at the use as displayed, to 0.1 %',
  ],
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
  const { unit } = meterOf(i, analysis);
  const band = which === 'next' ? own?.next : own?.autoHedgeAt;
  const { preset } = hedgeReport(analysis).limits;
  const presetBands = LIMIT_PRESETS[preset].map(({ status, from }) => `${status} ${from} %`).reverse();
  return [
    ...bookInputs(analysis),
    { name: 'Amount', value: own?.amount ?? null, unit },
    { name: 'Limit', value: own?.limit ?? null, unit },
    { name: `Bands of preset ${preset.toUpperCase()}`, value: presetBands.join(', '), unit: 'text' },
    { name: 'Band', value: band?.status ?? null, unit: 'text' },
    { name: 'Begins at, % of the limit', value: band?.from ?? null, unit: 'count' },
  ];
}

/** A band ahead of a limit: of a meter, or of the limit force, which is the gross meter’s. */
const bandRule = (
  pattern: RegExp,
  placeOf: (groups: readonly string[]) => readonly string[],
): FigureRule => ({
  pattern,
  title: (groups, analysis) => {
    const [i = '', which = '', name = ''] = placeOf(groups);
    const band = which === 'next' ? 'next band' : 'forced hedge';
    return `${meterOf(i, analysis).title}, ${band}: ${BAND[name]?.[0]}`;
  },
  unit: (groups, analysis) => {
    const [i = '', , name = ''] = placeOf(groups);
    return BAND[name]?.[1] ?? meterOf(i, analysis).unit;
  },
  formula: (groups) => BAND[placeOf(groups)[2] ?? '']?.[2] ?? '',
  reason: (groups, analysis) => {
    const [i = '', which = ''] = placeOf(groups);
    const own = meterAt(i, analysis);
    const band = which === 'next' ? own?.next : own?.autoHedgeAt;
    return band === null ? 'the band is reached already' : 'no price within 10 % reaches the band';
  },
  inputs: (groups, analysis) => {
    const [i = '', which = ''] = placeOf(groups);
    return bandInputs(i, which, analysis);
  },
});

/** What is left to the bands ahead, in dollars and in price: of each limit, and of the limit force. */
export const HEDGE_BAND_FIGURES: readonly FigureRule[] = [
  bandRule(/^limits\.meters\.(\d)\.(next|auto_hedge_at)\.(\w+)$/, (groups) => groups),
  bandRule(/^forces\.limit\.(next)\.(\w+)$/, ([which = '', name = '']) => ['0', which, name]),
];
