import type { BookRung } from '../hedging/book-ladder.ts';
import type { ExplainedAnalysis, ExplainedInput, FigureRule } from './explanation.ts';
import { bookInputs, chosenBook, hedgeReport, priceText } from './hedge-parts.ts';
import { boughtColumn, heldColumn } from './held-column.ts';
import { RUNG_FIGURES } from './rung-figures.ts';

const isGross = (name: string) => name === 'gross_dollars' || name === 'gross_limit_use';

/** The rung of `rungs.3` with the one before it; `now` stands alone: nothing was traded on the way to it. */
function rungOf(place: string, analysis: ExplainedAnalysis) {
  const { rungs, now } = hedgeReport(analysis);
  const index = place === 'now' ? -1 : Number(place.split('.')[1]);
  const own: BookRung | undefined = place === 'now' ? now : rungs[index];
  return { own, before: rungs[index - 1], first: place === 'now' ? now : rungs[0] };
}

/** From which price a trade is counted; null where a figure is no trade. */
const startOf = (name: string, { before, first, own }: ReturnType<typeof rungOf>): number | null => {
  if (name === 'cumulative_hedge_shares') return first?.spot ?? null;
  return name === 'hedge_shares' ? ((before ?? own)?.spot ?? null) : null;
};

function inputsOf(place: string, name: string, analysis: ExplainedAnalysis): (ExplainedInput | null)[] {
  const rung = rungOf(place, analysis);
  const { limit } = RUNG_FIGURES[name] ?? {};
  const from = startOf(name, rung);
  const { values } = hedgeReport(analysis).limits;
  return [
    ...bookInputs(analysis),
    { name: 'Price P', value: rung.own?.spot ?? null, unit: 'price' },
    from === null ? null : { name: 'Price before', value: from, unit: 'price' },
    limit === undefined
      ? null
      : { name: 'Limit', value: values[limit], unit: RUNG_FIGURES[name]?.sumUnit ?? 'dollars' },
  ];
}

/** The chosen book at each price of the ladder and at spot. */
export const HEDGE_RUNG_FIGURES: readonly FigureRule[] = [
  {
    pattern: /^(now|rungs\.\d+)\.(\w+)$/,
    title: ([place = '', name = ''], analysis) =>
      `${RUNG_FIGURES[name]?.title ?? name}, at ${priceText(rungOf(place, analysis).own?.spot)}`,
    unit: ([, name = '']) => RUNG_FIGURES[name]?.unit ?? 'ratio',
    formula: ([, name = '']) => RUNG_FIGURES[name]?.formula ?? '',
    sign: ([, name = '']) => RUNG_FIGURES[name]?.sign ?? null,
    inputs: ([place = '', name = ''], analysis) => inputsOf(place, name, analysis),
    contributions: ([place = '', name = ''], analysis) => {
      const rung = rungOf(place, analysis);
      const { adds, unit, sumUnit = unit } = RUNG_FIGURES[name] ?? {};
      const [spot, from, held] = [rung.own?.spot, startOf(name, rung), chosenBook(analysis)];
      if (spot === undefined || sumUnit === undefined) return null;
      if (from !== null) return { unit: sumUnit, values: boughtColumn(analysis.book, held, from, spot) };
      if (adds === undefined) return null;
      const values = heldColumn(analysis.book, held, spot, (greeks) => adds(greeks, spot));
      return { unit: sumUnit, values: isGross(name) ? values.map(Math.abs) : values };
    },
  },
];
